package contactpoint.readiness;

import contactpoint.vocabulary.AuthorityNumber;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Training month by month against the circular's expectation that everybody is trained, and using
 * ContactPoint, within a year of training starting: of one authority, or of all together.
 *
 * @param needed potential users
 * @param first day of training
 * @param end the day by which everybody should be trained
 * @param months from the first event to the month in which the year ends
 */
public record BurnUp(long needed, LocalDate first, LocalDate end, List<Month> months) {

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
    return Optional.of(new BurnUp(needed, first.get(), first.get().plusYears(1), months));
  }

  /** What an authority trained in one month. */
  record Trained(AuthorityNumber authority, YearMonth month, long places, long passed) {}

  /**
   * Of all authorities that have planned training: each has a year from its own first month.
   *
   * @param potential users by authority; one that has not counted has none
   */
  static Optional<BurnUp> together(
      List<Trained> events, Map<AuthorityNumber, Long> potential, LocalDate today) {
    var first = new TreeMap<AuthorityNumber, YearMonth>();
    events.forEach(one -> first.merge(one.authority, one.month, (a, b) -> a.isBefore(b) ? a : b));
    long needed = potential.values().stream().mapToLong(Long::longValue).sum();
    if (first.isEmpty() || needed == 0) {
      return Optional.empty();
    }
    var begin = first.values().stream().min(YearMonth::compareTo).orElseThrow();
    var last = first.values().stream().max(YearMonth::compareTo).orElseThrow().plusMonths(12);
    var months = new ArrayList<Month>();
    for (var month = begin; !month.isAfter(last); month = month.plusMonths(1)) {
      months.add(month(events, first, potential, month, today));
    }
    return Optional.of(new BurnUp(needed, begin.atDay(1), last.atEndOfMonth(), months));
  }

  private static Month month(
      List<Trained> events,
      Map<AuthorityNumber, YearMonth> first,
      Map<AuthorityNumber, Long> potential,
      YearMonth month,
      LocalDate today) {
    var so = events.stream().filter(one -> !one.month.isAfter(month)).toList();
    long wanted =
        first.entrySet().stream()
            .mapToLong(one ->
                potential.getOrDefault(one.getKey(), 0L)
                    * Math.clamp(ChronoUnit.MONTHS.between(one.getValue(), month), 0, 12)
                    / 12)
            .sum();
    boolean past = !month.isAfter(YearMonth.from(today));
    return new Month(
        month,
        so.stream().mapToLong(Trained::places).sum(),
        past ? so.stream().mapToLong(Trained::passed).sum() : -1,
        wanted);
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
