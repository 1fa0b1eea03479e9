package contactpoint.readiness;

import contactpoint.audit.Audit;
import contactpoint.database.Tx;
import contactpoint.database.Way;
import contactpoint.england.EnglishAuthority;
import contactpoint.england.Region;
import contactpoint.measures.Figure;
import contactpoint.measures.Measure;
import contactpoint.measures.Measures;
import contactpoint.vocabulary.Actor;
import contactpoint.vocabulary.AuthorityNumber;
import contactpoint.vocabulary.Role;
import contactpoint.vocabulary.Route;
import java.math.BigDecimal;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.SplittableRandom;
import java.util.function.Consumer;

/**
 * An invented programme: 150 authorities with their plans, lateness, people and systems, driven day
 * by day through readiness's own doors, so that whatever stands in the tables got there by the
 * rules. Three authorities are in trouble for reasons one can find.
 */
public final class SyntheticProgramme {

  /** Cannot recruit data administrators. */
  public static final AuthorityNumber WITHOUT_ADMINISTRATORS = new AuthorityNumber(380);

  /** Its social care system fails the feed's gate. */
  public static final AuthorityNumber WITHOUT_A_FEED = new AuthorityNumber(821);

  /** Its schools do not answer the workforce analysis. */
  public static final AuthorityNumber WITHOUT_A_COUNT = new AuthorityNumber(908);

  private static final ZoneId HERE = ZoneId.of("Europe/London");
  private static final int LEAD_DAYS = 620;
  private static final long NATIONAL_ACCOUNT = 9001;
  private static final Actor NATIONAL =
      new Actor(NATIONAL_ACCOUNT, Role.NATIONAL_TEAM, 1, Optional.empty(), Route.WEB, List.of());
  private static final List<String> ORGANISATIONS =
      List.of(
          "Children's services",
          "Primary care trust",
          "Schools",
          "Youth offending team",
          "Police",
          "Connexions",
          "Voluntary organisations");
  private static final List<String> JOBS =
      List.of("Social worker", "Health visitor", "Practitioner");

  private final Way way;
  private final Measures measures;
  private final LocalDate begin;
  private final SplittableRandom chance;
  private final Hands hands;
  private final Readiness readiness;
  private final PriorityQueue<Event> events =
      new PriorityQueue<>(Comparator.comparing(Event::day).thenComparingInt(Event::order));
  private final Map<AuthorityNumber, Life> lives = new HashMap<>();
  private int order;

  /**
   * @param begin the first day of the eighteen months
   * @param authorities that take part
   * @param seed of everything that is left to chance
   */
  public SyntheticProgramme(
      Way way,
      Measures measures,
      LocalDate begin,
      Collection<EnglishAuthority> authorities,
      long seed) {
    this.way = way;
    this.measures = measures;
    this.begin = begin;
    this.chance = new SplittableRandom(seed);
    this.hands = new Hands(begin.minusDays(LEAD_DAYS));
    this.readiness = new Readiness(measures, hands, new Audit(hands, new SecureRandom()));
    prepare(authorities);
  }

  /** Lets everything happen that happens up to and on this day. */
  public void runUntil(LocalDate day) {
    while (!events.isEmpty() && !events.peek().day.isAfter(day)) {
      var today = new ArrayList<Event>();
      var next = events.peek().day;
      while (!events.isEmpty() && events.peek().day.equals(next)) {
        today.add(events.poll());
      }
      hands.day = next;
      way.inTransaction(tx -> today.forEach(event -> event.work.accept(tx)));
    }
    hands.day = day;
  }

  /** Makes somebody a region's coordinator. */
  public void appoint(Tx tx, Region region, long account) {
    done(readiness.coordinate(tx, NATIONAL, region, account));
  }

  /** The readiness of this programme, on the programme's own day. */
  public Readiness readiness() {
    return readiness;
  }

  /** Somebody of the national team. */
  public static Actor nationalTeam() {
    return NATIONAL;
  }

  /** The local manager of an authority. */
  public static Actor localManager(AuthorityNumber number) {
    return new Actor(
        1000 + number.number(), Role.LOCAL_MANAGER, 2, Optional.of(number), Route.WEB, List.of());
  }

  /** The coordinator of a region. */
  public static Actor coordinator(Region region) {
    return new Actor(
        8000 + List.of(Region.values()).indexOf(region),
        Role.REGIONAL_COORDINATOR,
        1,
        Optional.empty(),
        Route.WEB,
        List.of());
  }

  private record Event(LocalDate day, int order, Consumer<Tx> work) {}

  /** A clock that is moved by hand. */
  private static final class Hands extends Clock {
    private LocalDate day;

