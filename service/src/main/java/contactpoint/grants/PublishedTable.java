package contactpoint.grants;

import contactpoint.england.England;
import contactpoint.england.EnglishAuthority;
import contactpoint.spreadsheets.Cells;
import contactpoint.spreadsheets.Columns;
import contactpoint.spreadsheets.Complaint;
import contactpoint.spreadsheets.Judged;
import contactpoint.vocabulary.AuthorityNumber;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A table of allocations as it was published, in its own order and with its own names. */
public record PublishedTable(Scheme scheme, List<Published> lines) {

  private static final String AUTHORITY = "Authority";
  private static final String NUMBER = "DfE number";
  private static final String GROUP = "Group";
  private static final String ALLOCATION = "Allocation";
  private static final String TOTAL = "total";

  public PublishedTable {
    lines = List.copyOf(lines);
  }

  /** The lines of one group. */
  public List<Published> of(Scheme.Group group) {
    return lines.stream().filter(line -> line.group().equals(group.code())).toList();
  }

  /** What the published figures of a group come to. */
  public Money sum(Scheme.Group group) {
    return Money.sum(of(group).stream().map(Published::allocation).toList());
  }

  /** What all published figures come to. */
  public Money sum() {
    return Money.sum(lines.stream().map(Published::allocation).toList());
  }

  public Optional<Published> of(AuthorityNumber number) {
    return lines.stream().filter(line -> line.number().equals(number)).findAny();
  }

  /**
   * The shares a group's figures imply: what each has beyond the flat rate. They give the published
   * figures back by construction, so that is no evidence for them. A scheme that came with its own
   * population shares by that instead.
   */
  public List<Recipient> implied(Scheme.Group group) {
    return scheme.isReckoned() ? scheme.recipients(group) : beyondFlatRate(group);
  }

  private List<Recipient> beyondFlatRate(Scheme.Group group) {
    return of(group).stream()
        .map(line ->
            new Recipient(
                line.authority(),
                line.number(),
                line.allocation().minus(group.flatRate()).pounds()))
        .toList();
  }

  /**
   * Reckons every allocation of a scheme that came with its own population.
   *
   * @throws IllegalArgumentException if a group cannot be shared: such a scheme is not taken
   */
  static PublishedTable reckoned(Scheme scheme) {
    var lines = new ArrayList<Published>();
    for (var group : scheme.groups()) {
      if (!(group.formula(scheme.rounding()).share(scheme.recipients(group))
          instanceof Formula.Shared(var allocations, Money _))) {
        throw new IllegalArgumentException("The group " + group.code() + " cannot be shared");
      }
      allocations.forEach(one ->
          lines.add(
              new Published(
                  lines.size() + 2,
                  one.recipient().authority(),
                  one.recipient().number(),
                  group.code(),
                  one.amount())));
    }
    return new PublishedTable(scheme, lines);
  }

  static PublishedTable shipped(Scheme scheme, byte[] csv) {
    return switch (read(scheme, csv)) {
      case Judged.Accepted<Published>(var lines) -> new PublishedTable(scheme, lines);
      case Judged.Refused<Published>(var complaints) ->
          throw new IllegalStateException(complaints.getFirst().text());
    };
  }

  /**
   * Reads a table with the columns Authority, Group, Allocation and, if it has one, DfE number. A
   * line called "Total" is checked against its group, not taken.
   */
  public static Judged<Published> read(Scheme scheme, byte[] content) {
    var columns =
        new Columns()
            .with(AUTHORITY, "Local authority")
            .maybe(NUMBER, "dfe_number")
            .with(GROUP)
            .with(ALLOCATION, "ContactPoint allocation");
    var totals = new ArrayList<Stated>();
    var judged = columns.judge(content, cells -> line(scheme, cells, totals));
    return judged instanceof Judged.Accepted<Published>(var lines)
        ? whole(scheme, lines, totals)
        : judged;
  }

  private record Stated(int line, String group, Money total) {}

  private static Optional<Published> line(Scheme scheme, Cells cells, List<Stated> totals) {
    var name = cells.needed(AUTHORITY, 80);
    var amount = cells.pounds(ALLOCATION);
    String group = cells.text(GROUP);
    if (name.isEmpty()) {
      return Optional.empty();
    }
    if (name.get().toLowerCase(java.util.Locale.ROOT).startsWith(TOTAL)) {
      amount.ifPresent(
          pounds -> totals.add(new Stated(cells.lineNumber(), group, Money.ofPounds(pounds))));
      return Optional.empty();
    }
    var known = authority(cells, name.get());
    var inGroup = scheme.groups().stream().filter(one -> one.code().equals(group)).findAny();
    if (inGroup.isEmpty()) {
      cells.complain(GROUP, "The scheme has no group “" + group + "”.");
    }
    if (known.isEmpty() || inGroup.isEmpty() || amount.isEmpty()) {
      return Optional.empty();
    }
    var allocation = Money.ofPounds(amount.getAsLong());
    if (allocation.compareTo(inGroup.get().flatRate()) < 0) {
      cells.complain(
          ALLOCATION,
          "%s is less than the flat rate of %s.".formatted(allocation, inGroup.get().flatRate()));
    }
    return Optional.of(
        new Published(cells.lineNumber(), name.get(), known.get().number(), group, allocation));
  }

  private static Optional<EnglishAuthority> authority(Cells cells, String name) {
    var named = England.named(name);
    String typed = cells.text(NUMBER);
    if (named.isEmpty()) {
      cells.complain(AUTHORITY, "There is no authority called “" + name + "”.");
    } else if (!typed.isEmpty() && !typed.equals(named.get().number().toString())) {
      cells.complain(NUMBER, "The number of " + name + " is " + named.get().number() + ".");
    }
    return named;
  }

  private static Judged<Published> whole(
      Scheme scheme, List<Published> lines, List<Stated> totals) {
    var complaints = new ArrayList<Complaint>();
    Map<AuthorityNumber, Published> first = new HashMap<>();
    for (var line : lines) {
      var before = first.putIfAbsent(line.number(), line);
      if (before != null) {
        complaints.add(
            new Complaint(
                line.line(),
                AUTHORITY,
                "%s is in the list twice: rows %d and %d."
                    .formatted(line.authority(), before.line(), line.line())));
      }
    }
    var table = new PublishedTable(scheme, lines);
    for (var stated : totals) {
      var sum = stated.group.isEmpty() ? table.sum() : table.sum(scheme.group(stated.group));
      if (!sum.equals(stated.total)) {
        complaints.add(
            new Complaint(
                stated.line,
                ALLOCATION,
                "The total says %s, but the rows come to %s.".formatted(stated.total, sum)));
      }
    }
    return complaints.isEmpty() ? new Judged.Accepted<>(lines) : new Judged.Refused<>(complaints);
  }
}
