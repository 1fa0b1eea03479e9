package contactpoint.readiness.web;

import contactpoint.database.Database;
import contactpoint.pages.Needs;
import contactpoint.pages.Page;
import contactpoint.pages.Right;
import contactpoint.readiness.Outcome;
import contactpoint.readiness.Readiness;
import contactpoint.readiness.RoadTestFinding;
import contactpoint.vocabulary.Actor;
import contactpoint.vocabulary.Role;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The road test: what early waves find in use, what is answered, what keeps the next one shut. */
@Controller
@Needs(Right.READINESS)
class RoadTestPage {

  private static final String PATH = "/readiness/road-test";
  private static final int LONGEST = 200;

  private final Database database;
  private final Readiness readiness;

  RoadTestPage(Database database, Readiness readiness) {
    this.database = database;
    this.readiness = readiness;
  }

  @GetMapping(PATH)
  Page show(Actor actor) {
    var findings = findings();
    long blocking =
        findings.stream().filter(one -> one.blocking() && one.closed().isEmpty()).count();
    return Page.of(
            "readiness/roadtest",
            blocking == 0
                ? "No finding keeps the next wave shut"
                : blocking == 1
                    ? "1 finding keeps the next wave shut"
                    : blocking + " findings keep the next wave shut")
        .titled("Road test")
        .with("findings", findings)
        .with("national", actor.role() == Role.NATIONAL_TEAM)
        .with("local", actor.role() == Role.LOCAL_MANAGER)
        .in("/readiness");
  }

  @PostMapping(PATH)
  Page record(
      Actor actor,
      @RequestParam(name = "title", defaultValue = "") String title,
      @RequestParam(name = "blocking", defaultValue = "") String blocking) {
    if (actor.authority().isEmpty() || title.isBlank() || title.length() > LONGEST) {
      return NotDone.page("Say in at most 200 characters what was found", PATH);
    }
    Outcome outcome =
        database
            .programme()
            .transaction(tx ->
                readiness
                    .openings()
                    .found(
                        tx,
                        actor,
                        actor.authority().get(),
                        title,
                        blocking.equals("yes"),
                        readiness.today()));
    return NotDone.after(outcome, PATH);
  }

  @PostMapping(PATH + "/{id}/answer")
  Page answer(
      Actor actor,
      @PathVariable("id") long id,
      @RequestParam(name = "answer", defaultValue = "") String answer) {
    return one(id)
        .<Page>map(finding ->
            NotDone.after(
                database
                    .programme()
                    .<Outcome>transaction(tx ->
                        readiness.openings().answer(tx, actor, finding, answer, readiness.today())),
                PATH))
        .orElse(Page.notFound());
  }

  @PostMapping(PATH + "/{id}/close")
  Page close(Actor actor, @PathVariable("id") long id) {
    return one(id)
        .<Page>map(finding ->
            NotDone.after(
                database
                    .programme()
                    .<Outcome>transaction(
                        tx -> readiness.openings().close(tx, actor, finding, readiness.today())),
                PATH))
        .orElse(Page.notFound());
  }

  private Optional<RoadTestFinding> one(long id) {
    return findings().stream().filter(one -> one.id() == id).findAny();
  }

  private List<RoadTestFinding> findings() {
    return database.programme().transaction(tx -> readiness.openings().findings(tx));
  }
}
