package contactpoint.demo.programme;

import static contactpoint.demo.programme.World.done;

import contactpoint.audit.Audit;
import contactpoint.database.Tx;
import contactpoint.database.Way;
import contactpoint.england.EnglishAuthority;
import contactpoint.england.Region;
import contactpoint.measures.Measures;
import contactpoint.readiness.Readiness;
import contactpoint.readiness.Wave;
import contactpoint.vocabulary.AuthorityNumber;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * An invented programme: authorities with their plans, lateness, people and systems, driven day by
 * day. Three authorities are in trouble for reasons one can find.
 */
public final class SyntheticProgramme {

  /** Cannot recruit data administrators. */
  public static final AuthorityNumber WITHOUT_ADMINISTRATORS = new AuthorityNumber(380);

  /** Its social care system fails the feed's gate. */
  public static final AuthorityNumber WITHOUT_A_FEED = new AuthorityNumber(821);

  /** Its schools do not answer the workforce analysis. */
  public static final AuthorityNumber WITHOUT_A_COUNT = new AuthorityNumber(908);

  private static final int LEAD_DAYS = 620;

  private final World world;
  private final Map<AuthorityNumber, Life> lives = new LinkedHashMap<>();

  /**
   * @param begin the first day of the eighteen months
   * @param authorities that take part
   * @param open authorities that are live by month nine in any case, unless they are in trouble
   * @param seed of everything that is left to chance
   */
  public SyntheticProgramme(
      Way way,
      Measures measures,
      LocalDate begin,
      Collection<EnglishAuthority> authorities,
      Set<AuthorityNumber> open,
      long seed) {
    var agenda = new Agenda(way, begin.minusDays(LEAD_DAYS));
    var readiness = new Readiness(measures, agenda, new Audit(agenda, new SecureRandom()));
    this.world = new World(readiness, measures, agenda, new SplittableRandom(seed), begin);
    prepare(authorities, new Lives(world, open));
  }

  /** Lets everything happen that happens up to and on this day. */
  public void runUntil(LocalDate day) {
    world.agenda().runUntil(day);
  }

  /** Makes somebody a region's coordinator, on the programme's own day. */
  public void appoint(Tx tx, Region region, long account) {
    done(world.readiness().coordinate(tx, People.nationalTeam(), region, account));
  }

  /** The same, by the clock on the wall: beside entries of today, the log's time runs forward. */
  public void appoint(Tx tx, Clock now, Region region, long account) {
    var readiness = new Readiness(world.measures(), now, new Audit(now, new SecureRandom()));
    done(readiness.coordinate(tx, People.nationalTeam(), region, account));
  }

  /** The readiness of this programme, on the programme's own day. */
  public Readiness readiness() {
    return world.readiness();
  }

  private void prepare(Collection<EnglishAuthority> authorities, Lives invented) {
    var agenda = world.agenda();
    agenda.on(agenda.first(), this::found);
    for (var authority : authorities) {
      var life = invented.of(authority);
      lives.put(life.number(), life);
      agenda.on(agenda.first(), tx -> enter(tx, life));
      new HeadCount(world).plan(life);
      new ToolWork(world).plan(life);
      new MeasuredWork(world).plan(life);
      new OpeningWork(world).plan(life);
    }
    for (var day = world.begin().minusDays(600);
        day.isBefore(world.begin().plusMonths(19));
        day = day.plusDays(7)) {
      var monday = day;
      agenda.on(day, tx -> world.readiness().checkpoints().openDue(tx, monday));
    }
    new TogetherWork(world).plan(lives.values());
  }

  private void found(Tx tx) {
    var national = People.nationalTeam();
    world.readiness().install(tx, world.today());
    for (int wave = 1; wave <= World.WAVES; wave++) {
      String caption = wave == 1 ? "Early adopters" : "Others, group " + (wave - 1);
      var planned = new Wave(wave, caption, world.opens(wave));
      done(world.readiness().timetable().plan(tx, national, planned, world.today()));
    }
    for (var region : Region.values()) {
      appoint(tx, region, People.coordinator(region).account());
    }
  }

  private void enter(Tx tx, Life life) {
    var plan =
        Readiness.plan(
            life.authority(), life.wave(), life.live(), Math.max(20, life.users() / 8), 2);
    done(world.readiness().enter(tx, People.nationalTeam(), plan));
    var picture =
        world.readiness().authority(tx, People.nationalTeam(), life.number()).orElseThrow();
    var tasks = new TaskWork(world);
    picture.position().tasks().forEach(task -> tasks.plan(life, task));
    var checkpoints = new CheckpointWork(world);
    picture.position().checkpoints().forEach(one -> checkpoints.plan(life, one));
  }
}
