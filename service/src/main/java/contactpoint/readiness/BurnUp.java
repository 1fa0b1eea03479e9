package contactpoint.readiness;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Training month by month against the circular's expectation that everybody is trained, and using
 * ContactPoint, within a year of training starting.
 *
 * @param needed potential users
 * @param months from the first event to the month in which the year ends
 */
public record BurnUp(int needed, LocalDate first, List<Month> months) {

  public BurnUp {
    months = List.copyOf(months);
  }

  /**
   * One month's end.
   *
   * @param places planned up to then
   * @param passed up to then; -1 for months ahead
   * @param wanted an even share of a year's work
   */
  public record Month(YearMonth month, long places, long passed, long wanted) {
    public boolean isPast() {
      return passed >= 0;
    }
  }

  /** The day by which everybody should be trained. */
  public LocalDate end() {
    return first.plusYears(1);
  }

  /** Everybody by now who passed, and how many should have, in one sentence. */
  public String sentence() {
    var past = months.stream().filter(Month::isPast).toList();
    if (past.isEmpty()) {
      return "Training starts on %s; all %,d are to be trained by %s."
          .formatted(Days.of(first), needed, Days.of(end()));
    }
    var now = past.getLast();
    long behind = now.wanted() - now.passed();
    return "%,d of %,d have passed; by an even pace it would be %,d%s. All are to be trained by %s."
        .formatted(
            now.passed(),
            needed,
            now.wanted(),
            behind > 0 ? ", so %,d are missing".formatted(behind) : "",
            Days.of(end()));
  }

  /** Of an authority's events; empty while there are none or nobody was counted. */
  static Optional<BurnUp> of(List<ToolTable.Row> events, int needed, LocalDate today) {
    var first = events.stream().map(BurnUp::day).min(LocalDate::compareTo);
    if (first.isEmpty() || needed == 0) {
      return Optional.empty();
    }
    var begin = YearMonth.from(first.get());
    var months = new ArrayList<Month>();
    for (int at = 0; at <= 12; at++) {
      months.add(month(events, begin.plusMonths(at), (long) needed * at / 12, today));
    }
    return Optional.of(new BurnUp(needed, first.get(), months));
  }

  private static Month month(
      List<ToolTable.Row> events, YearMonth month, long wanted, LocalDate today) {
    var until = month.atEndOfMonth();
    var so = events.stream().filter(row -> !day(row).isAfter(until)).toList();
    boolean past = !month.isAfter(YearMonth.from(today));
    return new Month(month, ToolRemarks.sum(so, 3), past ? ToolRemarks.sum(so, 5) : -1, wanted);
  }

  private static LocalDate day(ToolTable.Row row) {
    return LocalDate.parse(row.cells().getFirst());
  }
}
