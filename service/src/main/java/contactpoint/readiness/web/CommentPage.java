package contactpoint.readiness.web;

import contactpoint.database.Database;
import contactpoint.pages.Needs;
import contactpoint.pages.Page;
import contactpoint.pages.Right;
import contactpoint.readiness.Outcome;
import contactpoint.readiness.Readiness;
import contactpoint.vocabulary.Actor;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Says something about a task, a checkpoint or a tool, from the page where it stands. */
@Controller
@Needs(Right.READINESS)
class CommentPage {

  private final Database database;
  private final Readiness readiness;

  CommentPage(Database database, Readiness readiness) {
    this.database = database;
    this.readiness = readiness;
  }

  @PostMapping("/readiness/{number}/comments/{about}")
  Page say(
      Actor actor,
      @PathVariable("number") int number,
      @PathVariable("about") String about,
      @RequestParam(name = "comment", defaultValue = "") String comment) {
    var known = ReadinessPage.authority(number);
    if (known.isEmpty() || !about.matches("(task|checkpoint|tool)-[a-z0-9-]{1,40}")) {
      return Page.notFound();
    }
    Outcome outcome =
        database
            .programme()
            .transaction(tx -> readiness.comments().say(tx, actor, known.get(), about, comment));
    return NotDone.after(outcome, "/readiness/" + number + "/" + place(about));
  }

  /** The page of what a comment is about: {@code task-h} stands on {@code tasks/h}. */
  private static String place(String about) {
    int dash = about.indexOf('-');
    return about.substring(0, dash) + "s/" + about.substring(dash + 1);
  }
}
