package contactpoint.access.web;

import contactpoint.access.Disclosure;
import contactpoint.access.Opened;
import contactpoint.pages.Dates;
import contactpoint.vocabulary.BirthDate;
import contactpoint.vocabulary.Day;
import contactpoint.vocabulary.Sex;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A record that was opened, in the words of the page. */
public record RecordView(
    Opened opened, LocalDate today, String openedAt, Optional<String> printedBy) {

  private static final long A_WEEK = 7;

  static RecordView of(Opened opened, Instant now, Optional<String> printedBy) {
    var moment =
        Dates.time(opened.at()) + " on " + Dates.day(opened.at().atZone(Dates.HERE).toLocalDate());
    return new RecordView(opened, now.atZone(Dates.HERE).toLocalDate(), moment, printedBy);
  }

  /** Where the record stands. */
  public String path() {
    return "/enquiries/" + opened.enquiry() + "/" + opened.place();
  }

  /** What the child is called in sentences. */
  public String called() {
    return opened.disclosure().name().called().text();
  }

  /** "Girl, 6 years", "Born 14 March 2002", "Lives in Wexcombe". */
  public List<String> about() {
    var facts = new ArrayList<String>();
    var disclosure = opened.disclosure();
    String sex = sex(disclosure.sex());
    facts.add(sex + disclosure.born().map(born -> ", " + age(born)).orElse(""));
    disclosure.born().ifPresent(born -> facts.add("Born " + Dates.day(born.day())));
    if (disclosure instanceof Disclosure.Whole whole) {
      whole.died().ifPresent(day -> facts.add("Died " + Dates.day(day.date())));
      whole.livesIn().ifPresent(authority -> facts.add("Lives in " + authority));
    }
    return facts;
  }

  /** Girl, Boy, or Child where the sex is not specified. */
  public static String sex(Optional<Sex> sex) {
    return sex.map(known ->
            switch (known) {
              case FEMALE -> "Girl";
              case MALE -> "Boy";
              case NOT_SPECIFIED -> "Child, sex not specified";
            })
        .orElse("Child, sex not supplied");
  }

  /** Such as "Girl, born 14 March 2002". */
  public static String sexAndBirth(Optional<Sex> sex, Optional<BirthDate> born) {
    return sex(sex) + born.map(date -> ", born " + Dates.day(date.day())).orElse("");
  }

  private String age(BirthDate born) {
    int years = born.ageOn(today);
    return years == 1 ? "1 year" : years + " years";
  }

  /** Her, him or them, as far as the sex tells. */
  public String pronoun() {
    return opened
        .disclosure()
        .sex()
        .map(sex -> sex == Sex.FEMALE ? "her" : sex == Sex.MALE ? "him" : "them")
        .orElse("them");
  }

  public Disclosure.Whole whole() {
    return (Disclosure.Whole) opened.disclosure();
  }

  /** Everybody who works with the child but the lead professional. */
  public List<Disclosure.Person> others() {
    var lead = whole().lead();
    return whole().people().stream().filter(one -> !lead.equals(Optional.of(one))).toList();
  }

  /** The own involvement of whoever looks, if there is one. */
  public Optional<Disclosure.Person> own() {
    return whole().people().stream().filter(one -> one.own() && one.until().isEmpty()).findFirst();
  }

  /** "Since 4 February 2008. From social care, today. Holds a common assessment." */
  public String note(Disclosure.Person person) {
    var words = new StringBuilder();
    person.since().ifPresent(day -> words.append("Since ").append(said(day)).append(". "));
    person.until().ifPresent(day -> words.append("Until ").append(said(day)).append(". "));
    if (!person.from().late()) {
      words.append("From ").append(from(person.from())).append(". ");
    }
    if (person.assessment()) {
      words.append("Holds a common assessment.");
    }
    return words.toString().strip();
  }

  private static String said(Day day) {
    return Dates.day(day.date());
  }

  /** "social care, today", "the school census, 3 days ago", "… 4 May 2008". */
  public String from(Disclosure.From from) {
    return from.source() + ", " + ago(from);
  }

  private static String ago(Disclosure.From from) {
    if (from.daysOld() == 0) {
      return "today";
    }
    if (from.daysOld() == 1) {
      return "yesterday";
    }
    return from.daysOld() <= A_WEEK ? from.daysOld() + " days ago" : Dates.day(from.asOf());
  }

  /** The tag of a feed that is late. */
  public String late(Disclosure.From from) {
    return "Feed is " + from.daysOld() + " days old";
  }

  /** "Not supplied" where no number was given, and the sources that are late, for an empty list. */
  public String lateSources() {
    var late =
        whole().sources().stream()
            .filter(source -> source.daysLate() > 0)
            .map(Disclosure.SourceLine::caption)
            .collect(Collectors.joining(", "));
    return late.isEmpty()
        ? "Sources are up to date."
        : "Sources are up to date except: " + late + ".";
  }

  /** When a source last sent. */
  public String lastSent(Disclosure.SourceLine source) {
    return source
        .lastSent()
        .map(day ->
            day.equals(today)
                ? "Today"
                : day.equals(today.minusDays(1)) ? "Yesterday" : Dates.day(day))
        .orElse("Never");
  }

  public static String daysLate(long days) {
    return days == 1 ? "1 day late" : days + " days late";
  }

  public static String upper(String text) {
    return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }

  @Override
  public String toString() {
    return "record";
  }
}
