package contactpoint.population.names;

import contactpoint.population.chance.Chance;
import contactpoint.population.tables.Tables;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Other spellings and short forms of names, as they are really met. */
public final class Spellings {

  private final Map<String, List<String>> forenames = read("spellings.txt");
  private final Map<String, List<String>> families = new HashMap<>();
  private final Map<String, List<String>> nicknames = read("nicknames.txt");

  /** Reads the tables; the communities' own spellings are among them. */
  public Spellings() {
    for (Customs customs : Customs.all().values()) {
      customs.girls().forEach(spellings -> add(forenames, spellings));
      customs.boys().forEach(spellings -> add(forenames, spellings));
      customs.families().forEach(spellings -> add(families, spellings));
    }
  }

  private static void add(Map<String, List<String>> table, List<String> spellings) {
    for (String name : spellings) {
      List<String> others = new ArrayList<>(table.getOrDefault(name, List.of()));
      spellings.stream().filter(s -> !s.equals(name) && !others.contains(s)).forEach(others::add);
      if (!others.isEmpty()) {
        table.put(name, List.copyOf(others));
      }
    }
  }

  private static Map<String, List<String>> read(String table) {
    Map<String, List<String>> read = new HashMap<>();
    for (String line : Tables.lines(table)) {
      List<String> fields = List.of(line.split(" "));
      read.put(fields.getFirst(), fields.subList(1, fields.size()));
    }
    return read;
  }

  /** Another spelling of a forename; the same if none is known. */
  public String another(Chance chance, String forename) {
    return one(chance, forenames, forename);
  }

  /** Another spelling of a family name; the same if none is known. */
  public String anotherFamily(Chance chance, String family) {
    return one(chance, families, family);
  }

  /** A short form of a forename; the same if none is known. */
  public String nickname(Chance chance, String forename) {
    return one(chance, nicknames, forename);
  }

  /** Whether two forenames are spellings of one. */
  public boolean isSpelling(String forename, String other) {
    return forenames.getOrDefault(forename, List.of()).contains(other);
  }

  /** Whether two family names are spellings of one. */
  public boolean isFamilySpelling(String family, String other) {
    return families.getOrDefault(family, List.of()).contains(other);
  }

  /** Whether one forename is short for another. */
  public boolean isNickname(String forename, String shorter) {
    return nicknames.getOrDefault(forename, List.of()).contains(shorter);
  }

  private static String one(Chance chance, Map<String, List<String>> table, String name) {
    List<String> others = table.getOrDefault(name, List.of());
    return others.isEmpty() ? name : chance.one(others);
  }
}
