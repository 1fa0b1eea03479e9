package contactpoint.intake;

import contactpoint.vocabulary.Address;
import contactpoint.vocabulary.BirthDate;
import contactpoint.vocabulary.Code;
import contactpoint.vocabulary.Day;
import contactpoint.vocabulary.Email;
import contactpoint.vocabulary.Name;
import contactpoint.vocabulary.NhsNumber;
import contactpoint.vocabulary.Postcode;
import contactpoint.vocabulary.Reference;
import contactpoint.vocabulary.Sex;
import contactpoint.vocabulary.Telephone;
import contactpoint.vocabulary.Upn;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The fields of the row at hand, each read as what its column holds. What cannot be read comes back
 * as null and leaves a fault behind.
 */
final class Fields {

  private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
  private static final int OLDEST = 25;
  private static final int DAYS_TO_BIRTH = 300;
  private static final int YEARS_AHEAD = 26;

  /** What systems write into a name that nobody knows. */
  private static final Set<String> NAMES_OF_NOBODY =
      Set.of("unknown", "not known", "n/a", "tbc", "tba", "x", "xx", "xxx", "test", "null");

  private final Header header;
  private final FileMapping mapping;
  private final Reading reading;
  private final boolean canonical;
  private List<Fault> faults = List.of();
  private String[] values = {};
  private boolean plain;
  private boolean unreadable;

  Fields(Header header, FileMapping mapping, Reading reading) {
    this.header = header;
    this.mapping = mapping;
    this.reading = reading;
    this.canonical = mapping.codes().isEmpty() && mapping.constants().isEmpty();
  }

  /** Turns to another row. */
  void begin(String[] row, boolean isPlain) {
    values = row;
    plain = isPlain;
    faults = List.of();
    unreadable = false;
  }

  List<Fault> faults() {
    return faults.size() < 2 ? faults : List.copyOf(faults);
  }

  boolean unreadable() {
    return unreadable;
  }

  private void blame(Column column, Rule rule) {
    if (faults.isEmpty()) {
      faults = new ArrayList<>(2);
    }
    var fault = Fault.of(column, rule);
    faults.add(fault);
    unreadable |= fault.stopsTheLine();
  }

  void blameIf(boolean broken, Column column, Rule rule) {
    if (broken) {
      blame(column, rule);
    }
  }

  void missingIfEmpty(Column column) {
    blameIf(isEmpty(column), column, Rule.MISSING);
  }

  /** Whether the source sends the column at all. */
  boolean has(Column column) {
    return header.position(column) >= 0 || mapping.constants().containsKey(column);
  }

  boolean isEmpty(Column column) {
    return raw(column).isEmpty();
  }

  private String raw(Column column) {
    int position = header.position(column);
    String text = position < 0 ? "" : values[position].strip();
    return canonical ? text : translated(column, text);
  }

  private String translated(Column column, String text) {
    String value = text.isEmpty() ? mapping.constants().getOrDefault(column, "") : text;
    Map<String, String> codes = mapping.codes().get(column);
    return codes == null ? value : codes.getOrDefault(value, value);
  }

  /** The field's text; empty if it is empty or must not be read further. */
  private String text(Column column) {
    String text = raw(column);
    if (text.isEmpty()) {
      return text;
    }
    Rule broken = text.length() > reading.limits().fieldChars() ? Rule.FIELD_TOO_LONG : null;
    if (broken == null && !plain) {
      broken = Characters.fault(text);
    }
    if (broken == null) {
      return text;
    }
    blame(column, broken);
    return "";
  }

  private <T> @Nullable T orBlame(Optional<T> value, Column column, Rule rule) {
    blameIf(value.isEmpty(), column, rule);
    return value.orElse(null);
  }

  @Nullable Reference reference(Column column) {
    String text = text(column);
    if (text.isEmpty()) {
      missingIfEmpty(column);
      return null;
    }
    return orBlame(Reference.parse(text), column, Rule.NOT_A_REFERENCE);
  }

  @Nullable Name name(Column column) {
    String text = text(column);
    if (text.isEmpty()) {
      return null;
    }
    if (NAMES_OF_NOBODY.contains(text.toLowerCase(Locale.ROOT))) {
      blame(column, Rule.PLACEHOLDER);
      return null;
    }
    Optional<Name> name = Name.parse(text);
    if (name.isPresent() && text.codePoints().noneMatch(Character::isLetter)) {
      blame(column, Rule.SHAPE);
      return null;
    }
    return orBlame(name, column, Rule.FIELD_TOO_LONG);
  }

  @Nullable LocalDate date(Column column) {
    String text = text(column);
    if (text.isEmpty()) {
      return null;
    }
    LocalDate date = agreed(column, text);
    if (date == null) {
      blame(column, Rule.NOT_A_DATE);
    } else if (date.isBefore(EARLIEST)) {
      blame(column, Rule.TOO_EARLY);
      return null;
    }
    return date;
  }

