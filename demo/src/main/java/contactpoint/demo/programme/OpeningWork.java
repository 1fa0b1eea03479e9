package contactpoint.demo.programme;

import static contactpoint.demo.programme.World.done;

import contactpoint.database.Tx;
import contactpoint.readiness.Outcome;
import contactpoint.readiness.Stage;

/** Opening through the gate, once a week until it lets in; and what is found in use. */
final class OpeningWork {

  private final World world;

  OpeningWork(World world) {
    this.world = world;
  }

  void plan(Life life) {
    world.agenda().on(life.live(), tx -> tryToOpen(tx, life));
  }

  private void tryToOpen(Tx tx, Life life) {
    var opened =
        world
            .readiness()
            .openings()
            .move(tx, People.nationalTeam(), life.number(), Stage.OPEN, "", world.today());
    if (opened instanceof Outcome.Refused) {
      world.agenda().on(world.today().plusDays(7), later -> tryToOpen(later, life));
    } else if (life.authority().earlyAdopter() && life.number().number() % 5 == 0) {
      world.agenda().on(world.today().plusDays(9), later -> findSomething(later, life));
    }
  }

  private void findSomething(Tx tx, Life life) {
    done(
        world
            .readiness()
            .openings()
            .found(
                tx,
                People.localManager(life.number()),
                life.number(),
                "Two schools with one name are listed without their town",
                true,
                world.today()));
    world.agenda().on(world.today().plusDays(12), this::settle);
  }

  private void settle(Tx tx) {
    var national = People.nationalTeam();
    var openings = world.readiness().openings();
    for (var finding : openings.findings(tx)) {
      if (finding.closed().isEmpty()) {
        done(openings.answer(tx, national, finding, "The town is shown", world.today()));
        done(openings.close(tx, national, finding, world.today()));
      }
    }
  }
}
