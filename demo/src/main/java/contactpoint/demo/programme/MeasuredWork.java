package contactpoint.demo.programme;

import static contactpoint.demo.programme.World.done;

import contactpoint.database.Tx;
import contactpoint.measures.Figure;
import contactpoint.measures.Measure;
import contactpoint.readiness.Stage;
import contactpoint.readiness.TaskKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

/** What the authorities' systems would measure, as far as there are none: users, feeds, shields. */
final class MeasuredWork {

  private static final String ORIGIN = "programme";
  private static final List<String> FEEDS =
      List.of("education-welfare", "health-visiting", "social-care");

  private final World world;

  MeasuredWork(World world) {
    this.world = world;
  }

  void plan(Life life) {
    var live = life.live();
    world.agenda().on(live.minusDays(30), tx -> shielding(tx, life));
    for (var day : List.of(live.minusDays(150), live.minusDays(45), live.plusDays(40))) {
      world.agenda().on(day, tx -> FEEDS.forEach(feed -> feed(tx, life, feed, day)));
    }
    int late = life.late().getOrDefault(TaskKind.DATA_ADMINISTRATORS, life.habit());
    world.agenda().on(live.minusDays(150), tx -> figure(tx, life, Measure.DATA_ADMINISTRATORS, 0));
    world
        .agenda()
        .on(
            live.minusDays(30).plusDays(late),
            tx -> figure(tx, life, Measure.DATA_ADMINISTRATORS, 2));
    for (int month = 0; month <= 18; month += 2) {
      var day = world.begin().plusMonths(month);
      world.agenda().on(day, tx -> users(tx, life, day));
    }
  }

  private void shielding(Tx tx, Life life) {
    done(
        world
            .readiness()
            .openings()
            .move(tx, People.nationalTeam(), life.number(), Stage.SHIELDING, "", world.today()));
    figure(tx, life, Measure.SHIELDS_DECIDED, life.authority().children() / 2500 + 3);
    figure(tx, life, Measure.SHIELDS_WAITING, 0);
    figure(tx, life, Measure.SHIELDING_FINISHED, 1);
  }

  private void users(Tx tx, Life life, LocalDate day) {
    long since = ChronoUnit.DAYS.between(life.live(), day) + 150 - life.habit();
    double progress = Math.clamp(since / 400.0, 0, 1);
    if (progress == 0) {
      return;
    }
    long cleared = Math.round(life.users() * Math.min(1, 0.4 + progress * 0.7));
    long trained = Math.round(life.users() * Math.min(1, progress * 1.1));
    long tokens = Math.round(trained * 0.9);
    figure(tx, life, Measure.USERS_CLEARED, cleared);
    figure(tx, life, Measure.USERS_TRAINED, trained);
    figure(tx, life, Measure.USERS_WITH_TOKEN, tokens);
    figure(tx, life, Measure.USERS_READY, Math.min(cleared, tokens));
  }

  private void feed(Tx tx, Life life, String feed, LocalDate day) {
    boolean stuck =
        life.late().containsKey(TaskKind.DATA_QUALITY)
            && feed.equals("social-care")
            && day.isBefore(life.live().plusDays(40));
    boolean live = !day.isBefore(life.live().minusDays(45));
    Map.of(
            Measure.FEED_SCORE, stuck ? 71L : 96L,
            Measure.FEED_COMPLETENESS, stuck ? 74L : 93L,
            Measure.FEED_VALIDITY, stuck ? 88L : 99L,
            Measure.FEED_CONSISTENCY, stuck ? 90L : 98L,
            Measure.FEED_GATE, 95L,
            Measure.FEED_STAGE, live ? 3L : 1L)
        .forEach((measure, value) ->
            world
                .measures()
                .record(
                    tx,
                    Figure.ofFeed(
                        life.number(),
                        feed + "-" + life.number(),
                        measure,
                        BigDecimal.valueOf(value),
                        world.agenda().instant(),
                        ORIGIN)));
  }

  private void figure(Tx tx, Life life, Measure measure, long value) {
    world
        .measures()
        .record(tx, Figure.of(life.number(), measure, value, world.agenda().instant(), ORIGIN));
  }
}
