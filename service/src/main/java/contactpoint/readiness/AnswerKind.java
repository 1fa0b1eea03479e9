package contactpoint.readiness;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;

/** What sort of answer a question wants. */
public enum AnswerKind implements Coded {
  YES_NO("yes-no"),
  BAND("band"),
  NUMBER("number"),
  DATE("date"),
  WORDS("words");

  private final String code;

  AnswerKind(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }

  /** What hinders this text from being such an answer; empty if nothing does. */
  public Optional<String> problem(String said) {
    boolean good =
        switch (this) {
          case YES_NO -> List.of("yes", "no").contains(said);
          case BAND -> Coded.find(Band.class, said).isPresent();
          case NUMBER -> said.matches("\\d{1,9}");
          case DATE -> isDate(said);
          case WORDS -> !said.isBlank() && said.length() <= 300;
        };
    return good ? Optional.empty() : Optional.of(wanted());
  }

  private String wanted() {
    return switch (this) {
      case YES_NO -> "Answer yes or no";
      case BAND -> "Choose a band";
      case NUMBER -> "Answer with a whole number in figures";
      case DATE -> "Answer with a day, like 2008-07-14";
      case WORDS -> "Answer in a sentence of at most 300 characters";
    };
  }

  private static boolean isDate(String said) {
    try {
      return LocalDate.parse(said).getYear() > 2000;
    } catch (DateTimeParseException notOne) {
      return false;
    }
  }
}
