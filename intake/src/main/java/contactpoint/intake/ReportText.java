package contactpoint.intake;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/** A delivery's quality as text for a terminal. */
final class ReportText {

  private final PrintWriter out;
  private final int rowsShown;

  ReportText(PrintWriter out, int rowsShown) {
    this.out = out;
    this.rowsShown = rowsShown;
  }

  void print(Delivery delivery, Quality quality, Verdict verdict) {
    DeliveryNote note = delivery.note();
    line(
        "%s, submission %d, %s, as of %s",
        note.source(), note.submission(), note.kind().code(), note.asOf());
    line("digest %s", delivery.digest().hex());
    line("");
    line("%s", verdict.heading());
    line("%s", verdict.sentence());
    line("");
    line("%-20s %9s %9s  %s", "", "lines", "withdraw", "could not be read");
    for (FileScore file : quality.files()) {
      line(
          "%-20s %,9d %,9d  %,d",
          file.file().file(), file.lines(), file.withdrawals(), file.unreadable());
    }
    line("");
    for (Measure measure : Measure.values()) {
      line(
          "%-20s %8s  %s",
          measure.caption(),
          percent(quality.scores().of(measure))
              + (quality.scores().of(measure).whole() > 0 ? "%" : ""),
          measure.question());
    }
    findings(quality.findings());
    quality.files().forEach(this::fields);
    out.flush();
  }

  private void findings(List<Finding> findings) {
    line("");
    line("What to repair first");
    if (findings.isEmpty()) {
      line("Nothing: no fault was found.");
    }
    int number = 0;
    for (Finding finding : findings) {
      number++;
      line("%3d. %s: %s", number, finding.file().file(), finding.fault());
      line("     %s", finding.repair());
      line(
          "     %,d rows, worth %s points [%s]  rows %s",
          finding.count(), worth(finding.worth()), finding.code(), rows(finding));
    }
  }

  private String rows(Finding finding) {
    String shown =
        finding.rows().stream()
            .limit(rowsShown)
            .map(Object::toString)
            .collect(Collectors.joining(", "));
    return shown + (finding.count() > rowsShown ? ", ..." : "");
  }

  private void fields(FileScore file) {
    line("");
    line("%-20s %9s %9s %11s %9s", file.file().file(), "complete", "valid", "consistent", "useful");
    for (Map.Entry<Column, Scores> field : file.fields().entrySet()) {
      Scores scores = field.getValue();
      line(
          "%-20s %9s %9s %11s %9s",
          field.getKey().header(),
          percent(scores.of(Measure.COMPLETENESS)),
          percent(scores.of(Measure.VALIDITY)),
          percent(scores.of(Measure.CONSISTENCY)),
          percent(scores.of(Measure.USEFULNESS)));
    }
    if (!file.notSent().isEmpty()) {
      line(
          "not sent: %s",
          file.notSent().stream().map(Column::header).collect(Collectors.joining(", ")));
    }
  }

  private static String percent(Share share) {
    OptionalDouble percent = share.percent();
    return percent.isEmpty()
        ? "not asked"
        : String.format(Locale.UK, "%.1f", percent.getAsDouble());
  }

  private static String worth(OptionalDouble worth) {
    return worth.isEmpty() ? "not known" : String.format(Locale.UK, "+%.1f", worth.getAsDouble());
  }

  private void line(String form, Object... values) {
    out.printf(Locale.UK, form + "%n", values);
  }
}
