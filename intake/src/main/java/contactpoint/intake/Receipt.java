package contactpoint.intake;

import java.util.Optional;

/** What became of a delivery when it arrived: taken whole, or refused whole. */
public sealed interface Receipt {

  /** Everything is there, unaltered and within the limits. No line has been judged yet. */
  record Accepted(Delivery delivery) implements Receipt {}

  /**
   * Nothing of it is taken.
   *
   * @param why the rule
   * @param file the file it speaks of, if it speaks of one
   * @param columns the columns of our own layout it speaks of; empty for most rules
   */
  record Refused(Refusal why, Optional<FileKind> file, Optional<String> columns)
      implements Receipt {

    Refused(Refusal why) {
      this(why, Optional.empty(), Optional.empty());
    }

    Refused(Refusal why, FileKind file) {
      this(why, Optional.of(file), Optional.empty());
    }

    /** One sentence for the sender, with nothing in it that came out of the delivery. */
    public String reason() {
      return file.map(kind -> kind.file() + ": ").orElse("")
          + why.sentence()
          + columns.map(names -> " (" + names + ")").orElse("");
    }
  }
}
