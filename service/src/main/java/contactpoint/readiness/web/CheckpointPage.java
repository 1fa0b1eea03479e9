package contactpoint.readiness.web;

import contactpoint.database.Database;
import contactpoint.pages.FormErrors;
import contactpoint.pages.Needs;
import contactpoint.pages.Page;
import contactpoint.pages.Right;
import contactpoint.readiness.Answer;
import contactpoint.readiness.CheckpointState;
import contactpoint.readiness.CheckpointStep;
import contactpoint.readiness.Checkpoints;
import contactpoint.readiness.Comment;
import contactpoint.readiness.Outcome;
import contactpoint.readiness.Question;
import contactpoint.readiness.Readiness;
import contactpoint.vocabulary.Actor;
import contactpoint.vocabulary.AuthorityNumber;
import contactpoint.vocabulary.Role;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * A checkpoint: the local manager answers question by question and submits, the coordinator
 * moderates, the national team signs off. One page, what one may do differs.
 */
@Controller
@Needs(Right.READINESS)
class CheckpointPage {

  private final Database database;
  private final Readiness readiness;

  CheckpointPage(Database database, Readiness readiness) {
    this.database = database;
    this.readiness = readiness;
  }

  @GetMapping("/readiness/{number}/checkpoints/{checkpoint}")
  Page show(
      Actor actor,
      @PathVariable("number") int number,
      @PathVariable("checkpoint") int checkpoint,
      @RequestParam(name = "question", defaultValue = "0") int place) {
    return shown(
        actor, number, checkpoint, place, TypedAnswer.NOTHING, TaskForm.EMPTY, FormErrors.NONE);
  }

  @PostMapping("/readiness/{number}/checkpoints/{checkpoint}/answers/{place}")
  Page answer(
      Actor actor,
      @PathVariable("number") int number,
      @PathVariable("checkpoint") int checkpoint,
      @PathVariable("place") int place,
      @RequestParam(name = "said", defaultValue = "") String said,
      @RequestParam(name = "evidence", defaultValue = "") String evidence,
      TaskForm form) {
    var known = ReadinessPage.authority(number);
    if (known.isEmpty()) {
      return Page.notFound();
    }
    var typed = new TypedAnswer(said, evidence);
    var errors =
        evidence.isBlank() || evidence.length() > 300
            ? FormErrors.NONE.and("evidence", "Say what shows it, in at most 300 characters")
            : FormErrors.NONE;
    return switch (form.parse()) {
      case TaskForm.Unclear(FormErrors more) ->
          shown(actor, number, checkpoint, place, typed, form, all(errors, more));
      case TaskForm.Judged(var judgement) -> {
        if (!errors.isEmpty()) {
          yield shown(actor, number, checkpoint, place, typed, form, errors);
        }
        var answer =
            new Answer(place, said.strip(), evidence.strip(), judgement, readiness.today());
        Outcome outcome =
            database
                .programme()
                .transaction(tx ->
                    readiness.checkpoints().answer(tx, actor, known.get(), checkpoint, answer));
        yield switch (outcome) {
          case Outcome.Done done -> Page.goTo(path(known.get(), checkpoint));
          case Outcome.Refused(String sentence) ->
              shown(
                  actor,
                  number,
                  checkpoint,
                  place,
                  typed,
                  form,
                  FormErrors.NONE.and("said", sentence));
        };
      }
    };
  }

  private static FormErrors all(FormErrors one, FormErrors other) {
    var all = one;
    for (var error : other.all()) {
      all = all.and(error.field(), error.sentence(), error.beside());
    }
    return all;
  }

  @PostMapping("/readiness/{number}/checkpoints/{checkpoint}")
  Page step(
      Actor actor,
      @PathVariable("number") int number,
      @PathVariable("checkpoint") int checkpoint,
      @RequestParam(name = "step", defaultValue = "") String step,
      @RequestParam(name = "remark", defaultValue = "") String remark) {
    var known = ReadinessPage.authority(number);
    var taken =
        Arrays.stream(CheckpointStep.values()).filter(one -> one.code().equals(step)).findAny();
    if (known.isEmpty() || taken.isEmpty() || taken.get().who() == Role.SYSTEM) {
      return Page.notFound();
    }
    Outcome outcome =
        database
            .programme()
            .transaction(tx ->
                readiness
                    .checkpoints()
                    .step(
                        tx,
                        actor,
                        known.get(),
                        checkpoint,
                        taken.get(),
                        remark,
                        readiness.today()));
    return switch (outcome) {
      case Outcome.Done done -> Page.goTo(path(known.get(), checkpoint));
      case Outcome.Refused(String sentence) ->
          shown(
              actor,
              number,
              checkpoint,
              0,
              TypedAnswer.NOTHING,
              TaskForm.EMPTY,
              FormErrors.NONE.and("remark", sentence));
    };
  }

  private static String path(AuthorityNumber number, int checkpoint) {
    return "/readiness/" + number + "/checkpoints/" + checkpoint;
  }

  private Page shown(
      Actor actor,
      int number,
      int checkpoint,
      int place,
      TypedAnswer typed,
      TaskForm form,
      FormErrors errors) {
    Optional<Checkpoints.Sheet> sheet =
        ReadinessPage.authority(number)
            .flatMap(known ->
                database
                    .programme()
                    .<Optional<Checkpoints.Sheet>>transaction(
                        tx -> readiness.checkpoints().sheet(tx, actor, known, checkpoint)));
    if (sheet.isEmpty()) {
      return Page.notFound();
    }
    var found = sheet.get();
    var asked = asked(actor, found, place);
    var answer = asked.map(question -> found.answers().get(question.place()));
    return Page.of("readiness/checkpoint", heading(found))
        .with("sheet", found)
        .with("works", actor.role() != Role.MANAGEMENT_TEAM)
        .with(
            "comments",
            database
                .programme()
                .<List<Comment>>transaction(tx ->
                    readiness
                        .comments()
                        .about(tx, found.standing().number(), "checkpoint-" + checkpoint)))
        .with("asked", asked.map(java.util.List::of).orElse(java.util.List.of()))
        .with("typed", errors.isEmpty() ? answer.map(CheckpointPage::typed).orElse(typed) : typed)
        .with(
            "form",
            errors.isEmpty() ? answer.map(one -> TaskForm.of(one.judgement())).orElse(form) : form)
        .below(found.standing().name(), "/readiness/" + number)
        .in("/readiness")
        .errors(errors);
  }

  private static TypedAnswer typed(Answer answer) {
    return new TypedAnswer(answer.said(), answer.evidence());
  }

  /** The question somebody may answer now: the one asked for, else the first that is open. */
  private static Optional<Question> asked(Actor actor, Checkpoints.Sheet sheet, int place) {
    if (sheet.checkpoint().state() != CheckpointState.IN_HAND
        || actor.role() != Role.LOCAL_MANAGER) {
      return Optional.empty();
    }
    return sheet.questions().stream().filter(one -> one.place() == place).findAny().or(sheet::next);
  }

  private static String heading(Checkpoints.Sheet sheet) {
    var checkpoint = sheet.checkpoint();
    String head = "Checkpoint " + checkpoint.number() + ": ";
    return switch (checkpoint.state()) {
      case IN_HAND -> head + checkpoint.answered() + " of " + checkpoint.questions() + " answered";
      case NOT_OPEN, SUBMITTED, MODERATED, CONDITION, SIGNED_OFF ->
          head + checkpoint.state().caption().toLowerCase(java.util.Locale.UK);
    };
  }
}
