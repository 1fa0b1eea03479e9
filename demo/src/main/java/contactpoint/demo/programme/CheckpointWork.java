package contactpoint.demo.programme;

import static contactpoint.demo.programme.World.done;

import contactpoint.database.Tx;
import contactpoint.readiness.Answer;
import contactpoint.readiness.AnswerKind;
import contactpoint.readiness.Checkpoint;
import contactpoint.readiness.CheckpointStep;
import contactpoint.readiness.Judgement;
import contactpoint.readiness.Owner;
import contactpoint.readiness.Question;
import contactpoint.readiness.Rag;
import contactpoint.vocabulary.Actor;
import java.util.Optional;

/** Checkpoints: answered by the local manager, moderated by the coordinator, signed off. */
final class CheckpointWork {

  private final World world;

  CheckpointWork(World world) {
    this.world = world;
  }

  void plan(Life life, Checkpoint checkpoint) {
    long late = Math.max(0, life.habit() / 2 + Math.round(world.gauss() * 4));
    var submitted = checkpoint.due().plusDays(late);
    int number = checkpoint.number();
    if (submitted.isAfter(world.agenda().first())) {
      world.agenda().on(submitted, tx -> answerAll(tx, life, number));
      world.agenda().on(submitted.plusDays(2), tx -> moderate(tx, life, number));
      world.agenda().on(submitted.plusDays(4), tx -> signOff(tx, life, number));
    }
  }

  private void answerAll(Tx tx, Life life, int number) {
    var checkpoints = world.readiness().checkpoints();
    checkpoints.openDue(tx, world.today());
    var manager = People.localManager(life.number());
    var sheet = checkpoints.sheet(tx, manager, life.number(), number).orElseThrow();
    var answers = sheet.questions().stream().map(this::answer).toList();
    done(checkpoints.answer(tx, manager, life.number(), number, answers));
    step(tx, manager, life, number, CheckpointStep.SUBMIT, "");
  }

  private Answer answer(Question question) {
    var state = world.chance().nextInt(8) == 0 ? Rag.AMBER : Rag.GREEN;
    boolean green = state == Rag.GREEN;
    return new Answer(
        question.place(),
        said(question.answer()),
        question.evidence(),
        new Judgement(
            state,
            question.meaning(state),
            green ? Owner.NOBODY : new Owner("J Orme"),
            green ? Optional.empty() : Optional.of(world.today().plusDays(30))),
        world.today());
  }

  private static String said(AnswerKind kind) {
    return switch (kind) {
      case YES_NO -> "yes";
      case BAND -> "61-80";
      case NUMBER -> "42";
      case DATE -> "2008-07-14";
      case WORDS -> "The director of children's services";
    };
  }

  private void moderate(Tx tx, Life life, int number) {
    var coordinator = People.coordinator(life.authority().region());
    step(tx, coordinator, life, number, CheckpointStep.MODERATE, "Seen at the visit");
  }

  private void signOff(Tx tx, Life life, int number) {
    var national = People.nationalTeam();
    if (world.chance().nextInt(6) != 0) {
      step(tx, national, life, number, CheckpointStep.SIGN_OFF, "");
      return;
    }
    step(tx, national, life, number, CheckpointStep.SIGN_OFF_WITH, "Send the missing evidence");
    world
        .agenda()
        .on(
            world.today().plusDays(12),
            later -> step(later, national, life, number, CheckpointStep.CONDITION_MET, ""));
  }

  private void step(Tx tx, Actor actor, Life life, int number, CheckpointStep step, String remark) {
    done(
        world
            .readiness()
            .checkpoints()
            .step(tx, actor, life.number(), number, step, remark, world.today()));
  }
}
