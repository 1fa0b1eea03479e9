package contactpoint.intake;

import java.util.Locale;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A delivery's quality as JSON for another program. */
final class ReportJson {

  private ReportJson() {}

  static String of(Delivery delivery, Quality quality, Verdict verdict) {
    ObjectNode json = NoteReader.JSON.createObjectNode();
    json.put("source", delivery.note().source());
    json.put("submission", delivery.note().submission());
    json.put("digest", delivery.digest().hex());
    json.put("ready", verdict.passed());
    json.put("verdict", verdict.heading());
    json.put("gate", verdict.gate());
    scores(json.putObject("measures"), quality.scores());
    ArrayNode files = json.putArray("files");
    quality.files().forEach(file -> file(files.addObject(), file));
    ArrayNode findings = json.putArray("repairs");
    quality.findings().forEach(finding -> finding(findings.addObject(), finding));
    return NoteReader.JSON.writerWithDefaultPrettyPrinter().writeValueAsString(json);
  }

  /** The JSON of a delivery that is refused whole. */
  static String of(Receipt.Refused refused) {
    ObjectNode json = NoteReader.JSON.createObjectNode();
    json.put("refused", refused.why().code());
    json.put("reason", refused.reason());
    return NoteReader.JSON.writerWithDefaultPrettyPrinter().writeValueAsString(json);
  }

  private static void scores(ObjectNode json, Scores scores) {
    for (Measure measure : Measure.values()) {
      Share share = scores.of(measure);
      if (share.whole() > 0) {
        json.putObject(measure.name().toLowerCase(Locale.ROOT))
            .put("part", share.part())
            .put("whole", share.whole());
      }
    }
  }

  private static void file(ObjectNode json, FileScore file) {
    json.put("file", file.file().file());
    json.put("lines", file.lines());
    json.put("withdrawals", file.withdrawals());
    json.put("unreadable", file.unreadable());
    scores(json.putObject("measures"), file.scores());
    ArrayNode notSent = json.putArray("notSent");
    file.notSent().forEach(column -> notSent.add(column.header()));
    ObjectNode fields = json.putObject("fields");
    file.fields().forEach((column, scores) -> scores(fields.putObject(column.header()), scores));
  }

  private static void finding(ObjectNode json, Finding finding) {
    json.put("file", finding.file().file());
    finding.column().ifPresent(column -> json.put("column", column.header()));
    json.put("code", finding.code());
    json.put("fault", finding.fault());
    json.put("repair", finding.repair());
    json.put("count", finding.count());
    finding.worth().ifPresent(worth -> json.put("worth", worth));
    ArrayNode rows = json.putArray("rows");
    finding.rows().forEach(rows::add);
  }
}
