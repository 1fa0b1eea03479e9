package contactpoint.readiness;

import contactpoint.vocabulary.AuthorityNumber;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Something that may go wrong (risk) or has (issue).
 *
 * @param theme by which authorities' risks are counted together, such as "Data administrators"
 * @param from the checkpoint and place of the answer it was raised from, if it was
 * @param escalatedTo who must act: authority, region or national
 */
public record Risk(
    long id,
    AuthorityNumber authority,
    Kind kind,
    TaskKind theme,
    String title,
    Optional<Origin> from,
    Owner owner,
    LocalDate due,
    LocalDate raised,
    Level escalatedTo,
    Optional<LocalDate> closed) {

  /** Whether it may come or has come. */
  public enum Kind implements Coded {
    RISK("risk"),
    ISSUE("issue");

    private final String code;

    Kind(String code) {
      this.code = code;
    }

    @Override
    public String code() {
      return code;
    }
  }

  /** Who must act. */
  public enum Level implements Coded {
    AUTHORITY("authority"),
    REGION("region"),
    NATIONAL("national");

    private final String code;

    Level(String code) {
      this.code = code;
    }

    @Override
    public String code() {
      return code;
    }
  }

  /** The answer it came from. */
  public record Origin(int checkpoint, int place) {}
}
