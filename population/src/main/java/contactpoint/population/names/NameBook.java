package contactpoint.population.names;

import contactpoint.population.chance.Chance;
import contactpoint.population.chance.Weighted;
import contactpoint.population.tables.Tables;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Names drawn as often as they are given: forenames by sex and birth year, surnames, parents'
 * forenames.
 */
public final class NameBook {

  private static final int FIRST_YEAR = 1996;
  private static final int LAST_YEAR = 2020;

  private final List<Weighted<String>> girls = forenames("forenames-girls.txt");
  private final List<Weighted<String>> boys = forenames("forenames-boys.txt");
  private final Weighted<String> mothers = parents("F");
  private final Weighted<String> fathers = parents("M");
  private final Weighted<String> surnames = surnames();

  /** A forename for a child of a community, by the birth year. */
  public String forename(Chance chance, Community community, boolean girl, int birthYear) {
    int year = Math.clamp(birthYear, FIRST_YEAR, LAST_YEAR) - FIRST_YEAR;
    return (girl ? girls : boys).get(year).draw(chance);
  }

  /** A second forename as the community gives it. */
  public String middle(Chance chance, Community community, boolean girl, int birthYear) {
    return forename(chance, community, girl, birthYear);
  }

  /** A forename for a grown-up. */
  public String parentForename(Chance chance, Community community, boolean woman) {
    return (woman ? mothers : fathers).draw(chance);
  }

  /** A family's name, in the form a man bears. */
  public String surname(Chance chance, Community community) {
    return surnames.draw(chance);
  }

  /** The form of a family's name that a child bears. */
  public String family(Chance chance, Community community, boolean girl, String family) {
    return family;
  }

  /** The form of a family's name that a woman bears. */
  public String forWoman(Community community, String family) {
    return family;
  }

  /** Whether a wife takes her husband's name. */
  public boolean takesHusbandsName(Community community) {
    return true;
  }

  /** Another forename in everyday use. */
  public String knownAs(Chance chance, String given, String middle) {
    return middle;
  }

  private static List<Weighted<String>> forenames(String table) {
    List<String> lines = Tables.lines(table);
    int years = LAST_YEAR - FIRST_YEAR + 1;
    List<String> names = new ArrayList<>();
    List<int[]> counts = new ArrayList<>();
    List<String> rare = new ArrayList<>();
    List<Integer> rareCounts = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      String[] fields = line.split(" ");
      String name = fields[0].replace('_', ' ');
      if (fields.length == 2) {
        rare.add(name);
        rareCounts.add(Integer.valueOf(fields[1]));
      } else {
        names.add(name);
        counts.add(counts(fields));
      }
    }
    int[] all = counts(lines.getFirst().split(" "));
    long rareTotal = rareCounts.stream().mapToLong(Integer::longValue).sum();
    names.addAll(rare);
    List<Weighted<String>> byYear = new ArrayList<>();
    for (int year = 0; year < years; year++) {
      double[] weights = new double[names.size()];
      long common = 0;
      for (int i = 0; i < counts.size(); i++) {
        weights[i] = counts.get(i)[year];
        common += counts.get(i)[year];
      }
      for (int i = 0; i < rare.size(); i++) {
        weights[counts.size() + i] = (double) (all[year] - common) * rareCounts.get(i) / rareTotal;
      }
      byYear.add(new Weighted<>(names, weights));
    }
    return byYear;
  }

  private static int[] counts(String[] fields) {
    return Arrays.stream(fields)
        .skip(1)
        .mapToInt(f -> f.equals(".") ? 0 : Integer.parseInt(f))
        .toArray();
  }

  private static Weighted<String> parents(String sex) {
    List<String[]> rows =
        Tables.lines("forenames-parents.txt").stream()
            .map(line -> line.split(" "))
            .filter(fields -> fields[0].equals(sex))
            .toList();
    return new Weighted<>(
        rows.stream().map(fields -> fields[1]).toList(),
        rows.stream().mapToDouble(fields -> Double.parseDouble(fields[2])).toArray());
  }

  private static Weighted<String> surnames() {
    List<String[]> rows =
        Tables.lines("surnames.txt").stream().map(line -> line.split(" ")).toList();
    return new Weighted<>(
        rows.stream().map(fields -> fields[0]).toList(),
        rows.stream().mapToDouble(fields -> Double.parseDouble(fields[1])).toArray());
  }
}
