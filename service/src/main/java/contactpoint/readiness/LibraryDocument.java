package contactpoint.readiness;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A document of the library in one version.
 *
 * @param from the day from which it holds
 * @param until the last day on which it does; empty while nobody has cancelled it
 * @param file its name, if the document is kept here
 */
public record LibraryDocument(
    String title,
    int version,
    Kind kind,
    LocalDate from,
    Optional<LocalDate> until,
    String summary,
    Optional<String> file) {

  /** What sort of document it is. */
  public enum Kind implements Coded {
    CIRCULAR("circular", "Circular"),
    GUIDANCE("guidance", "Guidance"),
    TOOL("tool", "Tool"),
    TEMPLATE("template", "Template"),
    MATERIAL("material", "Training material");

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

  public LibraryDocument {
    if (title.isBlank() || title.length() > 120 || summary.length() > 300) {
      throw new IllegalArgumentException("A title of 1 to 120, a summary of at most 300 letters");
    }
    if (until.filter(day -> day.isBefore(from)).isPresent()) {
      throw new IllegalArgumentException("A document ends after it begins");
    }
  }

  /** Whether it holds on a day. */
  public boolean holdsOn(LocalDate day) {
    return !day.isBefore(from) && until.filter(last -> last.isBefore(day)).isEmpty();
  }

  /** Since when and until when, in words. */
  public String validity() {
    return until
        .map(last -> "%s until %s".formatted(Days.of(from), Days.of(last)))
        .orElse("From " + Days.of(from));
  }
}
