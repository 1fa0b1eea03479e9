package contactpoint.grants;

import contactpoint.spreadsheets.Complaint;
import contactpoint.spreadsheets.Judged;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * A scheme as somebody sends it, field by field with a table of its authorities: understood whole,
 * or everything that is wrong with it at once.
 */
public final class SchemeReading {

  /** How many groups a form can name: {@value}. */
  public static final int MOST_GROUPS = 6;

  private static final Pattern POUNDS = Pattern.compile("£?(\\d{1,3}(,\\d{3})+|\\d{1,12})");
  private static final Pattern CODE = Pattern.compile("[a-z0-9][a-z0-9-]{1,19}");
  private static final int LONGEST = 400;

  private final Function<String, String> typed;
  private final List<Fault> faults = new ArrayList<>();

  private SchemeReading(Function<String, String> typed) {
    this.typed = typed;
  }

  /** What is wrong with a field, by its name. */
  public record Fault(String field, String sentence) {}

  /** What came of reading. */
  public sealed interface Outcome {}

  /** The scheme with its authorities; its shares have been reckoned. */
  public record Understood(Scheme scheme) implements Outcome {}

  /**
   * Nothing is taken.
   *
   * @param faults of fields
   * @param complaints about cells of the table
   */
  public record Unclear(List<Fault> faults, List<Complaint> complaints) implements Outcome {
    public Unclear {
      faults = List.copyOf(faults);
      complaints = List.copyOf(complaints);
    }
  }

  /**
   * Reads a scheme.
   *
   * @param typed what stands in a field, by name; empty text for none
   * @param table the authorities: CSV or Excel
   */
  public static Outcome read(Function<String, String> typed, byte[] table) {
    return new SchemeReading(typed).read(table);
  }

  private Outcome read(byte[] table) {
    var groups = groups();
    var members = members(groups, table);
    var scheme = scheme(groups, members);
    var complaints =
        members instanceof Judged.Refused<Member>(var all) ? all : List.<Complaint>of();
    return faults.isEmpty() && complaints.isEmpty() && scheme.isPresent()
        ? shared(scheme.get())
        : new Unclear(faults, complaints);
  }

  /** The shares are reckoned before the scheme is taken, so that none comes in that has none. */
  private Outcome shared(Scheme scheme) {
    for (int at = 0; at < scheme.groups().size(); at++) {
      var group = scheme.groups().get(at);
      var sentence =
          switch (group.formula(scheme.rounding()).share(scheme.recipients(group))) {
            case Formula.Shared shared -> Optional.<String>empty();
            case Formula.MoreFlatRateThanMoney more -> Optional.of(more.sentence());
            case Formula.NoWeights none -> Optional.of(none.sentence());
          };
      if (sentence.isPresent()) {
        fault("groupFlatRate" + at, sentence.get());
      }
    }
    return faults.isEmpty() ? new Understood(scheme) : new Unclear(faults, List.of());
  }

  private Judged<Member> members(List<Scheme.Group> groups, byte[] table) {
    var codes = new LinkedHashSet<>(groups.stream().map(Scheme.Group::code).toList());
    return MemberTable.read(codes, table);
  }

  private Optional<Scheme> scheme(List<Scheme.Group> groups, Judged<Member> judged) {
    var code = code();
    var total = pounds("total");
    var determined = day("determinedOn");
    var cancelled = day("cancelledOn");
    var due = due();
    var rounding = Rounding.ofCode(typed("rounding"));
    if (rounding.isEmpty()) {
      fault("rounding", "Choose how shares become whole pounds");
    }
    if (groups.isEmpty()) {
      fault("groupCode0", "Enter at least one group");
    }
    total.ifPresent(whole -> totalsMakeIt(whole, groups));
    var texts =
        List.of(
            text("title"),
            text("reference"),
            text("power"),
            text("purpose"),
            text("carryForward"),
            text("signatory"),
            text("office"));
    var years = otherYears();
    if (!faults.isEmpty() || !(judged instanceof Judged.Accepted<Member>(var members))) {
      return Optional.empty();
    }
    return Optional.of(
        new Scheme(
            code,
            texts.get(0),
            texts.get(1),
            texts.get(2),
            texts.get(3),
            Money.ofPounds(total.orElseThrow()),
            typed("ringFenced").equals("yes"),
            texts.get(4),
            typed("auditorsCertificate").equals("yes"),
            determined.orElseThrow(),
            texts.get(5),
            texts.get(6),
            cancelled.orElseThrow(),
            due,
            groups.stream().map(group -> sized(group, members)).toList(),
            Optional.empty(),
            years,
            rounding.orElseThrow(),
            members));
  }

