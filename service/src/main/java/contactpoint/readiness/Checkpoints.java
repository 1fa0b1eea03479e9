package contactpoint.readiness;

import contactpoint.database.Tx;
import contactpoint.vocabulary.Actor;
import contactpoint.vocabulary.AuthorityNumber;
import contactpoint.vocabulary.Route;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Checkpoints: questions answered, judged, submitted, moderated and signed off. */
public final class Checkpoints {

  private final Changes changes;

  Checkpoints(Changes changes) {
    this.changes = changes;
  }

  /** A checkpoint with its questions and what was answered, by place. */
  public record Sheet(
      Standing standing,
      Checkpoint checkpoint,
      List<Question> questions,
      Map<Integer, Answer> answers,
      List<CheckpointStep> steps) {

    /** The first question without an answer; empty when all have one. */
    public Optional<Question> next() {
      return questions.stream().filter(one -> !answers.containsKey(one.place())).findFirst();
    }
  }

  /** A checkpoint as this actor may see it; the steps are those the actor may take now. */
  public Optional<Sheet> sheet(Tx tx, Actor actor, AuthorityNumber number, int checkpoint) {
    var standing = PlanRows.standing(tx, number).filter(one -> Rights.maySee(tx, actor, one));
    return standing.flatMap(
        one -> find(tx, number, checkpoint).map(found -> sheet(tx, actor, one, found)));
  }

  private Sheet sheet(Tx tx, Actor actor, Standing standing, Checkpoint found) {
    var answers =
        CheckpointRows.answers(tx, standing.number(), found.number()).stream()
            .collect(Collectors.toMap(Answer::place, answer -> answer));
    return new Sheet(
        standing,
        found,
        CheckpointRows.questions(tx, found),
        answers,
        steps(tx, actor, standing, found));
  }

  private static List<CheckpointStep> steps(
      Tx tx, Actor actor, Standing standing, Checkpoint found) {
    return java.util.Arrays.stream(CheckpointStep.values())
        .filter(step -> step.from() == found.state())
        .filter(step -> Rights.mayAs(tx, actor, step.who(), standing))
        .filter(step -> step != CheckpointStep.SUBMIT || found.isComplete())
        .toList();
  }

  /** Takes an answer while the checkpoint is in hand. */
  public Outcome answer(Tx tx, Actor actor, AuthorityNumber number, int checkpoint, Answer answer) {
    return answer(tx, actor, number, checkpoint, List.of(answer));
  }

  /** Takes several answers, all or none. */
  public Outcome answer(
      Tx tx, Actor actor, AuthorityNumber number, int checkpoint, List<Answer> answers) {
    var sheet = sheet(tx, actor, number, checkpoint);
    if (sheet.isEmpty() || !Rights.may(tx, actor, sheet.get().standing())) {
      return Outcome.refused(Rights.refusal(number));
    }
    var state = sheet.get().checkpoint().state();
    if (state != CheckpointState.IN_HAND) {
      return Outcome.refused(
          "Checkpoint %d is not open for answers: %s"
              .formatted(checkpoint, state.caption().toLowerCase(java.util.Locale.UK)));
    }
    var problem =
        answers.stream().flatMap(answer -> problem(sheet.get(), answer).stream()).findFirst();
    if (problem.isPresent()) {
      return Outcome.refused(problem.get());
    }
    answers.forEach(answer -> CheckpointRows.say(tx, number, checkpoint, answer));
    changes.write(tx, actor, number, "answer-question", said(checkpoint, answers));
    return Outcome.done();
  }

  private static Optional<String> problem(Sheet sheet, Answer answer) {
    var question =
        sheet.questions().stream().filter(one -> one.place() == answer.place()).findAny();
    return question.isEmpty()
        ? Optional.of("The checkpoint has no question " + answer.place())
        : question.get().answer().problem(answer.said());
  }

  private static String said(int checkpoint, List<Answer> answers) {
    var places = answers.stream().map(answer -> Integer.toString(answer.place())).toList();
    return "Checkpoint %d, answered: %s".formatted(checkpoint, String.join(", ", places));
  }

  /**
   * Moves a checkpoint one step.
   *
   * @param remark why, or the condition; may be empty where the step needs none
   */
  public Outcome step(
      Tx tx,
      Actor actor,
      AuthorityNumber number,
      int checkpoint,
      CheckpointStep step,
      String remark,
      LocalDate today) {
    var found = sheet(tx, actor, number, checkpoint);
    if (found.isEmpty() || !Rights.mayAs(tx, actor, step.who(), found.get().standing())) {
      return Outcome.refused(
          "This step is for the " + step.who().caption().toLowerCase(java.util.Locale.UK));
    }
    if (step == CheckpointStep.SUBMIT && !found.get().checkpoint().isComplete()) {
      return Outcome.refused("Answer every question before you submit");
    }
    if (step.needsRemark() && remark.isBlank()) {
      return Outcome.refused("Say why in a sentence");
    }
    var settled = step.to().isSignedOff() ? Optional.of(today) : Optional.<LocalDate>empty();
    boolean moved =
        CheckpointRows.step(
            tx, number, checkpoint, step, remark.strip(), worst(found.get().answers()), settled);
    if (!moved) {
      return Outcome.refused("Checkpoint %d stands elsewhere by now".formatted(checkpoint));
    }
    changes.write(
        tx,
        actor,
        number,
        "step-checkpoint",
        "Checkpoint %d: %s".formatted(checkpoint, step.to().caption()));
    return Outcome.done();
  }

  /** Opens every checkpoint whose day has come; answers how many. */
  public int openDue(Tx tx, LocalDate today) {
    var opened = CheckpointRows.openDue(tx, today);
    opened.forEach(one ->
        changes.write(
            tx,
            Actor.system(Route.COMMAND),
            one.authority(),
            "step-checkpoint",
            "Checkpoint %d: %s".formatted(one.checkpoint(), CheckpointStep.OPEN.to().caption())));
    return opened.size();
  }

  /**
   * Publishes a new version of a questionnaire. Checkpoints that are not open yet follow it; those
   * in hand keep the version they were opened with.
   */
  public Outcome publish(Tx tx, Actor actor, Questionnaire questionnaire, LocalDate day) {
    if (actor.role() != contactpoint.vocabulary.Role.NATIONAL_TEAM) {
      return Outcome.refused("Only the national team publishes questions");
    }
    int newest =
        CheckpointRows.newestVersion(tx, questionnaire.checkpoint(), questionnaire.adopters());
    if (questionnaire.version() != newest + 1) {
      return Outcome.refused("The next version is " + (newest + 1));
    }
    CheckpointRows.publish(tx, questionnaire, day);
    changes.entry(tx, actor, "publish-questions", "checkpoint", questionnaire.checkpoint());
    return Outcome.done();
  }

  private static Optional<Checkpoint> find(Tx tx, AuthorityNumber number, int checkpoint) {
    return CheckpointRows.of(tx, number).stream()
        .filter(one -> one.number() == checkpoint)
        .findAny();
  }

  private static Optional<Rag> worst(Map<Integer, Answer> answers) {
    return answers.values().stream().map(answer -> answer.judgement().state()).reduce(Rag::orWorse);
  }
}
