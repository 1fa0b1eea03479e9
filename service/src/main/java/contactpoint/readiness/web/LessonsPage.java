package contactpoint.readiness.web;

import contactpoint.database.Database;
import contactpoint.pages.FormErrors;
import contactpoint.pages.Needs;
import contactpoint.pages.Page;
import contactpoint.pages.Right;
import contactpoint.readiness.Lesson;
import contactpoint.readiness.Outcome;
import contactpoint.readiness.Readiness;
import contactpoint.readiness.TaskKind;
import contactpoint.vocabulary.Actor;
import contactpoint.vocabulary.Role;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What one authority learned and offers, and who took it up. */
@Controller
@Needs(Right.READINESS)
class LessonsPage {

  private static final String PATH = "/readiness/lessons";

  private final Database database;
  private final Readiness readiness;

  LessonsPage(Database database, Readiness readiness) {
    this.database = database;
    this.readiness = readiness;
  }

  @GetMapping(PATH)
  Page show(Actor actor) {
    return shown(actor, FormErrors.NONE);
  }

  @PostMapping(PATH)
  Page offer(
      Actor actor,
      @RequestParam(name = "task", defaultValue = "") String task,
      @RequestParam(name = "lesson", defaultValue = "") String lesson) {
    var about = Typed.choice(TaskKind.class, task);
    if (about.isEmpty()) {
      return shown(actor, FormErrors.NONE.and("task", "Choose the key task it is about"));
    }
    Outcome outcome =
        database
            .programme()
            .transaction(
                tx -> readiness.lessons().offer(tx, actor, about.get(), lesson, readiness.today()));
    return switch (outcome) {
      case Outcome.Done done -> Page.goTo(PATH);
      case Outcome.Refused(String sentence) ->
          shown(actor, FormErrors.NONE.and("lesson", sentence));
    };
  }

  @PostMapping(PATH + "/{id:[0-9]{1,12}}/take")
  Page take(Actor actor, @PathVariable("id") long id) {
    Outcome outcome =
        database
            .programme()
            .transaction(tx -> readiness.lessons().take(tx, actor, id, readiness.today()));
    return NotDone.after(outcome, PATH);
  }

  private Page shown(Actor actor, FormErrors errors) {
    List<Lesson> lessons = database.programme().transaction(tx -> readiness.lessons().all(tx));
    int taken = lessons.stream().mapToInt(one -> one.takers().size()).sum();
    return Page.of(
            "readiness/lessons",
            lessons.isEmpty()
                ? "No lesson is offered yet"
                : "%,d lessons offered, taken up %,d times".formatted(lessons.size(), taken))
        .titled("Lessons")
        .with("lessons", lessons)
        .with("own", actor.authority())
        .with("local", actor.role() == Role.LOCAL_MANAGER)
        .in("/readiness")
        .errors(errors);
  }
}
