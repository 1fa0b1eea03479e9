package contactpoint.grants;

import contactpoint.england.England;
import contactpoint.spreadsheets.Cells;
import contactpoint.spreadsheets.Columns;
import contactpoint.spreadsheets.Complaint;
import contactpoint.spreadsheets.Judged;
import contactpoint.vocabulary.AuthorityNumber;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The authorities of a scheme with their groups and children, as a spreadsheet. */
final class MemberTable {

  private static final String AUTHORITY = "Authority";
  private static final String NUMBER = "DfE number";
  private static final String GROUP = "Group";
  private static final String CHILDREN = "Children";
  private static final String TOTAL = "total";

  private MemberTable() {}

  private record Stated(int line, String group, long children) {}

  /**
   * Reads the table. A row called "Total" is held against the rows of its group, or against all,
   * and not taken.
   *
   * @param groups the codes that there are
   */
  static Judged<Member> read(Set<String> groups, byte[] content) {
    var columns =
        new Columns()
            .with(AUTHORITY, "Local authority")
            .maybe(NUMBER, "dfe_number")
            .with(GROUP)
            .with(CHILDREN, "Population", "Child population");
    var totals = new ArrayList<Stated>();
    var first = new HashMap<AuthorityNumber, Integer>();
    var judged = columns.judge(content, cells -> member(groups, cells, totals, first));
    return judged instanceof Judged.Accepted<Member>(var members)
        ? whole(groups, members, totals)
        : judged;
  }

  private static Optional<Member> member(
      Set<String> groups, Cells cells, List<Stated> totals, Map<AuthorityNumber, Integer> first) {
    var name = cells.needed(AUTHORITY, 80);
    var children = cells.count(CHILDREN);
    String group = cells.text(GROUP).toLowerCase(Locale.ROOT).replace(' ', '-');
    if (name.isEmpty()) {
      return Optional.empty();
    }
    if (name.get().toLowerCase(Locale.ROOT).startsWith(TOTAL)) {
      children.ifPresent(count -> totals.add(new Stated(cells.lineNumber(), group, count)));
      return Optional.empty();
    }
    if (!groups.contains(group)) {
      cells.complain(GROUP, "The scheme has no group “" + cells.text(GROUP) + "”.");
    }
    var number = number(cells, name.get(), first);
    return number.isEmpty() || children.isEmpty() || !groups.contains(group)
        ? Optional.empty()
        : Optional.of(new Member(name.get(), number.get(), group, children.getAsInt()));
  }

  private static Optional<AuthorityNumber> number(
      Cells cells, String name, Map<AuthorityNumber, Integer> first) {
    var named = England.named(name);
    String typed = cells.text(NUMBER);
    if (named.isEmpty()) {
      cells.complain(AUTHORITY, "There is no authority called “" + name + "”.");
      return Optional.empty();
    }
    var number = named.get().number();
    if (!typed.isEmpty() && !typed.equals(number.toString())) {
      cells.complain(NUMBER, "The number of " + name + " is " + number + ".");
    }
    var before = first.putIfAbsent(number, cells.lineNumber());
    if (before != null) {
      cells.complain(
          AUTHORITY,
          "%s is in the list twice: rows %d and %d.".formatted(name, before, cells.lineNumber()));
      return Optional.empty();
    }
    return Optional.of(number);
  }

  private static Judged<Member> whole(
      Set<String> groups, List<Member> members, List<Stated> totals) {
    var complaints = new ArrayList<Complaint>();
    for (var stated : totals) {
      long sum =
          members.stream()
              .filter(one -> stated.group.isEmpty() || one.group().equals(stated.group))
              .mapToLong(Member::children)
              .sum();
      if (sum != stated.children) {
        complaints.add(
            new Complaint(
                stated.line,
                CHILDREN,
                "The total says %,d, but the rows come to %,d.".formatted(stated.children, sum)));
      }
    }
    groups.stream()
        .filter(group -> members.stream().noneMatch(one -> one.group().equals(group)))
        .forEach(group ->
            complaints.add(
                new Complaint(0, GROUP, "No authority is in the group “" + group + "”.")));
    return complaints.isEmpty() ? new Judged.Accepted<>(members) : new Judged.Refused<>(complaints);
  }
}
