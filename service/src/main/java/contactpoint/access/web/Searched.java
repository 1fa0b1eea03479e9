package contactpoint.access.web;

import contactpoint.access.SearchForm;
import contactpoint.access.TypedDate;
import contactpoint.pages.Dates;
import contactpoint.vocabulary.AccessReason;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * "You searched for": what was typed, said back.
 *
 * @param bits words and values in turn
 * @param because the reason
 */
public record Searched(List<Bit> bits, String because) {

  /** Words in front, and a value that stands out. */
  public record Bit(String words, String value) {}

  static Searched of(SearchForm form, AccessReason reason) {
    var bits = new ArrayList<Bit>();
    String name = (form.given().text() + " " + form.family().text()).strip();
    if (!name.isEmpty()) {
      bits.add(new Bit("", name));
    }
    if (!form.born().isBlank()) {
      bits.add(new Bit("born", said(form.born())));
    } else if (!form.age().isBlank()) {
      bits.add(new Bit("aged", form.age().text()));
    } else if (!form.from().isBlank()) {
      bits.add(new Bit("born between", said(form.from()) + " and " + said(form.to())));
    }
    switch (form.sex().text()) {
      case "F" -> bits.add(new Bit("", "Female"));
      case "M" -> bits.add(new Bit("", "Male"));
      default -> {}
    }
    add(bits, "postcode", form.postcode().text());
    add(bits, "setting", form.setting().text());
    add(bits, "number", form.number().text());
    return new Searched(List.copyOf(bits), reason.because());
  }

  private static void add(List<Bit> bits, String words, String value) {
    if (!value.isBlank()) {
      bits.add(new Bit(words, value.strip()));
    }
  }

  private static String said(TypedDate date) {
    try {
      return Dates.day(
          LocalDate.of(
              Integer.parseInt(date.year().text().strip()),
              Integer.parseInt(date.month().text().strip()),
              Integer.parseInt(date.day().text().strip())));
    } catch (DateTimeException | NumberFormatException inWords) {
      return date.day().text() + " " + date.month().text() + " " + date.year().text();
    }
  }

  @Override
  public String toString() {
    return "searched";
  }
}
