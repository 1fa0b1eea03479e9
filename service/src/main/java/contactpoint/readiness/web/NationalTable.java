package contactpoint.readiness.web;

import contactpoint.readiness.Forecast;
import contactpoint.readiness.NationalPicture;
import contactpoint.readiness.Position;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;

/** The national picture as rows, one an authority. */
final class NationalTable {

  private NationalTable() {}

  static String csv(NationalPicture picture, NationalFilter filter) {
    var text = new StringWriter();
    try (var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
      csv.writeRecord(
          "dfe_number",
          "authority",
          "region",
          "early_adopter",
          "wave",
          "state",
          "because",
          "first_planned_live",
          "planned_live",
          "opened_on",
          "forecast_low",
          "forecast_median",
          "forecast_high",
          "days_late",
          "checkpoints_signed_off");
      picture.positions().stream().filter(filter::takes).forEach(one -> csv.writeRecord(row(one)));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    return text.toString();
  }

  private static String[] row(Position one) {
    var standing = one.standing();
    boolean expected = one.forecast() instanceof Forecast.Expected;
    String tooEarly = one.forecast() instanceof Forecast.TooEarly ? "too early" : "";
    return new String[] {
      standing.number().toString(),
      standing.name(),
      standing.authority().region().caption(),
      one.isEarlyAdopter() ? "yes" : "no",
      Integer.toString(standing.wave()),
      one.track().code(),
      one.because(),
      standing.firstPlanned().toString(),
      standing.plannedLive().toString(),
      standing.openedOn().map(Object::toString).orElse(""),
      expected ? ((Forecast.Expected) one.forecast()).low().toString() : tooEarly,
      expected ? ((Forecast.Expected) one.forecast()).median().toString() : tooEarly,
      expected ? ((Forecast.Expected) one.forecast()).high().toString() : tooEarly,
      Long.toString(one.daysLate()),
      Long.toString(one.checkpoints().stream().filter(each -> each.state().isSignedOff()).count())
    };
  }
}
