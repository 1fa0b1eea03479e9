package contactpoint.access;

import contactpoint.vocabulary.BirthDate;
import contactpoint.vocabulary.ChildNumber;
import contactpoint.vocabulary.Day;
import contactpoint.vocabulary.Email;
import contactpoint.vocabulary.Name;
import contactpoint.vocabulary.Sex;
import contactpoint.vocabulary.Telephone;
import contactpoint.vocabulary.Typed;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What an asker is shown of a record. Nothing else leaves the register. */
public sealed interface Disclosure {

  ChildNumber number();

  ShownName name();

  Optional<Sex> sex();

  Optional<BirthDate> born();

  /** The view of a shielded child, and all of it: no place, no people, no source, no other name. */
  record Shielded(ChildNumber number, ShownName name, Optional<Sex> sex, Optional<BirthDate> born)
      implements Disclosure {}

  /**
   * The whole record.
   *
   * @param livesIn the name of the responsible authority
   * @param people who work with the child now, the lead professional first
   * @param ended who did
   * @param gaps what the record does not know
   * @param sources how fresh each source is
   */
  record Whole(
      ChildNumber number,
      ShownName name,
      Optional<Sex> sex,
      Optional<BirthDate> born,
      Optional<Day> died,
      Optional<String> livesIn,
      List<Person> people,
      List<Person> ended,
      List<Gap> gaps,
      WhoIs whoIs,
      List<SourceLine> sources)
      implements Disclosure {
    public Whole {
      people = List.copyOf(people);
      ended = List.copyOf(ended);
      gaps = List.copyOf(gaps);
      sources = List.copyOf(sources);
    }

    /** The lead professional, if one is recorded. */
    public Optional<Person> lead() {
      return people.stream().filter(Person::lead).findFirst();
    }
  }

  /**
   * Somebody who works with the child, or a service of whose practitioner no name was supplied.
   *
   * @param job such as "Social worker"
   * @param service the name of the service; empty if the source's code for it is not known here
   * @param account the account of who entered it here; empty if a source said it
   * @param own whether it is the asker's own entry
   */
  record Person(
      String ref,
      Optional<Name> name,
      String job,
      Optional<String> service,
      Optional<Day> since,
      Optional<Day> until,
      boolean lead,
      boolean assessment,
      List<Telephone> telephones,
      Optional<Email> email,
      From from,
      Optional<Long> account,
      boolean own) {
    public Person {
      telephones = List.copyOf(telephones);
    }

    @Override
    public String toString() {
      return "person";
    }
  }

  /**
   * Where a fact comes from, and how old its source is.
   *
   * @param source as sentences call it, such as "social care"
   * @param asOf when the source last sent
   * @param daysOld how long ago that is
   * @param late whether it should have sent since
   */
  record From(String source, LocalDate asOf, long daysOld, boolean late) {}

  /** What a record does not know: three different findings. */
  record Gap(Kind kind, long days, Typed sentence) {

    /** Nobody recorded; left out by the source; the source is late. */
    public enum Kind {
      NO_RECORD,
      NOT_SUPPLIED,
      LATE
    }

    /** The words of its tag. */
    public String tag() {
      return switch (kind) {
        case NO_RECORD -> "No record";
        case NOT_SUPPLIED -> "Not supplied";
        case LATE -> days == 1 ? "1 day old" : days + " days old";
      };
    }
  }

  /**
   * Who the child is.
   *
   * @param knownAs other names in use, or written by a source
   * @param former names borne before
   * @param address in one line; empty if none is known
   * @param otherAddresses what other sources say
   * @param team who answers for the record
   * @param numbers suppliers' numbers that the asker's own body gave or uses
   */
  record WhoIs(
      List<ShownName> knownAs,
      List<ShownName> former,
      Optional<Where> address,
      List<Where> otherAddresses,
      List<CarerShown> carers,
      Optional<PlaceShown> setting,
      Optional<PlaceShown> practice,
      Optional<PlaceShown> team,
      List<NumberShown> numbers) {}

  /** An address, or what is known instead, and who says so. */
  record Where(Typed line, From from) {}

  /** A carer, with a telephone if one was supplied. */
  record CarerShown(
      String caption,
      Name name,
      boolean elsewhere,
      Optional<Telephone> telephone,
      Optional<Email> email) {}

  /** A setting, a practice or a team, by name and telephone. */
  record PlaceShown(Typed name, Optional<Telephone> telephone, Optional<From> from) {}

  /** A supplier's number, for who may see it. */
  record NumberShown(String caption, Typed value) {}

  /**
   * One row of the freshness table.
   *
   * @param daysLate how many days it should have sent before; 0 if it is on time
   */
  record SourceLine(
      String caption, String tells, Optional<LocalDate> lastSent, long daysLate, String sends) {}
}
