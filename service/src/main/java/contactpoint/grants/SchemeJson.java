package contactpoint.grants;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A scheme as JSON: written to be kept, and read from whoever sends one. */
public final class SchemeJson {

  private SchemeJson() {}

  /**
   * What stands in a document, as it would be typed into the form.
   *
   * @param fields by name
   * @param table the authorities as CSV
   */
  public record Sent(Map<String, String> fields, byte[] table) {}

  /** Takes a document apart; empty if it is no JSON object. Whether it makes sense is not asked. */
  public static Optional<Sent> sent(byte[] content) {
    try {
      var root = JsonMapper.shared().readTree(content);
      return root.isObject() ? Optional.of(sent(root)) : Optional.empty();
    } catch (JacksonException notJson) {
      return Optional.empty();
    }
  }

  private static Sent sent(JsonNode root) {
    var fields = new HashMap<String, String>();
    for (String name :
        new String[] {
          "code",
          "title",
          "reference",
          "power",
          "purpose",
          "total",
          "carryForward",
          "determinedOn",
          "signatory",
          "office",
          "cancelledOn",
          "rounding"
        }) {
      fields.put(name, text(root.get(name)));
    }
    fields.put("ringFenced", yes(root.get("ringFenced")));
    fields.put("auditorsCertificate", yes(root.get("auditorsCertificate")));
    fields.put("due", lines(root.path("instalmentsOnOrBefore")));
    fields.put("otherYears", years(root.path("otherYears")));
    for (int at = 0; at < Math.min(SchemeReading.MOST_GROUPS, root.path("groups").size()); at++) {
      var group = root.path("groups").get(at);
      fields.put("groupCode" + at, text(group.get("code")));
      fields.put("groupCaption" + at, text(group.get("caption")));
      fields.put("groupTotal" + at, text(group.get("total")));
      fields.put("groupFlatRate" + at, text(group.get("flatRate")));
    }
    return new Sent(fields, table(root.path("authorities")));
  }

  private static byte[] table(JsonNode authorities) {
    var text = new StringWriter();
    try (var csv = CsvWriter.builder().build(text)) {
      csv.writeRecord("Authority", "Group", "Children");
      for (var one : authorities) {
        csv.writeRecord(
            text(one.get("authority")), text(one.get("group")), text(one.get("children")));
      }
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static String lines(JsonNode list) {
    var lines = new StringJoiner("\n");
    list.forEach(one -> lines.add(text(one)));
    return lines.toString();
  }

  private static String years(JsonNode list) {
    var lines = new StringJoiner("\n");
    list.forEach(one -> lines.add(text(one.get("year")) + ": " + text(one.get("sentence"))));
    return lines.toString();
  }

  private static String yes(@org.jspecify.annotations.Nullable JsonNode node) {
    return node != null && node.isBoolean() && node.booleanValue() ? "yes" : "";
  }

  private static String text(@org.jspecify.annotations.Nullable JsonNode node) {
    return node == null || node.isNull() || node.isContainer() ? "" : node.asString();
  }

  /** Writes a scheme that came as data. */
  static String written(Scheme scheme) {
    var json = JsonMapper.shared().createObjectNode();
    json.put("code", scheme.code());
    json.put("title", scheme.title());
    json.put("reference", scheme.reference());
    json.put("power", scheme.power());
    json.put("purpose", scheme.purpose());
    json.put("total", scheme.total().pounds());
    json.put("ringFenced", scheme.ringFenced());
    json.put("carryForward", scheme.carryForward());
    json.put("auditorsCertificate", scheme.auditorsCertificate());
    json.put("determinedOn", scheme.determinedOn().toString());
    json.put("signatory", scheme.signatory());
    json.put("office", scheme.office());
    json.put("cancelledOn", scheme.cancelledOn().toString());
    json.put("rounding", scheme.rounding().code());
    var due = json.putArray("instalmentsOnOrBefore");
    scheme.due().forEach(day -> due.add(day.toString()));
    var groups = json.putArray("groups");
    for (var group : scheme.groups()) {
      groups
          .addObject()
          .put("code", group.code())
          .put("caption", group.caption())
          .put("people", group.people())
          .put("size", group.size())
          .put("total", group.total().pounds())
          .put("flatRate", group.flatRate().pounds());
    }
    var years = json.putArray("otherYears");
    scheme
        .otherYears()
        .forEach(one -> years.addObject().put("year", one.year()).put("sentence", one.sentence()));
    var authorities = json.putArray("authorities");
    for (var member : scheme.members()) {
      authorities
          .addObject()
          .put("authority", member.authority())
          .put("number", member.number().number())
          .put("group", member.group())
          .put("children", member.children());
    }
    return json.toString();
  }
}
