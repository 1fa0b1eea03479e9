package contactpoint.readiness;

import contactpoint.vocabulary.AuthorityNumber;
import java.time.LocalDate;

/** A condition that the national team lets go, for a time, by name and with a reason. */
public record Waiver(
    AuthorityNumber authority,
    Condition condition,
    String reason,
    LocalDate from,
    LocalDate until) {

  public Waiver {
    if (reason.isBlank()) {
      throw new IllegalArgumentException("A waiver says why");
    }
    if (until.isBefore(from)) {
      throw new IllegalArgumentException("A waiver ends after it begins");
    }
  }

  public boolean holdsOn(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(until);
  }
}
