package contactpoint.population.names;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The ONS list itself, to compare with. */
public final class ListedNames {

  private static final Forenames.Listed GIRLS = Forenames.Listed.read("forenames-girls.txt");
  private static final Forenames.Listed BOYS = Forenames.Listed.read("forenames-boys.txt");

  private ListedNames() {}

  /** The 100 commonest forenames of a birth year and sex, {@code 2015F}. */
  public static Set<String> top100(String yearAndSex) {
    int year = year(yearAndSex);
    return list(yearAndSex).counts().entrySet().stream()
        .sorted(
            Comparator.<Map.Entry<String, double[]>>comparingDouble(e -> -e.getValue()[year])
                .thenComparing(Map.Entry::getKey))
        .limit(100)
        .map(Map.Entry::getKey)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Which part of the children of a birth year and sex have one of these, 0 to 1. */
  public static double shareOfTop100(String yearAndSex) {
    int year = year(yearAndSex);
    Forenames.Listed list = list(yearAndSex);
    double top = top100(yearAndSex).stream().mapToDouble(name -> count(list, name, year)).sum();
    return top / list.totals().get(year);
  }

  private static double count(Forenames.Listed list, String name, int year) {
    double[] counts = list.counts().get(name);
    return counts == null ? 0 : counts[year];
  }

  /**
   * The ten forenames of the communities' tables with most spellings on the list, each with those,
   * the one most given first. What two communities spell alike in two ways or more is one name.
   */
  public static List<List<String>> mostSpellings() {
    List<Set<String>> names = new ArrayList<>();
    for (Customs own : Customs.all().values()) {
      for (List<List<String>> table : List.of(own.girls(), own.boys())) {
        table.stream().filter(spellings -> spellings.size() > 1).forEach(s -> add(names, s));
      }
    }
    return names.stream()
        .map(spellings ->
            spellings.stream()
                .filter(spelling -> given(spelling) > 0)
                .sorted(
                    Comparator.comparingDouble((String spelling) -> -given(spelling))
                        .thenComparing(spelling -> spelling))
                .toList())
        .filter(spellings -> !spellings.isEmpty())
        .sorted(Comparator.<List<String>>comparingInt(s -> -s.size()).thenComparing(List::getFirst))
        .limit(10)
        .toList();
  }

  private static void add(List<Set<String>> names, List<String> spellings) {
    Set<String> all = new TreeSet<>(spellings);
    for (Iterator<Set<String>> known = names.iterator(); known.hasNext(); ) {
      Set<String> other = known.next();
      if (spellings.stream().filter(other::contains).count() > 1) {
        all.addAll(other);
        known.remove();
      }
    }
    names.add(all);
  }

  /** How many children of a birth year and sex have a name on the list. */
  public static double births(String yearAndSex) {
    return list(yearAndSex).totals().get(year(yearAndSex));
  }

  /** How often a name of one sex was given in a year, {@code 2015F}. */
  public static double given(String yearAndSex, String name) {
    return count(list(yearAndSex), name, year(yearAndSex));
  }

  /** How often a name was given in all years of the list. */
  public static double given(String name) {
    double given = 0;
    for (Forenames.Listed list : List.of(GIRLS, BOYS)) {
      for (int year = 0; year < list.totals().size(); year++) {
        given += count(list, name, year);
      }
    }
    return given;
  }

  private static Forenames.Listed list(String yearAndSex) {
    return yearAndSex.endsWith("F") ? GIRLS : BOYS;
  }

  private static int year(String yearAndSex) {
    int year = Integer.parseInt(yearAndSex.substring(0, 4));
    return Math.clamp(year, Forenames.FIRST_YEAR, Forenames.LAST_YEAR) - Forenames.FIRST_YEAR;
  }
}
