package contactpoint.readiness.web;

import contactpoint.database.Database;
import contactpoint.pages.FormErrors;
import contactpoint.pages.Needs;
import contactpoint.pages.Page;
import contactpoint.pages.Right;
import contactpoint.readiness.CoreMessages;
import contactpoint.readiness.Outcome;
import contactpoint.readiness.Readiness;
import contactpoint.vocabulary.Actor;
import contactpoint.vocabulary.Role;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The national core messages, and how far they have been cascaded. */
@Controller
@Needs(Right.READINESS)
class MessagesPage {

  private static final String PATH = "/readiness/messages";

  private final Database database;
  private final Readiness readiness;

  MessagesPage(Database database, Readiness readiness) {
    this.database = database;
    this.readiness = readiness;
  }

  @GetMapping(PATH)
  Page show(Actor actor) {
    return shown(actor, "", FormErrors.NONE);
  }

  @PostMapping(PATH)
  Page publish(Actor actor, @RequestParam(name = "messages", defaultValue = "") String messages) {
    var texts = messages.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    Outcome outcome =
        database
            .programme()
            .transaction(tx -> readiness.messages().publish(tx, actor, texts, readiness.today()));
    return switch (outcome) {
      case Outcome.Done done -> Page.goTo(PATH);
      case Outcome.Refused(String sentence) ->
          shown(actor, messages, FormErrors.NONE.and("messages", sentence));
    };
  }

  private Page shown(Actor actor, String typed, FormErrors errors) {
    List<CoreMessages.Message> all =
        database.programme().transaction(tx -> readiness.messages().all(tx));
    List<CoreMessages.Told> told =
        database.programme().transaction(tx -> readiness.messages().told(tx));
    long reached = told.stream().mapToLong(CoreMessages.Told::reached).sum();
    return Page.of(
            "readiness/messages",
            all.isEmpty()
                ? "No core message is published yet"
                : "%,d people have been told".formatted(reached))
        .titled("Core messages")
        .with("messages", all)
        .with("told", told)
        .with("typed", typed)
        .with("national", actor.role() == Role.NATIONAL_TEAM)
        .in("/readiness")
        .errors(errors);
  }
}
