package contactpoint.demo.programme;

import static contactpoint.demo.programme.World.done;

import contactpoint.database.Tx;
import contactpoint.readiness.AccessRoute;
import contactpoint.readiness.WorkforceLine;
import java.util.ArrayList;
import java.util.List;

/** Workforce analyses: first of nearly nobody checked, then of most. */
final class HeadCount {

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

  private final World world;

  HeadCount(World world) {
    this.world = world;
  }

  void plan(Life life) {
    world
        .agenda()
        .on(life.live().minusDays(235L - life.habit()), tx -> count(tx, life, 0.55, 0.0, 0.0));
    world.agenda().on(life.live().minusDays(20), tx -> count(tx, life, 0.8, 0.25, 0.2));
  }

  private void count(Tx tx, Life life, double checked, double trained, double tokens) {
    var lines = new ArrayList<WorkforceLine>();
    int potential = Math.max(1, life.users() / (ORGANISATIONS.size() * JOBS.size()));
    for (String organisation : ORGANISATIONS) {
      for (String job : JOBS) {
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
    var manager = People.localManager(life.number());
    done(world.readiness().takeWorkforce(tx, manager, life.number(), lines));
  }
}
