package contactpoint.readiness;

import contactpoint.audit.Audit;
import contactpoint.database.Tx;
import contactpoint.england.EnglishAuthority;
import contactpoint.england.Region;
import contactpoint.measures.Figure;
import contactpoint.measures.Measures;
import contactpoint.organisations.Organisations;
import contactpoint.vocabulary.Actor;
import contactpoint.vocabulary.AuthorityNumber;
import contactpoint.vocabulary.Role;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The roll-out as its people see and change it. Everything runs in the transaction it is handed, as
 * role {@code programme}; nobody's right is taken for granted.
 */
public final class Readiness {

  private static final ZoneId HERE = ZoneId.of("Europe/London");

  private final Measures measures;
  private final Clock clock;
  private final Changes changes;
  private final Checkpoints checkpoints;
  private final Openings openings;
  private final Timetable timetable;
  private final PlanTemplates templates;
  private final Comments comments;
  private final Library library;
  private final Meetings meetings;
  private final Lessons lessons;
  private final CoreMessages messages;
  private final Dues dues = new Dues();

  /**
   * @param audit where every change becomes an entry
   */
  public Readiness(Measures measures, Clock clock, Audit audit) {
    this.measures = measures;
    this.clock = clock;
    this.changes = new Changes(clock, audit);
    this.checkpoints = new Checkpoints(changes);
    this.openings = new Openings(changes, measures);
    this.timetable = new Timetable(changes, measures);
    this.templates = new PlanTemplates(changes);
    this.comments = new Comments(changes, clock);
    this.library = new Library(changes);
    this.meetings = new Meetings(changes);
    this.lessons = new Lessons(changes);
    this.messages = new CoreMessages(changes);
  }

  /** Today, where the people are. */
  public LocalDate today() {
    return LocalDate.now(clock.withZone(HERE));
  }

  public Checkpoints checkpoints() {
    return checkpoints;
  }

  public Openings openings() {
    return openings;
  }

  /** Waves, and each authority's place in them. */
  public Timetable timetable() {
    return timetable;
  }

  /** The national templates of plans. */
  public PlanTemplates templates() {
    return templates;
  }

  public Comments comments() {
    return comments;
  }

  public Library library() {
    return library;
  }

  public Meetings meetings() {
    return meetings;
  }

  public Lessons lessons() {
    return lessons;
  }

  public CoreMessages messages() {
    return messages;
  }

  /** What is late and what is due soon. */
  public Dues dues() {
    return dues;
  }

  /**
   * Puts the plan template and the questions that ship into the database, unless they are there.
   */
  public void install(Tx tx, LocalDate day) {
    PlanTemplates.install(tx, day);
    Shipped.questionnaires().stream()
        .filter(one -> CheckpointRows.newestVersion(tx, one.checkpoint(), one.adopters()) == 0)
        .forEach(one -> CheckpointRows.publish(tx, one, day));
  }

  /** Takes an authority into the programme with its plan and checkpoints from the templates. */
  public Outcome enter(Tx tx, Actor actor, Standing standing) {
    if (!isNational(actor)) {
      return Outcome.refused("Only the national team takes authorities into the programme");
    }
    if (!PlanRows.enter(tx, standing)) {
      return Outcome.refused(standing.name() + " is in the programme already");
    }
    CheckpointRows.enter(tx, standing);
    Organisations.admit(tx, standing.number(), standing.stage().admission());
    changes.write(tx, actor, standing.number(), "enter", "Entered the programme");
    return Outcome.done();
  }

  /** Makes somebody the coordinator of a region. */
  public Outcome coordinate(Tx tx, Actor actor, Region region, long account) {
    if (!isNational(actor)) {
      return Outcome.refused("Only the national team appoints coordinators");
    }
    PlanRows.coordinator(tx, region.code(), account);
    changes.entry(tx, actor, "appoint-coordinator", "account", account);
    return Outcome.done();
  }

  /** All authorities of the programme, by number. */
  public List<Standing> standings(Tx tx) {
    return PlanRows.standings(tx);
  }

  /** Judges an open task. */
  public Outcome judge(
      Tx tx, Actor actor, AuthorityNumber number, String letter, Judgement judgement) {
    if (!mayChange(tx, actor, number)) {
      return Outcome.refused(Rights.refusal(number));
    }
    if (!PlanRows.judge(tx, number, letter, judgement)) {
      return Outcome.refused("There is no open task " + letter);
    }
    changes.write(
        tx,
        actor,
        number,
        "judge-task",
        "Task %s %s: %s".formatted(letter, judgement.state().code(), judgement.reason()));
    return Outcome.done();
  }

