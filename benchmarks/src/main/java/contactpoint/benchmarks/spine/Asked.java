package contactpoint.benchmarks.spine;

import contactpoint.access.SearchForm;
import contactpoint.access.TypedDate;
import contactpoint.vocabulary.AccessReason;
import contactpoint.vocabulary.AuthorityNumber;
import contactpoint.vocabulary.Typed;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/**
 * One enquiry of the population: what a practitioner typed, once, and the child that was meant.
 *
 * @param authority where it was asked
 * @param person the person of the truth; empty if nobody of the register was meant
 */
record Asked(SearchForm form, AuthorityNumber authority, OptionalLong person) {

  /** All enquiries of a population's folder. */
  static List<Asked> in(Path population) throws IOException {
    Map<String, Long> meant = new HashMap<>();
    try (var rows =
        CsvReader.builder().ofNamedCsvRecord(population.resolve("truth/enquiries.csv"))) {
      rows.forEach(row -> {
        if (!row.getField("person").equals("none")) {
          meant.put(row.getField("line"), Long.valueOf(row.getField("person")));
        }
      });
    }
    var all = new ArrayList<Asked>();
    try (var rows = CsvReader.builder().ofNamedCsvRecord(population.resolve("enquiries.csv"))) {
      rows.forEach(row -> {
        var person = meant.get(row.getField("line"));
        all.add(
            new Asked(
                form(row),
                new AuthorityNumber(Integer.parseInt(row.getField("authority"))),
                person == null || person < 0 ? OptionalLong.empty() : OptionalLong.of(person)));
      });
    }
    return all;
  }

  private static SearchForm form(NamedCsvRecord row) {
    return new SearchForm(
        typed(row, "family"),
        typed(row, "given"),
        date(row, "born"),
        typed(row, "sex"),
        typed(row, "postcode"),
        typed(row, "setting"),
        typed(row, "age"),
        date(row, "born_from"),
        date(row, "born_to"),
        typed(row, "number"),
        new Typed(AccessReason.WORKING_WITH.code()));
  }

  private static Typed typed(NamedCsvRecord row, String field) {
    return new Typed(row.getField(field));
  }

  private static TypedDate date(NamedCsvRecord row, String field) {
    String[] parts = row.getField(field).split("-");
    return parts.length == 3
        ? new TypedDate(new Typed(parts[2]), new Typed(parts[1]), new Typed(parts[0]))
        : TypedDate.NOTHING;
  }

  /** By what it was asked, for the table of misses. */
  String by() {
    if (!form.number().isBlank()) {
      return "number";
    }
    if (!form.born().isBlank()) {
      return "birth date";
    }
    if (!form.age().isBlank()) {
      return "age";
    }
    return form.from().isBlank() ? "names alone" : "range of dates";
  }

  /** The fields as a page sends them. */
  Map<String, String> fields() {
    var fields = new HashMap<String, String>();
    fields.put("family", form.family().text());
    fields.put("given", form.given().text());
    put(fields, "born", form.born());
    fields.put("sex", form.sex().text());
    fields.put("postcode", form.postcode().text());
    fields.put("setting", form.setting().text());
    fields.put("age", form.age().text());
    put(fields, "from", form.from());
    put(fields, "to", form.to());
    fields.put("number", form.number().text());
    fields.put("reason", form.reason().text());
    return fields;
  }

  private static void put(Map<String, String> fields, String field, TypedDate date) {
    fields.put(field + "-day", date.day().text());
    fields.put(field + "-month", date.month().text());
    fields.put(field + "-year", date.year().text());
  }

  @Override
  public String toString() {
    return "Asked[hidden]";
  }
}
