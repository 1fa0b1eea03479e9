package contactpoint.readiness.web;

import contactpoint.database.Database;
import contactpoint.pages.FormErrors;
import contactpoint.pages.Needs;
import contactpoint.pages.Page;
import contactpoint.pages.Right;
import contactpoint.readiness.AuthorityPicture;
import contactpoint.readiness.Days;
import contactpoint.readiness.Outcome;
import contactpoint.readiness.Readiness;
import contactpoint.readiness.Timetable;
import contactpoint.readiness.Wave;
import contactpoint.vocabulary.Actor;
import contactpoint.vocabulary.AuthorityNumber;
import contactpoint.vocabulary.Role;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** An authority's wave and day: seen by its own people, given by the national team. */
@Controller
@Needs(Right.READINESS)
class PlacePage {

  private final Database database;
  private final Readiness readiness;

  PlacePage(Database database, Readiness readiness) {
    this.database = database;
    this.readiness = readiness;
  }

  @GetMapping("/readiness/{number}/plan")
  Page show(Actor actor, @PathVariable("number") int number) {
    return shown(actor, number, Optional.empty(), FormErrors.NONE);
  }

  @PostMapping("/readiness/{number}/plan")
  Page place(Actor actor, @PathVariable("number") int number, PlaceForm form) {
    var known = ReadinessPage.authority(number);
    if (known.isEmpty()) {
      return Page.notFound();
    }
    return switch (form.parse()) {
      case PlaceForm.Unclear(FormErrors errors) -> shown(actor, number, Optional.of(form), errors);
      case PlaceForm.Understood(Timetable.Place place, String reason) ->
          placed(actor, known.get(), form, place, reason);
    };
  }

  private Page placed(
      Actor actor, AuthorityNumber number, PlaceForm form, Timetable.Place place, String reason) {
    Outcome outcome =
        database
            .programme()
            .transaction(tx ->
                readiness.timetable().place(tx, actor, number, place, reason, readiness.today()));
    return switch (outcome) {
      case Outcome.Done done -> Page.goTo("/readiness/" + number + "/plan");
      case Outcome.Refused(String sentence) ->
          shown(
              actor,
              number.number(),
              Optional.of(form),
              FormErrors.NONE.and(reason.isBlank() ? "reason" : "live", sentence));
    };
  }

  private Page shown(Actor actor, int number, Optional<PlaceForm> typed, FormErrors errors) {
    Optional<AuthorityPicture> found =
        ReadinessPage.authority(number)
            .flatMap(known ->
                database
                    .programme()
                    .<Optional<AuthorityPicture>>transaction(
                        tx -> readiness.authority(tx, actor, known)));
    if (found.isEmpty()) {
      return Page.notFound();
    }
    List<Wave> waves = database.programme().transaction(tx -> readiness.timetable().waves(tx));
    var standing = found.get().position().standing();
    return Page.of(
            "readiness/place",
            "%s %s on %s"
                .formatted(
                    standing.name(),
                    standing.openedOn().isPresent() ? "opened" : "is to open",
                    Days.of(standing.openedOn().orElse(standing.plannedLive()))))
        .titled("Wave and day")
        .with("position", found.get().position())
        .with("waves", waves)
        .with("form", typed.orElse(PlaceForm.of(standing)))
        .with("national", actor.role() == Role.NATIONAL_TEAM && standing.openedOn().isEmpty())
        .below(standing.name(), "/readiness/" + number)
        .in("/readiness")
        .errors(errors);
  }
}
