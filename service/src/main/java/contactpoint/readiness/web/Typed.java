package contactpoint.readiness.web;

import contactpoint.readiness.Coded;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** What was typed or chosen, read as what it should be; empty if it is not that. */
final class Typed {

  private Typed() {}

  static Optional<LocalDate> day(String typed) {
    try {
      return Optional.of(LocalDate.parse(typed.strip()));
    } catch (DateTimeParseException notOne) {
      return Optional.empty();
    }
  }

  static <E extends Enum<E> & Coded> Optional<E> choice(Class<E> list, String code) {
    for (E one : list.getEnumConstants()) {
      if (one.code().equals(code)) {
        return Optional.of(one);
      }
    }
    return Optional.empty();
  }

  /** A whole number between two, if it is one. */
  static Optional<Integer> number(String typed, int least, int most) {
    String text = typed.strip();
    if (!text.matches("\\d{1,6}")) {
      return Optional.empty();
    }
    int number = Integer.parseInt(text);
    return number < least || number > most ? Optional.empty() : Optional.of(number);
  }
}
