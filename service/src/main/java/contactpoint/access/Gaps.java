package contactpoint.access;

import contactpoint.access.Disclosure.Gap;
import contactpoint.access.Disclosure.Person;
import contactpoint.organisations.Source;
import contactpoint.register.Involvement;
import contactpoint.vocabulary.Name;
import contactpoint.vocabulary.Typed;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What a record does not know, with the same weight as what it knows. Nobody recorded, left out by
 * the source, and a source that is late are three different things.
 */
final class Gaps {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM", Locale.UK);

  private final SourceBook book;
  private final List<Gap> found = new ArrayList<>();

  private Gaps(SourceBook book) {
    this.book = book;
  }

  static List<Gap> of(
      SourceBook book, List<Involvement> current, List<Person> people, Disclosure.WhoIs whoIs) {
    var gaps = new Gaps(book);
    gaps.nobodyRecorded(current);
    gaps.leftOut(people, whoIs);
    gaps.late();
    return List.copyOf(gaps.found);
  }

  private void nobodyRecorded(List<Involvement> current) {
    for (Source source : book.all()) {
      boolean silent =
          current.stream().noneMatch(one -> one.origin().source().equals(source.code()));
      if (book.isOwn(source)
          && silent
          && book.lastSent(source).isPresent()
          && book.daysLate(source) == 0) {
        add(
            Gap.Kind.NO_RECORD,
            0,
            upper(book.said(source)) + ". Nobody is recorded, and the feed is up to date.");
      }
    }
  }

  private void leftOut(List<Person> people, Disclosure.WhoIs whoIs) {
    for (Person person : people) {
      var missing = missing(person);
      if (!missing.isEmpty()) {
        add(
            Gap.Kind.NOT_SUPPLIED,
            0,
            person.name().map(Name::text).orElse(person.job())
                + "’s "
                + String.join(" and ", missing)
                + ". "
                + upper(person.from().source())
                + " left "
                + (missing.size() > 1 ? "them" : "it")
                + " out.");
      }
    }
    if (whoIs.address().isEmpty()) {
      add(Gap.Kind.NOT_SUPPLIED, 0, "Address. No source has sent one.");
    }
    if (whoIs.carers().isEmpty()) {
      add(Gap.Kind.NOT_SUPPLIED, 0, "Parents and carers. No source has sent their names.");
    }
    if (whoIs.practice().isEmpty()) {
      add(Gap.Kind.NOT_SUPPLIED, 0, "GP practice. No source has sent one.");
    }
  }

  private static List<String> missing(Person person) {
    var missing = new ArrayList<String>();
    if (person.name().isEmpty()) {
      missing.add("name");
    }
    if (person.telephones().isEmpty()) {
      missing.add("telephone");
    }
    if (person.email().isEmpty()) {
      missing.add("e-mail");
    }
    return missing;
  }

  private void late() {
    for (Source source : book.all()) {
      var sent = book.lastSent(source);
      if (sent.isEmpty()) {
        add(Gap.Kind.NOT_SUPPLIED, 0, upper(book.said(source)) + ". Nothing has been sent yet.");
      } else if (book.daysLate(source) > 0) {
        add(
            Gap.Kind.LATE,
            book.age(sent.get()),
            upper(book.said(source))
                + " last sent on "
                + day(sent.get())
                + ". Someone may have started or ended since.");
      }
    }
  }

  private void add(Gap.Kind kind, long days, String sentence) {
    found.add(new Gap(kind, days, new Typed(sentence)));
  }

  private static String day(LocalDate day) {
    return DAY.format(day);
  }

  private static String upper(String text) {
    return text.substring(0, 1).toUpperCase(Locale.UK) + text.substring(1);
  }
}