    Hands(LocalDate day) {
      this.day = day;
    }

    @Override
    public ZoneId getZone() {
      return HERE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return day.atTime(LocalTime.NOON).atZone(HERE).toInstant();
    }
  }

  /** How one authority goes about things. */
  private record Life(
      EnglishAuthority authority,
      LocalDate live,
      int habit,
      int users,
      Map<TaskKind, Integer> late) {
    AuthorityNumber number() {
      return authority.number();
    }
  }

  private void prepare(Collection<EnglishAuthority> authorities) {
    on(begin.minusDays(LEAD_DAYS), this::found);
    for (var authority : authorities) {
      var life = life(authority);
      lives.put(life.number(), life);
      on(begin.minusDays(LEAD_DAYS), tx -> enter(tx, life));
      afterEntering(life);
    }
    for (var day = begin.minusDays(600);
        day.isBefore(begin.plusMonths(19));
        day = day.plusDays(7)) {
      var monday = day;
      on(day, tx -> readiness.checkpoints().openDue(tx, monday));
    }
    for (int month = 0; month <= 18; month += 2) {
      var day = begin.plusMonths(month);
      lives.values().forEach(life -> on(day, tx -> measure(tx, life, day)));
    }
  }

  private void found(Tx tx) {
    readiness.install(tx, hands.day);
    for (int wave = 1; wave <= 6; wave++) {
      String caption = wave == 1 ? "Early adopters" : "Wave " + wave;
      done(readiness.wave(tx, NATIONAL, wave, caption, opens(wave)));
    }
    for (var region : Region.values()) {
      done(readiness.coordinate(tx, NATIONAL, region, coordinator(region).account()));
    }
  }

  private LocalDate opens(int wave) {
    return wave == 1 ? begin.plusMonths(4) : begin.plusMonths(8).plusDays(56L * (wave - 2));
  }

  private Life life(EnglishAuthority authority) {
    var live = live(authority);
    int habit = (int) Math.round(gauss() * 14 + 6);
    int users = Math.max(60, (int) Math.round(authority.children() * 0.0275));
    var late = new HashMap<TaskKind, Integer>();
    if (authority.number().equals(WITHOUT_ADMINISTRATORS)) {
      late.put(TaskKind.DATA_ADMINISTRATORS, 120);
    } else if (authority.number().equals(WITHOUT_A_FEED)) {
      late.put(TaskKind.DATA_QUALITY, 130);
    } else if (authority.number().equals(WITHOUT_A_COUNT)) {
      late.put(TaskKind.WORKFORCE, 160);
    }
    return new Life(authority, live, habit, users, late);
  }

  /** The three in trouble open so that month nine sees why. */
  private LocalDate live(EnglishAuthority authority) {
    var monthNine = begin.plusMonths(9);
    if (authority.number().equals(WITHOUT_ADMINISTRATORS)) {
      return monthNine.plusDays(14);
    }
    if (authority.number().equals(WITHOUT_A_FEED)) {
      return monthNine.plusDays(50);
    }
    return authority.number().equals(WITHOUT_A_COUNT)
        ? monthNine.plusDays(150)
        : opens(wave(authority)).plusDays(chance.nextInt(40));
  }

  private int wave(EnglishAuthority authority) {
    if (authority.earlyAdopter()) {
      return 1;
    }
    if (authority.number().equals(WITHOUT_A_COUNT)) {
      return 4;
    }
    boolean second = List.of(WITHOUT_A_FEED, WITHOUT_ADMINISTRATORS).contains(authority.number());
    return second ? 2 : 2 + authority.number().number() % 5;
  }

  private void enter(Tx tx, Life life) {
    done(
        readiness.enter(
            tx,
            NATIONAL,
            Readiness.plan(
                life.authority, wave(life.authority), life.live, Math.max(20, life.users / 8), 2)));
  }

  private void afterEntering(Life life) {
    on(begin.minusDays(LEAD_DAYS), tx -> planTasks(tx, life));
    on(life.live.minusDays(235L - life.habit), tx -> countPeople(tx, life, 0.55, 0.0, 0.0));
    on(life.live.minusDays(120), tx -> sendTools(tx, life));
    on(life.live.minusDays(20), tx -> countPeople(tx, life, 0.8, 0.25, 0.2));
    on(life.live.minusDays(30), tx -> shielding(tx, life));
    measureTurns(life);
    on(life.live, tx -> tryToOpen(tx, life));
  }

