package contactpoint.access;

import contactpoint.vocabulary.AccessReason;
import contactpoint.vocabulary.ChildNumber;
import contactpoint.vocabulary.Name;
import contactpoint.vocabulary.NhsNumber;
import contactpoint.vocabulary.Sex;
import contactpoint.vocabulary.Typed;
import contactpoint.vocabulary.Upn;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Reads what was typed into a search. Everything that is wrong is said at once, in the order of the
 * page.
 */
final class FormReading {

  private static final int OLDEST = 25;

  /** The order in which the page has its fields; faults are said in it. */
  private static final List<String> PAGE =
      List.of(
          "family",
          "given",
          "born",
          "postcode",
          "setting",
          "age",
          "from",
          "to",
          "number",
          "reason");

  private final SearchForm form;
  private final LocalDate today;
  private final FaultList faults = new FaultList();

  private FormReading(SearchForm form, LocalDate today) {
    this.form = form;
    this.today = today;
  }

  static Understood read(SearchForm form, List<AccessReason> offered, LocalDate today) {
    return new FormReading(form, today).read(offered);
  }

  private Understood read(List<AccessReason> offered) {
    var number = number();
    var family = name("family", "Family name", form.family());
    var given = name("given", "Given name", form.given());
    var birth = birth();
    var sex = Sex.ofCode(form.sex().text()).filter(known -> known != Sex.NOT_SPECIFIED);
    var postcode = postcode();
    var setting = name("setting", "Setting", form.setting());
    if (form.number().isBlank()) {
      requireFamily();
      requireBirth(birth);
      requireOneMore(sex);
    }
    var reason = reason(offered);
    if (!faults.isEmpty() || reason.isEmpty()) {
      return new Understood.Faulty(inOrderOfPage());
    }
    return new Understood.Question(
        new Criteria(number, family, given, birth, sex, postcode, setting), reason.get());
  }

  private List<FieldFault> inOrderOfPage() {
    var sorted = new ArrayList<>(faults.all());
    sorted.sort(Comparator.comparingInt(fault -> PAGE.indexOf(fieldOf(fault))));
    return sorted;
  }

  private static String fieldOf(FieldFault fault) {
    int hyphen = fault.field().indexOf('-');
    return hyphen < 0 ? fault.field() : fault.field().substring(0, hyphen);
  }

  private Optional<Name> name(String field, String caption, Typed typed) {
    if (typed.isBlank()) {
      return Optional.empty();
    }
    var name = Name.parse(typed.text()).filter(FormReading::hasLetterOrDigit);
    if (name.isEmpty()) {
      faults.add(field, caption + " must be one line of at most 100 letters");
    }
    return name;
  }

  private static boolean hasLetterOrDigit(Name name) {
    return name.text().codePoints().anyMatch(Character::isLetterOrDigit);
  }

  private Optional<Birth> birth() {
    var dates = new DateReading(faults, today);
    if (!form.born().isBlank()) {
      return dates.read("born", form.born()).map(Birth.On::new);
    }
    if (!form.age().isBlank()) {
      return age();
    }
    if (form.from().isBlank() && form.to().isBlank()) {
      return Optional.empty();
    }
    var from = dates.read("from", form.from());
    var to = dates.read("to", form.to());
    if (from.isEmpty() || to.isEmpty()) {
      return Optional.empty();
    }
    if (to.get().compareTo(from.get()) < 0) {
      faults.add("from-day", "The first of the two dates must be the earlier one");
      return Optional.empty();
    }
    if (to.get().day().isAfter(from.get().day().plusYears(1))) {
      faults.add("from-day", "A range of birth dates can be at most one year");
      return Optional.empty();
    }
    return Optional.of(new Birth.Between(from.get(), to.get()));
  }

  private Optional<Birth> age() {
    String text = form.age().text().strip();
    if (!text.matches("[0-9]{1,2}") || Integer.parseInt(text) > OLDEST) {
      faults.add("age", "Enter an age in whole years, from 0 to " + OLDEST);
      return Optional.empty();
    }
    return Optional.of(Birth.Aged.on(today, Integer.parseInt(text)));
  }

  private Optional<PostcodeAsked> postcode() {
    if (form.postcode().isBlank()) {
      return Optional.empty();
    }
    var postcode = PostcodeAsked.parse(form.postcode().text());
    if (postcode.isEmpty()) {
      faults.add(
          "postcode",
          "This is not a postcode. Type all of it, or the first half, for example WX4 7QP or WX4",
          "Type all of it, or the first half");
    }
    return postcode;
  }

  private Optional<SearchNumber> number() {
    String typed = form.number().text();
    if (typed.isBlank()) {
      return Optional.empty();
    }
    Optional<SearchNumber> number =
        NhsNumber.parse(typed)
            .<SearchNumber>map(SearchNumber.OfNhs::new)
            .or(() -> Upn.parse(typed).map(SearchNumber.OfPupil::new))
            .or(() -> ChildNumber.parse(typed).map(SearchNumber.OfChild::new));
    if (number.isEmpty()) {
      boolean known =
          NhsNumber.looksLike(typed) || Upn.looksLike(typed) || ChildNumber.looksLike(typed);
      faults.add(
          "number",
          known
              ? "This number is not right. Check each digit"
              : "We do not know this kind of number");
    }
    return number;
  }

  private void requireFamily() {
    if (form.family().isBlank()) {
      faults.add("family", "Enter a family name");
    }
  }

  private void requireBirth(Optional<Birth> birth) {
    boolean nothing =
        form.born().isBlank()
            && form.age().isBlank()
            && form.from().isBlank()
            && form.to().isBlank();
    if (birth.isEmpty() && nothing) {
      faults.add("born-day", "Enter a date of birth, or an age");
    }
  }

  private void requireOneMore(Optional<Sex> sex) {
    if (form.given().isBlank()
        && sex.isEmpty()
        && form.postcode().isBlank()
        && form.setting().isBlank()) {
      faults.add(
          "given",
          "Enter one more of: given name, sex, postcode or setting",
          "Enter a given name, sex, postcode or setting");
    }
  }

  private Optional<AccessReason> reason(List<AccessReason> offered) {
    var reason = AccessReason.ofCode(form.reason().text()).filter(offered::contains);
    if (reason.isEmpty()) {
      faults.add("reason", "Choose why you need this record");
    }
    return reason;
  }
}
