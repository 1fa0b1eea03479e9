package contactpoint.benchmarks.drill;

import contactpoint.linkage.NameForms;
import java.time.LocalDate;
import java.util.Map;

/**
 * How much of what one line says of a child another still says: given name, family name, day of
 * birth, place, number. Counted from the lines, and not by the engine that is on trial. A line that
 * keeps one of these at most could be about any of hundreds of children: nobody can tell that it is
 * about this one.
 */
final class Left {

  private Left() {}

  static int of(Map<String, String> before, Map<String, String> after) {
    int straight =
        named(before, after, "given", "given") + named(before, after, "family", "family");
    int crosswise =
        named(before, after, "given", "family") + named(before, after, "family", "given");
    return Math.max(straight, crosswise)
        + (bornNear(text(before, "born"), text(after, "born")) ? 1 : 0)
        + (same(before, after, "address") || same(before, after, "postcode") ? 1 : 0)
        + (same(before, after, "nhs_number") || same(before, after, "upn") ? 1 : 0);
  }

  /** The same, or one or two slips away, or another form of it. */
  private static int named(
      Map<String, String> before, Map<String, String> after, String one, String other) {
    String was = NameForms.plain(text(before, one));
    String is = NameForms.plain(text(after, other));
    if (was.isEmpty() || is.isEmpty()) {
      return 0;
    }
    boolean alike =
        NameForms.slips(was, is, 2) <= 2
            || NameForms.alike(was).contains(is)
            || NameForms.alike(is).contains(was);
    return alike ? 1 : 0;
  }

  /** Within what typing does: some days, a year, day and month exchanged, or two of these. */
  private static boolean bornNear(String before, String after) {
    if (before.isEmpty() || after.isEmpty()) {
      return false;
    }
    var was = LocalDate.parse(before);
    var is = LocalDate.parse(after);
    return becomes(was, is) || becomes(is, was);
  }

  private static boolean becomes(LocalDate was, LocalDate is) {
    boolean exchangeable = was.getDayOfMonth() <= 12;
    var exchanged =
        exchangeable ? LocalDate.of(was.getYear(), was.getDayOfMonth(), was.getMonthValue()) : was;
    boolean near = false;
    for (int years = -1; years <= 1; years++) {
      near |= apart(was.plusYears(years), is) <= 3 || apart(exchanged.plusYears(years), is) <= 3;
    }
    return near;
  }

  private static long apart(LocalDate one, LocalDate other) {
    return Math.abs(one.toEpochDay() - other.toEpochDay());
  }

  private static boolean same(Map<String, String> before, Map<String, String> after, String field) {
    return !text(before, field).isEmpty() && text(before, field).equals(text(after, field));
  }

  private static String text(Map<String, String> line, String field) {
    return line.getOrDefault(field, "");
  }
}