  private @Nullable LocalDate agreed(Column column, String text) {
    List<DateTimeFormatter> forms = mapping.dateForms().get(column);
    if (forms == null) {
      return Dates.iso(text);
    }
    for (DateTimeFormatter form : forms) {
      LocalDate date = Dates.inForm(text, form);
      if (date != null) {
        return date;
      }
    }
    return null;
  }

  /** A day that has come. */
  @Nullable Day past(Column column) {
    LocalDate date = date(column);
    if (date != null && date.isAfter(reading.today())) {
      blame(column, Rule.FUTURE);
      return null;
    }
    return date == null ? null : new Day(date);
  }

  /** A day that may still be to come, within the years a record is held. */
  @Nullable Day ahead(Column column) {
    LocalDate date = date(column);
    if (date != null && date.isAfter(reading.today().plusYears(YEARS_AHEAD))) {
      blame(column, Rule.TOO_FAR_AHEAD);
      return null;
    }
    return date == null ? null : new Day(date);
  }

  @Nullable BirthDate born() {
    LocalDate date = date(Column.BORN);
    if (date == null) {
      return null;
    }
    var born = new BirthDate(date);
    blameIf(date.isAfter(reading.today()), Column.BORN, Rule.FUTURE);
    blameIf(born.ageOn(reading.today()) > OLDEST, Column.BORN, Rule.NOT_A_CHILD);
    return born;
  }

  @Nullable BirthDate expected() {
    LocalDate date = date(Column.EXPECTED);
    if (date == null) {
      return null;
    }
    blameIf(
        date.isAfter(reading.today().plusDays(DAYS_TO_BIRTH)), Column.EXPECTED, Rule.TOO_FAR_AHEAD);
    return new BirthDate(date);
  }

  @Nullable Sex sex() {
    String text = text(Column.SEX);
    return text.isEmpty() ? null : orBlame(Sex.ofCode(text), Column.SEX, Rule.UNKNOWN_CODE);
  }

  @Nullable NhsNumber nhsNumber() {
    String text = text(Column.NHS_NUMBER);
    if (text.isEmpty()) {
      return null;
    }
    Optional<NhsNumber> number = NhsNumber.parse(text);
    if (number.isEmpty()) {
      blame(Column.NHS_NUMBER, NhsNumber.looksLike(text) ? Rule.CHECK_DIGIT : Rule.SHAPE);
    } else if (number.get().digits().chars().distinct().count() == 1) {
      // Ten equal digits pass the check, and no such number was ever given to anybody.
      blame(Column.NHS_NUMBER, Rule.PLACEHOLDER);
      return null;
    }
    return number.orElse(null);
  }

  @Nullable Upn upn() {
    String text = text(Column.UPN);
    return text.isEmpty()
        ? null
        : orBlame(Upn.parse(text), Column.UPN, Upn.looksLike(text) ? Rule.CHECK_DIGIT : Rule.SHAPE);
  }

  @Nullable Address address() {
    String text = text(Column.ADDRESS);
    return text.isEmpty()
        ? null
        : orBlame(Address.parse(text), Column.ADDRESS, Rule.FIELD_TOO_LONG);
  }

  @Nullable Postcode postcode() {
    String text = text(Column.POSTCODE);
    if (text.isEmpty()) {
      return null;
    }
    Optional<Postcode> postcode = Postcode.parse(text);
    if (postcode.isPresent() && postcode.get().text().startsWith("ZZ99")) {
      // The pseudo-postcodes of the Office for National Statistics: no address, not known, abroad.
      blame(Column.POSTCODE, Rule.PLACEHOLDER);
      return null;
    }
    return orBlame(postcode, Column.POSTCODE, Rule.SHAPE);
  }

  @Nullable Telephone telephone() {
    String text = text(Column.PHONE);
    return text.isEmpty() ? null : orBlame(Telephone.parse(text), Column.PHONE, Rule.SHAPE);
  }

  @Nullable Email email() {
    String text = text(Column.EMAIL);
    return text.isEmpty() ? null : orBlame(Email.parse(text), Column.EMAIL, Rule.SHAPE);
  }

  @Nullable Code code(Column column) {
    String text = text(column);
    return text.isEmpty() ? null : orBlame(Code.parse(text), column, Rule.SHAPE);
  }

  @Nullable Code required(Column column) {
    missingIfEmpty(column);
    return code(column);
  }

  /** One of a few codes; empty if the field is empty or holds another. */
  String choice(Column column, String... choices) {
    String text = text(column);
    if (text.isEmpty()) {
      return "";
    }
    for (String choice : choices) {
      if (choice.equals(text)) {
        return choice;
      }
    }
    blame(column, Rule.UNKNOWN_CODE);
    return "";
  }

  /** A mark: yes, no, or empty for no. */
  boolean mark(Column column) {
    return choice(column, "yes", "no").equals("yes");
  }
}
