package contactpoint.readiness.web;

import contactpoint.database.Database;
import contactpoint.pages.FormErrors;
import contactpoint.pages.Needs;
import contactpoint.pages.Page;
import contactpoint.pages.Right;
import contactpoint.readiness.AuthorityPicture;
import contactpoint.readiness.Comment;
import contactpoint.readiness.Outcome;
import contactpoint.readiness.Readiness;
import contactpoint.readiness.Task;
import contactpoint.vocabulary.Actor;
import contactpoint.vocabulary.AuthorityNumber;
import contactpoint.vocabulary.Role;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A key task: its dates, its judgement, and that it is done. */
@Controller
@Needs(Right.READINESS)
class TaskPage {

  private final Database database;
  private final Readiness readiness;

  TaskPage(Database database, Readiness readiness) {
    this.database = database;
    this.readiness = readiness;
  }

  @GetMapping("/readiness/{number}/tasks/{letter}")
  Page show(
      Actor actor, @PathVariable("number") int number, @PathVariable("letter") String letter) {
    return shown(actor, number, letter, Optional.empty(), FormErrors.NONE);
  }

  @PostMapping("/readiness/{number}/tasks/{letter}")
  Page judge(
      Actor actor,
      @PathVariable("number") int number,
      @PathVariable("letter") String letter,
      TaskForm form) {
    var known = ReadinessPage.authority(number);
    if (known.isEmpty()) {
      return Page.notFound();
    }
    return switch (form.parse()) {
      case TaskForm.Unclear(FormErrors errors) ->
          shown(actor, number, letter, Optional.of(form), errors);
      case TaskForm.Judged(var judgement) ->
          after(
              actor,
              known.get(),
              letter,
              Optional.of(form),
              database
                  .programme()
                  .<Outcome>transaction(
                      tx -> readiness.judge(tx, actor, known.get(), letter, judgement)));
    };
  }

  @PostMapping("/readiness/{number}/tasks/{letter}/done")
  Page finish(
      Actor actor,
      @PathVariable("number") int number,
      @PathVariable("letter") String letter,
      @RequestParam(name = "evidence", defaultValue = "") String evidence) {
    var known = ReadinessPage.authority(number);
    return known.isEmpty()
        ? Page.notFound()
        : after(
            actor,
            known.get(),
            letter,
            Optional.empty(),
            database
                .programme()
                .<Outcome>transaction(tx ->
                    readiness.finish(tx, actor, known.get(), letter, readiness.today(), evidence)));
  }

  private Page after(
      Actor actor,
      AuthorityNumber number,
      String letter,
      Optional<TaskForm> form,
      Outcome outcome) {
    return switch (outcome) {
      case Outcome.Done done -> Page.goTo("/readiness/" + number);
      case Outcome.Refused(String sentence) ->
          shown(actor, number.number(), letter, form, FormErrors.NONE.and("evidence", sentence));
    };
  }

  private Page shown(
      Actor actor, int number, String letter, Optional<TaskForm> form, FormErrors errors) {
    var picture =
        ReadinessPage.authority(number)
            .flatMap(known ->
                database
                    .programme()
                    .<Optional<AuthorityPicture>>transaction(
                        tx -> readiness.authority(tx, actor, known)));
    var task =
        picture.flatMap(found ->
            found.position().tasks().stream().filter(one -> one.letter().equals(letter)).findAny());
    if (picture.isEmpty() || task.isEmpty()) {
      return Page.notFound();
    }
    var standing = picture.get().position().standing();
    return Page.of("readiness/task", task.get().title())
        .with("task", task.get())
        .with("standing", standing)
        .with("form", form.orElse(typed(task.get())))
        .with("works", actor.role() != Role.MANAGEMENT_TEAM)
        .with(
            "comments",
            database
                .programme()
                .<List<Comment>>transaction(
                    tx -> readiness.comments().about(tx, standing.number(), "task-" + letter)))
        .below(standing.name(), "/readiness/" + number)
        .in("/readiness")
        .errors(errors);
  }

  private static TaskForm typed(Task task) {
    return task.judgement().map(TaskForm::of).orElse(TaskForm.EMPTY);
  }
}