  private void planTasks(Tx tx, Life life) {
    var picture = readiness.authority(tx, NATIONAL, life.number()).orElseThrow();
    for (var task : picture.position().tasks()) {
      planTask(life, task);
    }
    for (var checkpoint : picture.position().checkpoints()) {
      planCheckpoint(life, checkpoint);
    }
  }

  private void planTask(Life life, Task task) {
    int late = life.late.getOrDefault(task.kind(), life.habit + (int) Math.round(gauss() * 9));
    var finished = task.baseline().plusDays(late);
    if (late > 7) {
      on(task.baseline().minusDays(14), tx -> warn(tx, life, task, late));
    }
    on(finished, tx -> finish(tx, life, task));
  }

  private void warn(Tx tx, Life life, Task task, int late) {
    var state = late > 60 ? Rag.RED : Rag.AMBER;
    var judgement =
        new Judgement(
            state,
            reason(life, task),
            new Owner("C Dunmore"),
            Optional.of(task.baseline().plusDays(late)));
    done(readiness.judge(tx, localManager(life.number()), life.number(), task.letter(), judgement));
    if (late > 20) {
      done(
          readiness.raise(
              tx,
              localManager(life.number()),
              new Risk(
                  0,
                  life.number(),
                  state == Rag.RED ? Risk.Kind.ISSUE : Risk.Kind.RISK,
                  task.kind(),
                  reason(life, task),
                  Optional.empty(),
                  new Owner("C Dunmore"),
                  task.baseline().plusDays(late),
                  hands.day,
                  Risk.Level.AUTHORITY,
                  Optional.empty())));
    }
  }

  private String reason(Life life, Task task) {
    if (life.number().equals(WITHOUT_ADMINISTRATORS)
        && task.kind() == TaskKind.DATA_ADMINISTRATORS) {
      return "0 of 2 in post, the second round found nobody";
    }
    if (life.number().equals(WITHOUT_A_FEED) && task.kind() == TaskKind.DATA_QUALITY) {
      return "Social care system at 71 %, gate 95 %";
    }
    if (life.number().equals(WITHOUT_A_COUNT) && task.kind() == TaskKind.WORKFORCE) {
      return "214 of 268 schools have not answered";
    }
    return switch (task.kind()) {
      case DATA_ADMINISTRATORS -> "1 of 2 in post, the other starts next month";
      case DATA_QUALITY -> "1 of 3 feeds below its gate of 95 %";
      case TRAINING_PLAN -> "412 of 640 places booked";
      case WORKFORCE -> "Youth service has not answered: 84 people";
      case CONNECTION_PLAN -> "2 of 5 systems without a date";
      case COMMUNICATIONS -> "9 of 14 messages sent";
      case TOKENS -> "Delivery two weeks late: 240 tokens";
      case CHECKS -> "Checks take 31 days against 20 planned";
      default -> "1 of 3 steps open";
    };
  }

  private void finish(Tx tx, Life life, Task task) {
    var manager = localManager(life.number());
    done(
        readiness.finish(tx, manager, life.number(), task.letter(), hands.day, "All 3 steps done"));
    readiness.authority(tx, manager, life.number()).orElseThrow().risks().stream()
        .filter(risk -> risk.theme() == task.kind())
        .forEach(risk -> done(readiness.close(tx, manager, risk, "Done")));
  }

  private void planCheckpoint(Life life, Checkpoint checkpoint) {
    long late = Math.max(0, life.habit / 2 + Math.round(gauss() * 4));
    var submitted = checkpoint.due().plusDays(late);
    if (submitted.isAfter(begin.minusDays(LEAD_DAYS))) {
      on(submitted, tx -> answerAll(tx, life, checkpoint.number()));
      on(submitted.plusDays(2), tx -> moderate(tx, life, checkpoint.number()));
      on(submitted.plusDays(4), tx -> signOff(tx, life, checkpoint.number()));
    }
  }

  private void answerAll(Tx tx, Life life, int number) {
    readiness.checkpoints().openDue(tx, hands.day);
    var manager = localManager(life.number());
    var sheet = readiness.checkpoints().sheet(tx, manager, life.number(), number).orElseThrow();
    var answers = sheet.questions().stream().map(this::answer).toList();
    done(readiness.checkpoints().answer(tx, manager, life.number(), number, answers));
    step(tx, manager, life, number, CheckpointStep.SUBMIT, "");
  }

  private Answer answer(Question question) {
    var state = chance.nextInt(8) == 0 ? Rag.AMBER : Rag.GREEN;
    return new Answer(
        question.place(),
        said(question.answer()),
        question.evidence(),
        new Judgement(
            state,
            question.meaning(state),
            state == Rag.GREEN ? Owner.NOBODY : new Owner("J Orme"),
            state == Rag.GREEN ? Optional.empty() : Optional.of(hands.day.plusDays(30))),
        hands.day);
  }

