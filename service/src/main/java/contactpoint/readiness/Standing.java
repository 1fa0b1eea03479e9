package contactpoint.readiness;

import contactpoint.england.EnglishAuthority;
import contactpoint.vocabulary.AuthorityNumber;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Where an authority stands in the programme.
 *
 * @param wave the set of authorities it opens with; early adopters are wave 1
 * @param plannedLive the day of the plan
 * @param firstPlanned what that day was at first; never changes
 * @param dayOneUsers how many users should be ready on that day
 * @param dataAdministrators how many it wants in post
 * @param openedOn the day practitioners were first let in; empty before
 */
public record Standing(
    EnglishAuthority authority,
    int wave,
    LocalDate plannedLive,
    LocalDate firstPlanned,
    int dayOneUsers,
    int dataAdministrators,
    Stage stage,
    Optional<LocalDate> openedOn) {

  public AuthorityNumber number() {
    return authority.number();
  }

  public String name() {
    return authority.name();
  }

  public Adopters adopters() {
    return Adopters.of(authority.earlyAdopter());
  }

  /** Whole days by which the national team has moved the planned day; negative if forward. */
  public long movedDays() {
    return ChronoUnit.DAYS.between(firstPlanned, plannedLive);
  }

  public boolean isLive() {
    return stage == Stage.OPEN;
  }
}
