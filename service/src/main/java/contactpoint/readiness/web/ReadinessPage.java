package contactpoint.readiness.web;

import contactpoint.database.Database;
import contactpoint.england.England;
import contactpoint.pages.FormErrors;
import contactpoint.pages.Needs;
import contactpoint.pages.Page;
import contactpoint.pages.Right;
import contactpoint.readiness.AuthorityPicture;
import contactpoint.readiness.Checkpoint;
import contactpoint.readiness.CheckpointState;
import contactpoint.readiness.Condition;
import contactpoint.readiness.Outcome;
import contactpoint.readiness.Position;
import contactpoint.readiness.Readiness;
import contactpoint.readiness.Stage;
import contactpoint.readiness.Standing;
import contactpoint.readiness.Waiver;
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

/** An authority's readiness: where it stands, the one thing that holds it, what to do now. */
@Controller
@Needs(Right.READINESS)
class ReadinessPage {

  private static final int LONGEST_WAIVER_DAYS = 90;

  private final Database database;
  private final Readiness readiness;

  ReadinessPage(Database database, Readiness readiness) {
    this.database = database;
    this.readiness = readiness;
  }

  @GetMapping("/readiness")
  Page own(Actor actor) {
    if (actor.authority().isPresent()) {
      return Page.goTo("/readiness/" + actor.authority().get());
    }
    List<Standing> standings = database.programme().transaction(readiness::standings);
    return Page.of("readiness/authorities", standings.size() + " authorities take part")
        .with("standings", standings);
  }

  @GetMapping("/readiness/{number}")
  Page show(Actor actor, @PathVariable("number") int number) {
    return shown(actor, number, FormErrors.NONE);
  }

  @PostMapping("/readiness/{number}/stage")
  Page move(
      Actor actor,
      @PathVariable("number") int number,
      @RequestParam(name = "stage", defaultValue = "") String stage,
      @RequestParam(name = "reason", defaultValue = "") String reason) {
    var to = Arrays.stream(Stage.values()).filter(one -> one.code().equals(stage)).findAny();
    if (to.isEmpty() || authority(number).isEmpty()) {
      return Page.notFound();
    }
    Outcome outcome =
        database
            .programme()
            .transaction(tx ->
                readiness
                    .openings()
                    .move(
                        tx,
                        actor,
                        new AuthorityNumber(number),
                        to.get(),
                        reason,
                        readiness.today()));
    return after(actor, number, outcome, "stage");
  }

  @PostMapping("/readiness/{number}/waivers")
  Page waive(
      Actor actor,
      @PathVariable("number") int number,
      @RequestParam(name = "condition", defaultValue = "") String condition,
      @RequestParam(name = "waived", defaultValue = "") String reason,
      @RequestParam(name = "days", defaultValue = "30") int days) {
    var waived =
        Arrays.stream(Condition.values()).filter(one -> one.code().equals(condition)).findAny();
    if (waived.isEmpty() || authority(number).isEmpty()) {
      return Page.notFound();
    }
    if (reason.isBlank() || days < 1 || days > LONGEST_WAIVER_DAYS) {
      return shown(
          actor,
          number,
          FormErrors.NONE.and("waived", "Say why, and for how many days, at most 90"));
    }
    var today = readiness.today();
    var waiver =
        new Waiver(
            new AuthorityNumber(number), waived.get(), reason.strip(), today, today.plusDays(days));
    Outcome outcome =
        database.programme().transaction(tx -> readiness.openings().waive(tx, actor, waiver));
    return after(actor, number, outcome, "waived");
  }

  private Page after(Actor actor, int number, Outcome outcome, String field) {
    return switch (outcome) {
      case Outcome.Done done -> Page.goTo("/readiness/" + number);
      case Outcome.Refused(String sentence) ->
          shown(actor, number, FormErrors.NONE.and(field, sentence));
    };
  }

  private Page shown(Actor actor, int number, FormErrors errors) {
    Optional<AuthorityPicture> found =
        authority(number)
            .flatMap(known ->
                database
                    .programme()
                    .<Optional<AuthorityPicture>>transaction(
                        tx -> readiness.authority(tx, actor, known)));
    if (found.isEmpty()) {
      return Page.notFound();
    }
    var picture = found.get();
    var position = picture.position();
    var page =
        Page.of(
                "readiness/authority",
                position.standing().name() + " " + position.track().sentence())
            .with("picture", picture)
            .with("national", actor.role() == Role.NATIONAL_TEAM)
            .with("works", actor.role() != Role.MANAGEMENT_TEAM)
            .with("verb", verb(actor, position))
            .in("/readiness")
            .errors(errors);
    return actor.authority().isPresent() ? page : page.below("National picture", "/national");
  }

  /** What the actor does at the checkpoint that is in hand: the same page, another task. */
  private static String verb(Actor actor, Position position) {
    var state = position.current().map(Checkpoint::state).orElse(CheckpointState.NOT_OPEN);
    return switch (state) {
      case IN_HAND -> actor.role() == Role.LOCAL_MANAGER ? "Continue" : "See";
      case SUBMITTED -> actor.role() == Role.REGIONAL_COORDINATOR ? "Moderate" : "See";
      case MODERATED, CONDITION -> actor.role() == Role.NATIONAL_TEAM ? "Sign off" : "See";
      case NOT_OPEN, SIGNED_OFF -> "See";
    };
  }

  /** The number of an authority, if there is one with it. */
  static Optional<AuthorityNumber> authority(int number) {
    return number < 200 || number > 999
        ? Optional.empty()
        : England.authority(new AuthorityNumber(number)).map(one -> one.number());
  }
}