  private static String said(AnswerKind kind) {
    return switch (kind) {
      case YES_NO -> "yes";
      case BAND -> Band.UP_TO_80.code();
      case NUMBER -> "42";
      case DATE -> "2008-07-14";
      case WORDS -> "The director of children's services";
    };
  }

  private void moderate(Tx tx, Life life, int number) {
    step(
        tx,
        coordinator(life.authority.region()),
        life,
        number,
        CheckpointStep.MODERATE,
        "Seen at the visit");
  }

  private void signOff(Tx tx, Life life, int number) {
    if (chance.nextInt(6) == 0) {
      step(tx, NATIONAL, life, number, CheckpointStep.SIGN_OFF_WITH, "Send the missing evidence");
      on(
          hands.day.plusDays(12),
          later -> step(later, NATIONAL, life, number, CheckpointStep.CONDITION_MET, ""));
    } else {
      step(tx, NATIONAL, life, number, CheckpointStep.SIGN_OFF, "");
    }
  }

  private void step(Tx tx, Actor actor, Life life, int number, CheckpointStep step, String remark) {
    done(readiness.checkpoints().step(tx, actor, life.number(), number, step, remark, hands.day));
  }

  private void countPeople(Tx tx, Life life, double checked, double trained, double tokens) {
    var lines = new ArrayList<WorkforceLine>();
    for (String organisation : ORGANISATIONS) {
      for (String job : JOBS) {
        int potential = Math.max(1, life.users / (ORGANISATIONS.size() * JOBS.size()));
        lines.add(
            new WorkforceLine(
                organisation,
                job,
                List.of(AccessRoute.values()).get((organisation.length() + job.length()) % 3),
                potential,
                (int) (potential * checked),
                (int) (potential * trained),
                (int) (potential * tokens)));
      }
    }
    done(readiness.takeWorkforce(tx, localManager(life.number()), life.number(), lines));
  }

  private void sendTools(Tx tx, Life life) {
    var live = life.live;
    send(
        tx,
        life,
        Tool.POSTS,
        List.of(
            List.of(
                "local-manager", live.minusDays(400).toString(), live.minusDays(350).toString()),
            List.of("data-administrator", live.minusDays(100).toString(), ""),
            List.of("data-administrator", live.minusDays(100).toString(), ""),
            List.of("trainer", live.minusDays(110).toString(), live.minusDays(80).toString())));
    var events = new ArrayList<List<String>>();
    for (int week = 0; week < 20; week++) {
      events.add(
          List.of(
              live.minusDays(60).plusDays(14L * week).toString(),
              "Training room " + (1 + week % 3),
              List.of("web", "case-system", "mediated").get(week % 3),
              Integer.toString(Math.max(6, life.users / 21)),
              "",
              ""));
    }
    done(
        readiness.takeTable(
            tx,
            localManager(life.number()),
            life.number(),
            Tool.TRAINING,
            events.stream().map(ToolTable.Row::new).toList()));
    send(
        tx,
        life,
        Tool.SYSTEMS,
        List.of(
            List.of(
                "Social care",
                "Harbour Software",
                "5.2",
                "21000",
                "fair",
                "both",
                "social-care",
                live.minusDays(45).toString(),
                "42000"),
            List.of(
                "School information",
                "Lantern Data",
                "2007",
                "38000",
                "good",
                "feed",
                "schools",
                live.minusDays(45).toString(),
                "12000"),
            List.of(
                "Youth offending",
                "Northfield",
                "3.1",
                "1900",
                "not-tested",
                "door",
                "",
                "",
                "8000")));
    send(
        tx,
        life,
        Tool.BENEFITS,
        List.of(
            List.of(
                "Time to find a colleague",
                "other",
                "minutes",
                "210",
                "30",
                "",
                "Head of service",
                ""),
            List.of(
                "Searches given up",
                "other",
                "in a hundred",
                "21",
                "5",
                "",
                "Head of service",
                "")));
    send(
        tx,
        life,
        Tool.COMMUNICATIONS,
        List.of(
            List.of(
                "Head teachers",
                "Briefing",
                live.minusDays(140).toString(),
                live.minusDays(138).toString(),
                "84",
                "1"),
            List.of(
                "General practitioners", "Letter", live.minusDays(40).toString(), "", "0", "1")));
  }

  private void send(Tx tx, Life life, Tool tool, List<List<String>> rows) {
    done(
        readiness.takeTable(
            tx,
            localManager(life.number()),
            life.number(),
            tool,
            rows.stream().map(ToolTable.Row::new).toList()));
  }

