package contactpoint.benchmarks.drill;

import contactpoint.population.chance.Chance;
import contactpoint.population.names.Spellings;
import contactpoint.population.suppliers.Writing;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** A way in which what a supplier says of a child differs from what others say. */
enum Mutation {
  TYPED_GIVEN,
  TYPED_FAMILY,
  HEARD_GIVEN,
  SWAPPED,
  NICKNAME,
  NEW_SURNAME,
  NEAR_DATE,
  DAY_AND_MONTH,
  WRONG_YEAR,
  NO_DATE,
  MOVED,
  NO_POSTCODE,
  NO_SEX,
  WRONG_SEX,
  TWIN,
  MERGED;

  private static final Spellings SPELLINGS = new Spellings();
  private static final List<String> SURNAMES =
      List.of(
          "Ashdown",
          "Birtwistle",
          "Castellano",
          "Dragomir",
          "Ekwueme",
          "Farnworth",
          "Gillespie",
          "Hathersage",
          "Iqbal",
          "Jankowska",
          "Kettering",
          "Lindqvist",
          "Mbeki",
          "Norwood");
  private static final List<String> OTHERS =
      List.of(
          "Barnaby", "Cordelia", "Desmond", "Florence", "Gideon", "Harriet", "Ignatius", "Jemima");

  private static final List<String> PLACE =
      List.of("address", "postcode", "setting", "practice", "nhs_number", "upn");

  /**
   * Changes a line's fields.
   *
   * @param other another child of whom the source speaks, with whom this one may be mixed up
   */
  void apply(Map<String, String> line, Map<String, String> other, Chance chance) {
    switch (this) {
      case TYPED_GIVEN -> line.computeIfPresent("given", (k, v) -> Writing.typed(chance, v));
      case TYPED_FAMILY -> line.computeIfPresent("family", (k, v) -> Writing.typed(chance, v));
      case HEARD_GIVEN -> line.computeIfPresent("given", (k, v) -> Writing.heard(chance, v));
      case NICKNAME ->
          line.computeIfPresent("given", (k, v) -> Writing.shortened(chance, v, SPELLINGS));
      case SWAPPED -> {
        String given = line.getOrDefault("given", "");
        line.put("given", line.getOrDefault("family", ""));
        line.put("family", given);
      }
      case NEW_SURNAME -> {
        line.put("family", SURNAMES.get(chance.below(SURNAMES.size())));
        line.put("former_family", "");
      }
      case NEAR_DATE -> born(line, born(line).minusDays(1 + chance.below(3)));
      case DAY_AND_MONTH -> {
        var born = born(line);
        if (born.getDayOfMonth() <= 12) {
          born(line, LocalDate.of(born.getYear(), born.getDayOfMonth(), born.getMonthValue()));
        }
      }
      case WRONG_YEAR -> born(line, born(line).minusYears(1));
      case NO_DATE -> line.put("born", "");
      case MOVED -> {
        line.put("address", (1 + chance.below(200)) + " Elsewhere Terrace");
        line.put("postcode", "ZE" + (1 + chance.below(9)) + " " + chance.below(10) + "XY");
        line.put("setting", "");
        line.put("practice", "");
      }
      case NO_POSTCODE -> line.put("postcode", "");
      case NO_SEX -> line.put("sex", "");
      case WRONG_SEX -> line.put("sex", line.getOrDefault("sex", "").equals("F") ? "M" : "F");
      case TWIN -> {
        line.put("given", OTHERS.get(chance.below(OTHERS.size())));
        line.put("known_as", "");
        line.put("nhs_number", "");
        line.put("upn", "");
      }
      case MERGED -> PLACE.forEach(field -> line.put(field, other.getOrDefault(field, "")));
    }
  }

  private static LocalDate born(Map<String, String> line) {
    String born = line.getOrDefault("born", "");
    return born.isEmpty() ? LocalDate.of(2015, 5, 5) : LocalDate.parse(born);
  }

  /** A date that is not known stays so. */
  private static void born(Map<String, String> line, LocalDate date) {
    if (!line.getOrDefault("born", "").isEmpty()) {
      var latest = Ground.TODAY.minusDays(40);
      line.put("born", (date.isAfter(latest) ? latest : date).toString());
      line.put("died", "");
      line.put("address_from", "");
      line.put("setting_from", "");
    }
  }
}
