package contactpoint.readiness;

import contactpoint.vocabulary.AuthorityNumber;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A workshop, a coordinator's visit or a regional meeting.
 *
 * @param region by its code; empty for all of England
 * @param authority that was visited; of a visit only
 * @param people who came, of all authorities
 * @param notes what it was about
 */
public record Meeting(
    long id,
    Kind kind,
    String region,
    Optional<AuthorityNumber> authority,
    LocalDate day,
    int people,
    String notes,
    List<Action> actions) {

  /** What sort of meeting it is. */
  public enum Kind implements Coded {
    WORKSHOP("workshop", "Workshop"),
    VISIT("visit", "Coordinator’s visit"),
    REGIONAL("regional", "Regional meeting");

    private final String code;
    private final String caption;

    Kind(String code, String caption) {
      this.code = code;
      this.caption = caption;
    }

    @Override
    public String code() {
      return code;
    }

    public String caption() {
      return caption;
    }
  }

  public Meeting {
    actions = List.copyOf(actions);
    if (notes.length() > 600) {
      throw new IllegalArgumentException("Notes have at most 600 characters");
    }
  }

  /**
   * What somebody undertook to do.
   *
   * @param authority it concerns; empty for all
   */
  public record Action(
      long id,
      Optional<AuthorityNumber> authority,
      String what,
      Owner owner,
      LocalDate due,
      Optional<LocalDate> done) {}

  /** Actions that are not done. */
  public long open() {
    return actions.stream().filter(one -> one.done().isEmpty()).count();
  }
}