  private void shielding(Tx tx, Life life) {
    done(readiness.openings().move(tx, NATIONAL, life.number(), Stage.SHIELDING, "", hands.day));
    figure(tx, life, Measure.SHIELDS_DECIDED, life.authority.children() / 2500 + 3);
    figure(tx, life, Measure.SHIELDS_WAITING, 0);
    figure(tx, life, Measure.SHIELDING_FINISHED, 1);
  }

  private void measure(Tx tx, Life life, LocalDate day) {
    double progress =
        Math.clamp((ChronoUnit.DAYS.between(life.live, day) + 150 - life.habit) / 400.0, 0, 1);
    if (progress == 0) {
      return;
    }
    long cleared = Math.round(life.users * Math.min(1, 0.4 + progress * 0.7));
    long trained = Math.round(life.users * Math.min(1, progress * 1.1));
    long tokens = Math.round(trained * 0.9);
    figure(tx, life, Measure.USERS_CLEARED, cleared);
    figure(tx, life, Measure.USERS_TRAINED, trained);
    figure(tx, life, Measure.USERS_WITH_TOKEN, tokens);
    figure(tx, life, Measure.USERS_READY, Math.min(cleared, tokens));
  }

  private void feed(Tx tx, Life life, String feed, LocalDate day) {
    boolean stuck =
        life.number().equals(WITHOUT_A_FEED)
            && feed.equals("social-care")
            && day.isBefore(life.live.plusDays(40));
    boolean live = !day.isBefore(life.live.minusDays(45));
    var at = day.atTime(LocalTime.NOON).atZone(HERE).toInstant();
    Map.of(
            Measure.FEED_SCORE, stuck ? 71L : 96L,
            Measure.FEED_GATE, 95L,
            Measure.FEED_STAGE, live ? 3L : 1L)
        .forEach((measure, value) ->
            measures.record(
                tx,
                Figure.ofFeed(
                    life.number(), feed, measure, BigDecimal.valueOf(value), at, "programme")));
  }

  /** Feeds are tested, then live; data administrators come when they come. */
  private void measureTurns(Life life) {
    var feeds = List.of("schools", "health", "social-care");
    for (var day :
        List.of(life.live.minusDays(150), life.live.minusDays(45), life.live.plusDays(40))) {
      on(day, tx -> feeds.forEach(feed -> feed(tx, life, feed, day)));
    }
    int late = life.late.getOrDefault(TaskKind.DATA_ADMINISTRATORS, life.habit);
    on(life.live.minusDays(150), tx -> figure(tx, life, Measure.DATA_ADMINISTRATORS, 0));
    on(
        life.live.minusDays(30).plusDays(late),
        tx -> figure(tx, life, Measure.DATA_ADMINISTRATORS, 2));
  }

  private void figure(Tx tx, Life life, Measure measure, long value) {
    measures.record(tx, Figure.of(life.number(), measure, value, hands.instant(), "programme"));
  }

  private void tryToOpen(Tx tx, Life life) {
    var opened = readiness.openings().move(tx, NATIONAL, life.number(), Stage.OPEN, "", hands.day);
    if (opened instanceof Outcome.Done) {
      if (life.authority.earlyAdopter() && life.number().number() % 5 == 0) {
        on(hands.day.plusDays(9), later -> findSomething(later, life));
      }
    } else {
      on(hands.day.plusDays(7), later -> tryToOpen(later, life));
    }
  }

  private void findSomething(Tx tx, Life life) {
    done(
        readiness
            .openings()
            .found(
                tx,
                localManager(life.number()),
                life.number(),
                "Two schools with one name are listed without their town",
                true,
                hands.day));
    on(hands.day.plusDays(12), this::settleFindings);
  }

  private void settleFindings(Tx tx) {
    for (var finding : readiness.openings().findings(tx)) {
      if (finding.closed().isEmpty()) {
        done(readiness.openings().answer(tx, NATIONAL, finding, "The town is shown", hands.day));
        done(readiness.openings().close(tx, NATIONAL, finding, hands.day));
      }
    }
  }

  private double gauss() {
    double sum = 0;
    for (int at = 0; at < 12; at++) {
      sum += chance.nextDouble();
    }
    return sum - 6;
  }

  private void on(LocalDate day, Consumer<Tx> work) {
    var first = begin.minusDays(LEAD_DAYS);
    events.add(new Event(day.isBefore(first) ? first : day, order++, work));
  }

  private static void done(Outcome outcome) {
    if (outcome instanceof Outcome.Refused(String sentence)) {
      throw new IllegalStateException(sentence);
    }
  }
}
