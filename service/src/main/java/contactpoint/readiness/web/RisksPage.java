package contactpoint.readiness.web;

import contactpoint.database.Database;
import contactpoint.pages.FormErrors;
import contactpoint.pages.Needs;
import contactpoint.pages.Page;
import contactpoint.pages.Right;
import contactpoint.readiness.Outcome;
import contactpoint.readiness.Readiness;
import contactpoint.readiness.Risk;
import contactpoint.readiness.RiskPicture;
import contactpoint.vocabulary.Actor;
import contactpoint.vocabulary.AuthorityNumber;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** An authority's risks and issues: raised, escalated, closed. */
@Controller
@Needs(Right.READINESS)
class RisksPage {

  private final Database database;
  private final Readiness readiness;

  RisksPage(Database database, Readiness readiness) {
    this.database = database;
    this.readiness = readiness;
  }

  /**
   * @param checkpoint and {@code place}: the answer a risk is raised from, if it is
   */
  @GetMapping("/readiness/{number}/risks")
  Page show(
      Actor actor,
      @PathVariable("number") int number,
      @RequestParam(name = "checkpoint", defaultValue = "") String checkpoint,
      @RequestParam(name = "place", defaultValue = "") String place) {
    return shown(actor, number, RiskForm.EMPTY.from(checkpoint, place), FormErrors.NONE);
  }

  @PostMapping("/readiness/{number}/risks")
  Page raise(Actor actor, @PathVariable("number") int number, RiskForm form) {
    var known = ReadinessPage.authority(number);
    if (known.isEmpty()) {
      return Page.notFound();
    }
    return switch (form.parse(known.get(), readiness.today())) {
      case RiskForm.Unclear(FormErrors errors) -> shown(actor, number, form, errors);
      case RiskForm.Read(Risk risk) -> {
        Outcome outcome = database.programme().transaction(tx -> readiness.raise(tx, actor, risk));
        yield NotDone.after(outcome, path(number));
      }
    };
  }

  @PostMapping("/readiness/{number}/risks/{id}/level")
  Page escalate(
      Actor actor,
      @PathVariable("number") int number,
      @PathVariable("id") long id,
      @RequestParam(name = "level", defaultValue = "") String level) {
    var to = Typed.choice(Risk.Level.class, level);
    var risk = risk(actor, number, id);
    if (to.isEmpty() || risk.isEmpty()) {
      return Page.notFound();
    }
    Outcome outcome =
        database.programme().transaction(tx -> readiness.escalate(tx, actor, risk.get(), to.get()));
    return NotDone.after(outcome, path(number));
  }

  @PostMapping("/readiness/{number}/risks/{id}/close")
  Page close(
      Actor actor,
      @PathVariable("number") int number,
      @PathVariable("id") long id,
      @RequestParam(name = "outcome", defaultValue = "") String outcome) {
    var risk = risk(actor, number, id);
    if (risk.isEmpty()) {
      return Page.notFound();
    }
    if (outcome.isBlank() || outcome.length() > 300) {
      return NotDone.page("Say what came of it, in at most 300 characters", path(number));
    }
    Outcome done =
        database
            .programme()
            .transaction(tx -> readiness.close(tx, actor, risk.get(), outcome.strip()));
    return NotDone.after(done, path(number));
  }

  private Optional<Risk> risk(Actor actor, int number, long id) {
    return picture(actor, number)
        .flatMap(seen -> seen.open().stream().filter(one -> one.id() == id).findAny());
  }

  private Optional<RiskPicture> picture(Actor actor, int number) {
    Optional<AuthorityNumber> known = ReadinessPage.authority(number);
    return known.flatMap(one ->
        database
            .programme()
            .<Optional<RiskPicture>>transaction(tx -> readiness.risks(tx, actor, one)));
  }

  private Page shown(Actor actor, int number, RiskForm form, FormErrors errors) {
    var picture = picture(actor, number);
    if (picture.isEmpty()) {
      return Page.notFound();
    }
    int open = picture.get().open().size();
    return Page.of(
            "readiness/risks",
            open == 0
                ? "No risk or issue is open"
                : open == 1 ? "1 risk or issue is open" : open + " risks and issues are open")
        .with("picture", picture.get())
        .with("form", form)
        .below(picture.get().standing().name(), "/readiness/" + number)
        .in("/readiness")
        .errors(errors);
  }

  private static String path(int number) {
    return "/readiness/" + number + "/risks";
  }
}
