package contactpoint.readiness.web;

import contactpoint.pages.FormErrors;
import contactpoint.readiness.Standing;
import contactpoint.readiness.Timetable;
import org.jspecify.annotations.Nullable;

/** An authority's wave and day as typed. */
public record PlaceForm(
    String wave, String live, String users, String administrators, String reason) {

  /** A field that was not sent is an empty one. */
  public PlaceForm {
    wave = sent(wave);
    live = sent(live);
    users = sent(users);
    administrators = sent(administrators);
    reason = sent(reason);
  }

  private static String sent(@Nullable String field) {
    return field == null ? "" : field;
  }

  static PlaceForm of(Standing standing) {
    return new PlaceForm(
        Integer.toString(standing.wave()),
        standing.plannedLive().toString(),
        Integer.toString(standing.dayOneUsers()),
        Integer.toString(standing.dataAdministrators()),
        "");
  }

  /** The place, or everything that hinders it. */
  sealed interface Parsed {}

  record Understood(Timetable.Place place, String reason) implements Parsed {}

  record Unclear(FormErrors errors) implements Parsed {}

  Parsed parse() {
    var number = Typed.number(wave, 1, 40);
    var day = Typed.day(live);
    var ready = Typed.number(users, 1, 100_000);
    var posts = Typed.number(administrators, 1, 100);
    var errors = FormErrors.NONE;
    if (number.isEmpty()) {
      errors = errors.and("wave", "Choose a wave");
    }
    if (day.isEmpty()) {
      errors = errors.and("live", "Enter the planned day, like 2008-07-14");
    }
    if (ready.isEmpty()) {
      errors = errors.and("users", "Enter how many users are to be ready, 1 or more");
    }
    if (posts.isEmpty()) {
      errors = errors.and("administrators", "Enter how many are to be in post, 1 to 100");
    }
    if (reason.isBlank() || reason.length() > 300) {
      errors = errors.and("reason", "Say why, in at most 300 characters");
    }
    return number.isEmpty()
            || day.isEmpty()
            || ready.isEmpty()
            || posts.isEmpty()
            || !errors.isEmpty()
        ? new Unclear(errors)
        : new Understood(
            new Timetable.Place(number.get(), day.get(), ready.get(), posts.get()), reason.strip());
  }
}
