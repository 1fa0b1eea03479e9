package contactpoint.readiness;

import contactpoint.measures.Figure;
import contactpoint.measures.Measure;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Benefits against their baseline and target, measured from real use where a benefit says so. */
final class UseRemarks {

  private static final int NAME = 0;
  private static final int UNIT = 2;
  private static final int BASELINE = 3;
  private static final int TARGET = 4;
  private static final int TYPED = 5;
  private static final int HANDED_TO = 7;
  private static final int MEASURED_BY = 8;

  private UseRemarks() {}

  static List<String> benefits(List<ToolTable.Row> rows, List<Figure> figures) {
    var remarks = new ArrayList<String>();
    long loose = rows.size() - ToolRemarks.filled(rows, HANDED_TO);
    remarks.add(
        loose == 0
            ? "Every benefit has been handed to an operational owner."
            : "%d not yet handed to an operational owner.".formatted(loose));
    rows.forEach(row -> remarks.add(benefit(row.cells(), figures)));
    return remarks;
  }

  private static String benefit(List<String> cells, List<Figure> figures) {
    String head =
        "%s, %s: %s before, %s wanted"
            .formatted(cells.get(NAME), cells.get(UNIT), cells.get(BASELINE), cells.get(TARGET));
    boolean bySystem = !cells.get(MEASURED_BY).isEmpty();
    Optional<BigDecimal> now =
        bySystem
            ? measured(cells.get(MEASURED_BY), cells.get(UNIT), figures)
            : Optional.of(cells.get(TYPED)).filter(cell -> !cell.isEmpty()).map(BigDecimal::new);
    return now.map(value ->
            "%s, %s now %s. %s"
                .formatted(
                    head,
                    value.toPlainString(),
                    bySystem ? "as the system measures it" : "as was reported",
                    way(
                        new BigDecimal(cells.get(BASELINE)),
                        new BigDecimal(cells.get(TARGET)),
                        value)))
        .orElse(head + ". Not measured yet.");
  }

  /** How much of the way from baseline to target is gone. */
  private static String way(BigDecimal baseline, BigDecimal target, BigDecimal now) {
    var whole = target.subtract(baseline);
    if (whole.signum() == 0) {
      return now.compareTo(target) == 0 ? "The target is reached." : "The target is missed.";
    }
    int percent =
        now.subtract(baseline)
            .movePointRight(2)
            .divide(whole, 0, RoundingMode.HALF_UP)
            .intValueExact();
    return percent >= 100
        ? "The target is reached."
        : percent <= 0 ? "Nothing of the way yet." : percent + "% of the way.";
  }

  /** A figure of the system in the benefit's unit; empty while nobody has measured it. */
  private static Optional<BigDecimal> measured(String by, String unit, List<Figure> figures) {
    var found = new Gate.Measured(figures);
    return switch (by) {
      case "seconds-to-record" ->
          found.of(Measure.SECONDS_TO_RECORD).map(seconds -> inUnit(seconds, unit));
      case "in-vain-in-a-hundred" ->
          found
              .of(Measure.ENQUIRIES)
              .filter(all -> all > 0)
              .flatMap(all ->
                  found
                      .of(Measure.IN_VAIN)
                      .map(vain ->
                          BigDecimal.valueOf(100 * vain)
                              .divide(BigDecimal.valueOf(all), 0, RoundingMode.HALF_UP)));
      case "colleagues-found" -> found.of(Measure.COLLEAGUES_FOUND).map(BigDecimal::valueOf);
      case "enquiries" -> found.of(Measure.ENQUIRIES).map(BigDecimal::valueOf);
      default -> throw new IllegalArgumentException("Nothing measures " + by);
    };
  }

  private static BigDecimal inUnit(long seconds, String unit) {
    return unit.toLowerCase(java.util.Locale.ROOT).startsWith("minute")
        ? BigDecimal.valueOf(seconds).divide(BigDecimal.valueOf(60), 1, RoundingMode.HALF_UP)
        : BigDecimal.valueOf(seconds);
  }

  /** What people said, and beside it what use shows. */
  static List<String> survey(List<String> said, List<Figure> figures) {
    var remarks = new ArrayList<>(said);
    var found = new Gate.Measured(figures);
    remarks.add(
        found
            .of(Measure.ENQUIRIES)
            .map(all -> inUse(all, found))
            .orElse("In use: not measured yet."));
    return remarks;
  }

  private static String inUse(long enquiries, Gate.Measured found) {
    return "In use, last 30 days: %,d enquiries, %,d of them in vain; %,d records opened, %,d of them showed a colleague%s."
        .formatted(
            enquiries,
            found.of(Measure.IN_VAIN).orElse(0L),
            found.of(Measure.RECORDS_OPENED).orElse(0L),
            found.of(Measure.COLLEAGUES_FOUND).orElse(0L),
            found
                .of(Measure.SECONDS_TO_RECORD)
                .map(seconds -> ", on average %,d seconds after the search".formatted(seconds))
                .orElse(""));
  }
}
