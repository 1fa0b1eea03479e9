package contactpoint.linkage.command;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The invented American town of the pseudopeople sample, made into two files to be linked: its
 * households in the census of 2020 and in that of 2030, each damaged on its own. In ten years a
 * third of those who are in both have moved; some have another surname. Families live together, and
 * brothers and sisters must not be joined.
 */
final class Pseudopeople {
  static final String CENSUS = "pseudopeople/decennial_census.csv.gz";
  static final String RULES = "error_rules";

  /** The mapping, as typed after {@code --field}. */
  static final List<String> FIELDS =
      List.of(
          "given=first_name",
          "family=last_name",
          "other=middle_initial",
          "sex=sex",
          "born=date_of_birth",
          "address=street_number+street_name+unit_number");

  /** Kept apart from the mapping: who it is, whose child, and the true birthday. */
  private static final List<String> TRUTH = List.of("simulant_id", "guardian_1", "true_born");

  private static final List<String> COLUMNS =
      List.of(
          "first_name",
          "middle_initial",
          "last_name",
          "sex",
          "date_of_birth",
          "street_number",
          "street_name",
          "unit_number");

  // Ours: about what is reported of English administrative records, on either side.
  private static final double SLIP = .05;
  private static final double MISSING = .02;
  private static final double OTHERS_DATE = .005;
  private static final double NEW_SURNAME = .03;

  private final Damage damage;

  Pseudopeople(Damage damage) {
    this.damage = damage;
  }

  /** Writes one census, damaged. */
  void write(Table census, String year, Path file) throws BadInput, IOException {
    var place = new HashMap<String, Integer>();
    for (var column : census.header) {
      place.put(column, census.column(column));
    }
    var rows = new ArrayList<List<String>>();
    census.rows((line, fields) -> {
      if (at(fields, place, "year").equals(year)
          && at(fields, place, "housing_type").equals("Household")) {
        rows.add(fields);
      }
    });
    try (var csv = CsvWriter.builder().build(file)) {
      var header = new ArrayList<>(COLUMNS);
      header.addAll(TRUTH);
      csv.writeRecord(header);
      for (var row : rows) {
        boolean married =
            year.equals("2030")
                && at(row, place, "sex").equals("Female")
                && damage.happens(NEW_SURNAME);
        var surname = at(rows.get(damage.any(rows.size())), place, "last_name");
        csv.writeRecord(damaged(row, place, married ? surname : at(row, place, "last_name")));
      }
    }
  }

  private static String at(List<String> row, Map<String, Integer> place, String column) {
    return row.get(place.getOrDefault(column, 0));
  }

  private List<String> damaged(List<String> row, Map<String, Integer> place, String surname) {
    var values = new ArrayList<String>();
    var born = day(at(row, place, "date_of_birth"));
    var others = day(at(row, place, "copy_date_of_birth"));
    for (var column : COLUMNS) {
      var value =
          switch (column) {
            case "last_name" -> surname;
            case "date_of_birth" ->
                !others.isEmpty() && damage.happens(OTHERS_DATE) ? others : born;
            default -> at(row, place, column);
          };
      values.add(damaged(column, value));
    }
    values.add(at(row, place, "simulant_id"));
    values.add(at(row, place, "guardian_1"));
    values.add(born);
    return values;
  }

  private String damaged(String column, String value) {
    if (value.isEmpty() || damage.happens(MISSING)) {
      return "";
    }
    if (column.equals("sex") || column.equals("middle_initial") || !damage.happens(SLIP)) {
      return value;
    }
    return column.equals("date_of_birth") || column.equals("street_number")
        ? damage.digits(value)
        : damage.text(value);
  }

  private static String day(String time) {
    return time.length() > 10 ? time.substring(0, 10) : time;
  }
}
