package contactpoint.population.places;

import contactpoint.population.chance.Weighted;
import contactpoint.population.names.Community;
import contactpoint.population.names.Group;
import contactpoint.population.tables.Tables;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The 150 authorities of 2007. */
public final class Authorities {

  /** Three unlike places first, then others, so that small populations have few and real ones. */
  private static final List<Integer> FIRST =
      List.of(350, 302, 856, 886, 380, 801, 373, 316, 926, 341, 811, 330, 931, 840, 874, 850);

  private static final Map<Integer, Authority> ALL = load();

  private Authorities() {}

  /** All of them by DfE number, in the order of the numbers. */
  public static Map<Integer, Authority> all() {
    return ALL;
  }

  /**
   * The authorities over which a population of a size is spread when none are named: one for each
   * 6,650 children, at least two, in a fixed order that begins with Bolton (an early adopter),
   * Barnet and Leicester.
   */
  public static List<Authority> usual(int children) {
    int count = Math.clamp(Math.round(children / 6_650.0), 2, ALL.size());
    List<Authority> chosen = new ArrayList<>();
    FIRST.stream().limit(count).forEach(number -> chosen.add(of(number)));
    // A stride that shares no factor with 150 visits every authority once, far ones in turn.
    List<Authority> rest = List.copyOf(ALL.values());
    for (int i = 0; chosen.size() < count; i++) {
      Authority next = rest.get((7 + i * 37) % rest.size());
      if (!chosen.contains(next)) {
        chosen.add(next);
      }
    }
    return chosen;
  }

  /**
   * An authority by its DfE number.
   *
   * @throws IllegalArgumentException if there was none in 2007
   */
  public static Authority of(int number) {
    Authority authority = ALL.get(number);
    if (authority == null) {
      throw new IllegalArgumentException("No authority had the number " + number + " in 2007");
    }
    return authority;
  }

  /** The share of each community of naming customs among the children of England. */
  public static Map<Community, Double> communities() {
    Map<Community, Double> shares = new EnumMap<>(Community.class);
    double all = ALL.values().stream().mapToInt(Authority::children).sum();
    for (Authority authority : ALL.values()) {
      Weighted<Group> groups = authority.groups();
      for (int i = 0; i < groups.values().size(); i++) {
        double part = authority.children() / all * groups.share(i);
        for (Community community : Community.values()) {
          shares.merge(
              community, part * Community.share(groups.values().get(i), community), Double::sum);
        }
      }
    }
    return shares;
  }

  private static Map<Integer, Authority> load() {
    Map<Integer, Authority> all = new LinkedHashMap<>();
    String text = String.join("\n", Tables.lines("authorities.csv"));
    try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(text)) {
      for (NamedCsvRecord row : rows) {
        Authority authority = authority(row);
        all.put(authority.number(), authority);
      }
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return java.util.Collections.unmodifiableMap(all);
  }

  private static Authority authority(NamedCsvRecord row) {
    List<Integer> ages = new ArrayList<>();
    for (int age = 0; age < 18; age++) {
      ages.add(Integer.valueOf(row.getField("age_" + age)));
    }
    List<Group> groups = Arrays.asList(Group.values());
    double[] shares =
        groups.stream()
            .mapToDouble(group -> Double.parseDouble(row.getField(group.name())))
            .toArray();
    return new Authority(
        Integer.parseInt(row.getField("number")),
        row.getField("name"),
        row.getField("region"),
        row.getField("early_adopter").equals("1"),
        List.copyOf(ages),
        new Weighted<>(groups, shares));
  }
}
