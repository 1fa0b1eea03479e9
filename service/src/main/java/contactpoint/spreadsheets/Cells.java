package contactpoint.spreadsheets;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/** The cells of one row by heading. What cannot be read leaves a complaint and answers empty. */
public final class Cells {

  private static final Pattern WHOLE = Pattern.compile("\\d{1,3}(,\\d{3})+|\\d{1,12}");
  private static final List<DateTimeFormatter> DATES =
      List.of(
          DateTimeFormatter.ISO_LOCAL_DATE,
          DateTimeFormatter.ofPattern("d/M/uuuu", Locale.UK)
              .withResolverStyle(ResolverStyle.STRICT),
          DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK)
              .withResolverStyle(ResolverStyle.STRICT));

  private final Sheet.Line line;
  private final Map<String, Integer> places;
  private final List<Complaint> complaints;

  Cells(Sheet.Line line, Map<String, Integer> places, List<Complaint> complaints) {
    this.line = line;
    this.places = places;
    this.complaints = complaints;
  }

  /** The row's line in the sheet. */
  public int lineNumber() {
    return line.number();
  }

  /** What stands in the cell; empty text if nothing does. */
  public String text(String heading) {
    var place = places.get(heading);
    return place == null || place >= line.cells().size() ? "" : line.cells().get(place);
  }

  /** A text of one line that must be there. */
  public Optional<String> needed(String heading, int longest) {
    String text = text(heading);
    if (text.isEmpty()) {
      return refuse(heading, "This cell is empty. Fill it in.");
    }
    return text.length() <= longest && text.lines().count() == 1
        ? Optional.of(text)
        : refuse(heading, "Keep this to one line of at most " + longest + " characters.");
  }

  /** A whole number of 0 or more, with or without commas between thousands. */
  public OptionalInt count(String heading) {
    var whole = whole(heading, text(heading));
    if (whole.isPresent() && whole.getAsLong() > 50_000_000) {
      complain(heading, "This number is too large.");
      return OptionalInt.empty();
    }
    return whole.isPresent() ? OptionalInt.of((int) whole.getAsLong()) : OptionalInt.empty();
  }

  /** An amount in whole pounds of 0 or more, with or without the pound sign. */
  public OptionalLong pounds(String heading) {
    String text = text(heading);
    return whole(heading, text.startsWith("£") ? text.substring(1).strip() : text);
  }

  /** A day; the cell may be empty. */
  public Optional<LocalDate> day(String heading) {
    String text = text(heading);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    var read = DATES.stream().flatMap(form -> day(text, form).stream()).findFirst();
    if (read.isPresent()) {
      return read;
    }
    return refuse(heading, "Write the day like 2008-07-14 or 14/7/2008, not “" + text + "”.");
  }

  private static Optional<LocalDate> day(String text, DateTimeFormatter form) {
    try {
      return Optional.of(LocalDate.parse(text, form));
    } catch (DateTimeParseException another) {
      return Optional.empty();
    }
  }

  private OptionalLong whole(String heading, String text) {
    if (text.isEmpty()) {
      complain(heading, "This cell is empty. Write 0 if there are none.");
    } else if (text.startsWith("-") || text.startsWith("−")) {
      complain(heading, "This must be 0 or more, not “" + text + "”.");
    } else if (!WHOLE.matcher(text).matches()) {
      complain(heading, "Write a whole number in figures, not “" + shown(text) + "”.");
    } else {
      return OptionalLong.of(Long.parseLong(text.replace(",", "")));
    }
    return OptionalLong.empty();
  }

  /** Says what is wrong with a cell. */
  public void complain(String heading, String sentence) {
    complaints.add(new Complaint(line.number(), heading, sentence));
  }

  private <T> Optional<T> refuse(String heading, String sentence) {
    complain(heading, sentence);
    return Optional.empty();
  }

  private static String shown(String text) {
    return text.length() <= 30 ? text : text.substring(0, 30) + "…";
  }
}
