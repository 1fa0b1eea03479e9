package contactpoint.readiness.web;

import contactpoint.pages.FormErrors;
import contactpoint.readiness.Wave;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A wave as typed.
 *
 * @param move "yes" if its authorities move by as many days
 */
public record WaveForm(String wave, String caption, String opens, String move, String reason) {

  /** Nothing is typed. */
  public static final WaveForm EMPTY = new WaveForm("", "", "", "", "");

  /** A field that was not sent is an empty one. */
  public WaveForm {
    wave = sent(wave);
    caption = sent(caption);
    opens = sent(opens);
    move = sent(move);
    reason = sent(reason);
  }

  private static String sent(@Nullable String field) {
    return field == null ? "" : field;
  }

  /** The wave, or everything that hinders it. */
  sealed interface Parsed {}

  /** A wave, and why its authorities move along if they do. */
  record Understood(Wave wave, Optional<String> reason) implements Parsed {}

  record Unclear(FormErrors errors) implements Parsed {}

  Parsed parse() {
    var number = Typed.number(wave, 1, 40);
    var day = Typed.day(opens);
    var errors = FormErrors.NONE;
    if (number.isEmpty()) {
      errors = errors.and("wave", "Enter the number of a wave, 1 to 40");
    }
    if (caption.isBlank() || caption.length() > 80) {
      errors = errors.and("caption", "Enter a name of at most 80 characters");
    }
    if (day.isEmpty()) {
      errors = errors.and("opens", "Enter the day on which it opens, like 2008-07-14");
    }
    if (move.equals("yes") && reason.isBlank()) {
      errors = errors.and("reason", "Say why the authorities are moved");
    }
    return number.isEmpty() || day.isEmpty() || !errors.isEmpty()
        ? new Unclear(errors)
        : new Understood(
            new Wave(number.get(), caption.strip(), day.get()),
            move.equals("yes") ? Optional.of(reason.strip()) : Optional.empty());
  }
}
