package contactpoint.demo.programme;

import static contactpoint.demo.programme.World.done;

import contactpoint.database.Tx;
import contactpoint.readiness.Judgement;
import contactpoint.readiness.Owner;
import contactpoint.readiness.Rag;
import contactpoint.readiness.Risk;
import contactpoint.readiness.Task;
import contactpoint.readiness.TaskKind;
import java.util.Optional;

/** Key tasks: warned of when they will be late, raised as risks, finished. */
final class TaskWork {

  private static final Owner OWNER = new Owner("C Dunmore");

  private final World world;

  TaskWork(World world) {
    this.world = world;
  }

  void plan(Life life, Task task) {
    int late =
        life.late().getOrDefault(task.kind(), life.habit() + (int) Math.round(world.gauss() * 9));
    if (late > 7) {
      world.agenda().on(task.baseline().minusDays(14), tx -> warn(tx, life, task, late));
    }
    world.agenda().on(task.baseline().plusDays(late), tx -> finish(tx, life, task));
  }

  private void warn(Tx tx, Life life, Task task, int late) {
    var state = late > 60 ? Rag.RED : Rag.AMBER;
    var due = task.baseline().plusDays(late);
    var manager = People.localManager(life.number());
    String reason = reason(life, task.kind());
    done(
        world
            .readiness()
            .judge(
                tx,
                manager,
                life.number(),
                task.letter(),
                new Judgement(state, reason, OWNER, Optional.of(due))));
    if (late > 20) {
      var risk =
          new Risk(
              0,
              life.number(),
              state == Rag.RED ? Risk.Kind.ISSUE : Risk.Kind.RISK,
              task.kind(),
              reason,
              Optional.empty(),
              OWNER,
              due,
              world.today(),
              Risk.Level.AUTHORITY,
              Optional.empty());
      done(world.readiness().raise(tx, manager, risk));
    }
  }

  private void finish(Tx tx, Life life, Task task) {
    var manager = People.localManager(life.number());
    var number = life.number();
    done(
        world
            .readiness()
            .finish(tx, manager, number, task.letter(), world.today(), "All 3 steps done"));
    world.readiness().risks(tx, manager, number).orElseThrow().open().stream()
        .filter(risk -> risk.theme() == task.kind())
        .forEach(risk -> done(world.readiness().close(tx, manager, risk, "Done")));
  }

  private static String reason(Life life, TaskKind kind) {
    if (life.late().containsKey(kind)) {
      return trouble(kind);
    }
    return switch (kind) {
      case DATA_ADMINISTRATORS -> "1 of 2 in post, the other starts next month";
      case DATA_QUALITY -> "1 of 3 feeds below its gate of 95 %";
      case TRAINING_PLAN -> "412 of 640 places booked";
      case WORKFORCE -> "Youth service has not answered: 84 people";
      case CONNECTION_PLAN -> "2 of 5 systems without a date";
      case COMMUNICATIONS -> "9 of 14 messages sent";
      case TOKENS -> "Delivery two weeks late: 240 tokens";
      case CHECKS -> "Checks take 31 days against 20 planned";
      case LOCAL_MANAGER,
          CHECKPOINTS,
          CASE_SYSTEMS,
          BENEFITS,
          TRAINERS,
          CONFIGURATION,
          FACILITIES ->
          "1 of 3 steps open";
    };
  }

  private static String trouble(TaskKind kind) {
    return switch (kind) {
      case DATA_ADMINISTRATORS -> "0 of 2 in post, the second round found nobody";
      case DATA_QUALITY -> "Social care system at 71 %, gate 95 %";
      case WORKFORCE -> "214 of 268 schools have not answered";
      case LOCAL_MANAGER,
          COMMUNICATIONS,
          CHECKPOINTS,
          CASE_SYSTEMS,
          CONNECTION_PLAN,
          BENEFITS,
          TRAINERS,
          TRAINING_PLAN,
          CONFIGURATION,
          FACILITIES,
          CHECKS,
          TOKENS ->
          "Nothing has begun";
    };
  }
}