  private static Scheme.Group sized(Scheme.Group group, List<Member> members) {
    int size = (int) members.stream().filter(one -> one.group().equals(group.code())).count();
    return new Scheme.Group(
        group.code(), group.caption(), group.people(), size, group.total(), group.flatRate());
  }

  private void totalsMakeIt(long whole, List<Scheme.Group> groups) {
    var sum = Money.sum(groups.stream().map(Scheme.Group::total).toList());
    if (!groups.isEmpty() && !sum.equals(Money.ofPounds(whole))) {
      fault("total", "The groups’ totals come to %s, not %s".formatted(sum, Money.ofPounds(whole)));
    }
  }

  private List<Scheme.Group> groups() {
    var groups = new ArrayList<Scheme.Group>();
    var seen = new LinkedHashSet<String>();
    for (int at = 0; at < MOST_GROUPS; at++) {
      if (typed("groupCode" + at).isEmpty() && typed("groupCaption" + at).isEmpty()) {
        continue;
      }
      String code = typed("groupCode" + at);
      var total = pounds("groupTotal" + at);
      var flat = pounds("groupFlatRate" + at);
      String caption = text("groupCaption" + at);
      if (!CODE.matcher(code).matches() || !seen.add(code)) {
        fault(
            "groupCode" + at, "Give each group a code of its own: small letters, digits, hyphens");
      } else if (total.isPresent() && flat.isPresent()) {
        groups.add(
            new Scheme.Group(
                code,
                caption,
                caption.toLowerCase(java.util.Locale.UK),
                0,
                Money.ofPounds(total.getAsLong()),
                Money.ofPounds(flat.getAsLong())));
      }
    }
    return groups;
  }

  private String code() {
    String code = typed("code");
    if (!CODE.matcher(code).matches() || code.equals("new")) {
      fault("code", "Enter a short code, like 2008-09: small letters, digits, hyphens");
    } else if (Schemes.shipped().contains(code)) {
      fault("code", "The scheme " + code + " ships with the program and is not replaced");
    }
    return code;
  }

  private List<LocalDate> due() {
    var due = new ArrayList<LocalDate>();
    for (String line : typed("due").lines().map(String::strip).toList()) {
      var day = parsed(line);
      if (!line.isEmpty() && day.isEmpty()) {
        fault("due", "Enter each day like 2008-06-30, not “" + line + "”");
      }
      day.ifPresent(due::add);
    }
    if (due.isEmpty() && faults.stream().noneMatch(one -> one.field().equals("due"))) {
      fault("due", "Enter at least one day on or before which an instalment is paid");
    }
    if (!due.equals(due.stream().sorted().distinct().toList())) {
      fault("due", "Enter the days in their order, each once");
    }
    return due;
  }

  private List<Scheme.OtherYear> otherYears() {
    var years = new ArrayList<Scheme.OtherYear>();
    for (String line : typed("otherYears").lines().map(String::strip).toList()) {
      String[] parts = line.split(":", 2);
      if (parts.length == 2 && !parts[0].isBlank() && !parts[1].isBlank()) {
        years.add(new Scheme.OtherYear(parts[0].strip(), parts[1].strip()));
      } else if (!line.isEmpty()) {
        fault("otherYears", "Enter a year, a colon and a sentence on each line");
      }
    }
    return years;
  }

  private String text(String field) {
    String text = typed(field);
    if (text.isEmpty() || text.length() > LONGEST) {
      fault(field, "Fill this in, in at most " + LONGEST + " characters");
    }
    return text;
  }

  private OptionalLong pounds(String field) {
    String text = typed(field);
    if (!POUNDS.matcher(text).matches()) {
      fault(
          field,
          text.startsWith("-") || text.startsWith("−")
              ? "This must be £0 or more"
              : "Enter whole pounds in figures, like 120,625");
      return OptionalLong.empty();
    }
    return OptionalLong.of(Long.parseLong(text.replace("£", "").replace(",", "")));
  }

  private Optional<LocalDate> day(String field) {
    var day = parsed(typed(field));
    if (day.isEmpty()) {
      fault(field, "Enter a day, like 2008-03-08");
    }
    return day;
  }

  private static Optional<LocalDate> parsed(String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeParseException notOne) {
      return Optional.empty();
    }
  }

  private String typed(String field) {
    return typed.apply(field).strip();
  }

  private void fault(String field, String sentence) {
    faults.add(new Fault(field, sentence));
  }
}