  /** Says that a task is done, and what shows it. */
  public Outcome finish(
      Tx tx, Actor actor, AuthorityNumber number, String letter, LocalDate day, String evidence) {
    if (!mayChange(tx, actor, number)) {
      return Outcome.refused(Rights.refusal(number));
    }
    if (evidence.isBlank()) {
      return Outcome.refused("Say what shows that it is done");
    }
    if (day.isAfter(today())) {
      return Outcome.refused("The day must not lie ahead");
    }
    if (!PlanRows.finish(tx, number, letter, day, evidence.strip())) {
      return Outcome.refused("There is no open task " + letter);
    }
    changes.write(
        tx, actor, number, "finish-task", "Task %s done: %s".formatted(letter, evidence.strip()));
    return Outcome.done();
  }

  /** Takes a whole workforce analysis in place of the last one. */
  public Outcome takeWorkforce(
      Tx tx, Actor actor, AuthorityNumber number, List<WorkforceLine> lines) {
    if (!mayChange(tx, actor, number)) {
      return Outcome.refused(Rights.refusal(number));
    }
    WorkforceRows.replace(tx, number, lines, today());
    changes.write(
        tx,
        actor,
        number,
        "take-workforce",
        "Workforce analysis: %,d rows, %,d potential users"
            .formatted(lines.size(), WorkforceEstimate.of(lines).potential()));
    return Outcome.done();
  }

  /** Takes one typed line; one of the same organisation, role and route gives way. */
  public Outcome takeLine(Tx tx, Actor actor, AuthorityNumber number, WorkforceLine line) {
    var lines =
        new ArrayList<>(
            WorkforceRows.of(tx, number).stream().filter(one -> !one.isSameAs(line)).toList());
    lines.add(line);
    return takeWorkforce(tx, actor, number, lines);
  }

  /** Takes a line away, by organisation, role and route. */
  public Outcome dropLine(Tx tx, Actor actor, AuthorityNumber number, WorkforceLine line) {
    var lines = WorkforceRows.of(tx, number).stream().filter(one -> !one.isSameAs(line)).toList();
    return takeWorkforce(tx, actor, number, lines);
  }

  /** An authority's workforce analysis; empty for whoever may not see it. */
  public List<WorkforceLine> workforce(Tx tx, Actor actor, AuthorityNumber number) {
    return maySee(tx, actor, number) ? WorkforceRows.of(tx, number) : List.of();
  }

  /** Takes a tool's whole table in place of the last one. */
  public Outcome takeTable(
      Tx tx, Actor actor, AuthorityNumber number, Tool tool, List<ToolTable.Row> rows) {
    if (!mayChange(tx, actor, number)) {
      return Outcome.refused(Rights.refusal(number));
    }
    ToolRows.replace(tx, number, tool, rows);
    changes.write(
        tx,
        actor,
        number,
        "take-" + tool.code(),
        "%s: %d rows".formatted(tool.caption(), rows.size()));
    return Outcome.done();
  }

  /** Takes one typed row; one that says the same by its key gives way. */
  public Outcome takeRow(Tx tx, Actor actor, AuthorityNumber number, Tool tool, ToolTable.Row row) {
    if (!mayChange(tx, actor, number)) {
      return Outcome.refused(Rights.refusal(number));
    }
    var rows = new ArrayList<>(ToolRows.of(tx, number, tool));
    ToolTable.sameKey(tool, rows, row).ifPresent(rows::remove);
    rows.add(row);
    ToolRows.replace(tx, number, tool, rows);
    changes.write(tx, actor, number, "take-" + tool.code(), tool.caption() + ": 1 row typed");
    return Outcome.done();
  }

  /** Takes a row away, if it stands as it was seen. */
  public Outcome dropRow(Tx tx, Actor actor, AuthorityNumber number, Tool tool, ToolTable.Row row) {
    if (!mayChange(tx, actor, number)) {
      return Outcome.refused(Rights.refusal(number));
    }
    var rows = new ArrayList<>(ToolRows.of(tx, number, tool));
    if (!rows.remove(row)) {
      return Outcome.refused("The row stands otherwise by now");
    }
    ToolRows.replace(tx, number, tool, rows);
    changes.write(tx, actor, number, "drop-" + tool.code(), tool.caption() + ": 1 row removed");
    return Outcome.done();
  }

  /** A tool's page; empty if there is none or the actor may not see it. */
  public Optional<ToolPicture> tool(Tx tx, Actor actor, AuthorityNumber number, Tool tool) {
    return PlanRows.standing(tx, number)
        .filter(standing -> Rights.maySee(tx, actor, standing))
        .map(standing -> tool(tx, standing, tool));
  }

