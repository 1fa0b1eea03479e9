package contactpoint.readiness.web;

import contactpoint.database.Database;
import contactpoint.pages.FormErrors;
import contactpoint.pages.Needs;
import contactpoint.pages.Page;
import contactpoint.pages.Right;
import contactpoint.readiness.Days;
import contactpoint.readiness.Openings;
import contactpoint.readiness.Outcome;
import contactpoint.readiness.Readiness;
import contactpoint.readiness.Stage;
import contactpoint.readiness.Standing;
import contactpoint.readiness.Timetable;
import contactpoint.readiness.Wave;
import contactpoint.vocabulary.Actor;
import contactpoint.vocabulary.Role;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The waves: when each opens, who is in it, and opening, pausing or closing it as a whole. */
@Controller
@Needs(Right.READINESS)
class WavesPage {

  private static final String PATH = "/readiness/waves";

  private final Database database;
  private final Readiness readiness;

  WavesPage(Database database, Readiness readiness) {
    this.database = database;
    this.readiness = readiness;
  }

  @GetMapping(PATH)
  Page all(Actor actor) {
    return waves(actor, WaveForm.EMPTY, FormErrors.NONE);
  }

  @PostMapping(PATH)
  Page plan(Actor actor, WaveForm form) {
    return switch (form.parse()) {
      case WaveForm.Unclear(FormErrors errors) -> waves(actor, form, errors);
      case WaveForm.Understood(Wave wave, Optional<String> reason) -> {
        Outcome outcome = planned(actor, wave, reason);
        yield switch (outcome) {
          case Outcome.Done done -> Page.goTo(PATH);
          case Outcome.Refused(String sentence) ->
              waves(actor, form, FormErrors.NONE.and("opens", sentence));
        };
      }
    };
  }

  private Outcome planned(Actor actor, Wave wave, Optional<String> reason) {
    try {
      return database
          .programme()
          .transaction(
              tx -> readiness.timetable().plan(tx, actor, wave, reason, readiness.today()));
    } catch (Timetable.NotAsAWhole held) {
      return new Outcome.Refused(held.sentence());
    }
  }

  private Page waves(Actor actor, WaveForm form, FormErrors errors) {
    List<Wave> waves = database.programme().transaction(tx -> readiness.timetable().waves(tx));
    List<Standing> standings = database.programme().transaction(readiness::standings);
    var today = readiness.today();
    var next = waves.stream().filter(one -> one.opens().isAfter(today)).findFirst();
    return Page.of(
            "readiness/waves",
            next.map(one -> "Wave %d opens on %s".formatted(one.number(), Days.of(one.opens())))
                .orElse(waves.isEmpty() ? "No wave is planned yet" : "Every wave has opened"))
        .titled("Waves")
        .with("lines", WaveLine.of(waves, standings))
        .with("form", form)
        .with("national", actor.role() == Role.NATIONAL_TEAM)
        .in("/readiness")
        .errors(errors);
  }

  @GetMapping(PATH + "/{wave:[0-9]{1,2}}")
  Page one(Actor actor, @PathVariable("wave") int wave) {
    return shown(actor, wave, List.of(), FormErrors.NONE);
  }

  @PostMapping(PATH + "/{wave:[0-9]{1,2}}/stage")
  Page move(
      Actor actor,
      @PathVariable("wave") int wave,
      @RequestParam(name = "stage", defaultValue = "") String stage,
      @RequestParam(name = "reason", defaultValue = "") String reason) {
    var to = Typed.choice(Stage.class, stage);
    if (to.isEmpty()) {
      return Page.notFound();
    }
    if (actor.role() != Role.NATIONAL_TEAM) {
      return Page.refused();
    }
    List<Openings.Moved> moved =
        database
            .programme()
            .transaction(tx ->
                readiness
                    .openings()
                    .moveWave(tx, actor, wave, to.get(), reason, readiness.today()));
    return shown(
        actor,
        wave,
        moved,
        moved.isEmpty()
            ? FormErrors.NONE.and("stage", "No authority of the wave can stand next at this stage")
            : FormErrors.NONE);
  }

  private Page shown(Actor actor, int number, List<Openings.Moved> moved, FormErrors errors) {
    Optional<Wave> found =
        database
            .programme()
            .<Optional<Wave>>transaction(tx ->
                readiness.timetable().waves(tx).stream()
                    .filter(one -> one.number() == number)
                    .findAny());
    if (found.isEmpty()) {
      return Page.notFound();
    }
    var wave = found.get();
    List<Timetable.Line> lines =
        database
            .programme()
            .transaction(tx -> readiness.timetable().lines(tx, actor, number, readiness.today()));
    long live = lines.stream().filter(one -> one.standing().isLive()).count();
    return Page.of(
            "readiness/wave",
            "%d of %d authorities of wave %d %s live"
                .formatted(live, lines.size(), number, live == 1 ? "is" : "are"))
        .titled("Wave " + number)
        .with("wave", wave)
        .with("lines", lines)
        .with("moved", moved)
        .with("national", actor.role() == Role.NATIONAL_TEAM)
        .below("Waves", PATH)
        .in("/readiness")
        .errors(errors);
  }
}
