package contactpoint.population.names;

import contactpoint.population.chance.Chance;
import contactpoint.population.tables.Tables;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Other spellings and short forms of forenames, as they are really met. */
public final class Spellings {

  private final Map<String, List<String>> spellings = read("spellings.txt");
  private final Map<String, List<String>> nicknames = read("nicknames.txt");

  private static Map<String, List<String>> read(String table) {
    Map<String, List<String>> read = new HashMap<>();
    for (String line : Tables.lines(table)) {
      String[] fields = line.split(" ");
      read.put(fields[0], List.of(fields).subList(1, fields.length));
    }
    return Map.copyOf(read);
  }

  /** Another spelling of a forename; the same if none is known. */
  public String another(Chance chance, String forename) {
    return one(chance, spellings, forename);
  }

  /** A short form of a forename; the same if none is known. */
  public String nickname(Chance chance, String forename) {
    return one(chance, nicknames, forename);
  }

  /** All spellings known for a forename. */
  public List<String> of(String forename) {
    return spellings.getOrDefault(forename, List.of());
  }

  private static String one(Chance chance, Map<String, List<String>> table, String forename) {
    List<String> others = table.getOrDefault(forename, List.of());
    return others.isEmpty() ? forename : chance.one(others);
  }
}