  private ToolPicture tool(Tx tx, Standing standing, Tool tool) {
    var rows = ToolRows.of(tx, standing.number(), tool);
    var people = WorkforceEstimate.of(WorkforceRows.of(tx, standing.number()));
    var beside =
        measures.latest(tx, standing.number()).stream()
            .filter(figure -> ToolRemarks.concerns(tool, figure.measure()))
            .toList();
    return new ToolPicture(
        standing,
        tool,
        tool.sentence(ToolRemarks.all(tool, rows), ToolRemarks.part(tool, rows)),
        rows,
        ToolRemarks.of(tool, standing, rows, people, beside, today()),
        beside,
        tool == Tool.TRAINING ? BurnUp.of(rows, people.potential(), today()) : Optional.empty());
  }

  /** Raises a risk or an issue. */
  public Outcome raise(Tx tx, Actor actor, Risk risk) {
    if (!mayChange(tx, actor, risk.authority())) {
      return Outcome.refused(Rights.refusal(risk.authority()));
    }
    RiskRows.raise(tx, risk);
    changes.write(tx, actor, risk.authority(), "raise-risk", "Raised: " + risk.title());
    return Outcome.done();
  }

  /** An authority with all its risks and issues; empty if the actor may not see it. */
  public Optional<RiskPicture> risks(Tx tx, Actor actor, AuthorityNumber number) {
    return PlanRows.standing(tx, number)
        .filter(standing -> Rights.maySee(tx, actor, standing))
        .map(standing ->
            new RiskPicture(standing, RiskRows.of(tx, number), Rights.may(tx, actor, standing)));
  }

  /** Takes a risk one level up, or down again. */
  public Outcome escalate(Tx tx, Actor actor, Risk risk, Risk.Level level) {
    if (!mayChange(tx, actor, risk.authority()) || !RiskRows.escalate(tx, risk.id(), level)) {
      return Outcome.refused(Rights.refusal(risk.authority()));
    }
    changes.write(
        tx,
        actor,
        risk.authority(),
        "escalate-risk",
        "Escalated to " + level.code() + ": " + risk.title());
    return Outcome.done();
  }

  /** Closes a risk, and says what came of it. */
  public Outcome close(Tx tx, Actor actor, Risk risk, String outcome) {
    if (!mayChange(tx, actor, risk.authority())
        || !RiskRows.close(tx, risk.id(), today(), outcome)) {
      return Outcome.refused(Rights.refusal(risk.authority()));
    }
    changes.write(
        tx, actor, risk.authority(), "close-risk", "Closed: " + risk.title() + ". " + outcome);
    return Outcome.done();
  }

  /** An authority's page; empty if there is none or the actor may not see it. */
  public Optional<AuthorityPicture> authority(Tx tx, Actor actor, AuthorityNumber number) {
    return PlanRows.standing(tx, number)
        .filter(standing -> Rights.maySee(tx, actor, standing))
        .map(standing -> Pictures.authority(tx, standing, measures.latest(tx), changes, today()));
  }

  /** The national page, for the programme's own people. */
  public NationalPicture national(Tx tx) {
    return Pictures.national(tx, measures.latest(tx), today());
  }

  private boolean mayChange(Tx tx, Actor actor, AuthorityNumber number) {
    return PlanRows.standing(tx, number).filter(one -> Rights.may(tx, actor, one)).isPresent();
  }

  private boolean maySee(Tx tx, Actor actor, AuthorityNumber number) {
    return PlanRows.standing(tx, number).filter(one -> Rights.maySee(tx, actor, one)).isPresent();
  }

  /** Whether the actor may change this authority's readiness; pages show forms by it. */
  public boolean mayWork(Tx tx, Actor actor, AuthorityNumber number) {
    return mayChange(tx, actor, number);
  }

  private static boolean isNational(Actor actor) {
    return actor.role() == Role.NATIONAL_TEAM || actor.role() == Role.SYSTEM;
  }

  /** A plan for an authority that enters: its wave, its day, its wishes for that day. */
  public static Standing plan(
      EnglishAuthority authority, int wave, LocalDate live, int dayOneUsers, int administrators) {
    return new Standing(
        authority, wave, live, live, dayOneUsers, administrators, Stage.CLOSED, Optional.empty());
  }

  static Map<AuthorityNumber, List<Figure>> byAuthority(List<Figure> figures) {
    return figures.stream().collect(java.util.stream.Collectors.groupingBy(Figure::authority));
  }
}
