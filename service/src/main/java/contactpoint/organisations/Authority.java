package contactpoint.organisations;

import contactpoint.vocabulary.AuthorityNumber;
import contactpoint.vocabulary.Email;
import contactpoint.vocabulary.Telephone;
import java.util.Optional;

/**
 * A children's services authority that takes part.
 *
 * @param number by which the Department knows it
 * @param region one of the nine, as people write it
 * @param teamTelephone of its ContactPoint team; empty if it has none yet
 */
public record Authority(
    AuthorityNumber number,
    String name,
    String region,
    boolean earlyAdopter,
    Optional<Telephone> teamTelephone,
    Optional<Email> teamEmail) {

  /** What its ContactPoint team is called. */
  public String team() {
    return "the " + name + " ContactPoint team";
  }

  /** Whom to call: its own team, or the national desk while it has none. */
  public Telephone helpline() {
    return teamTelephone.orElse(Organisations.NATIONAL_DESK);
  }
}
