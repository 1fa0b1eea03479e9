package contactpoint.population.names;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

  /** The ten forenames of the communities' tables with most spellings, each with those. */
  public static List<List<String>> mostSpellings() {
    return Customs.all().values().stream()
        .flatMap(own -> java.util.stream.Stream.concat(own.girls().stream(), own.boys().stream()))
        .collect(Collectors.toMap(List::getFirst, s -> s, (a, b) -> a.size() >= b.size() ? a : b))
        .values()
        .stream()
        .sorted(Comparator.<List<String>>comparingInt(s -> -s.size()).thenComparing(List::getFirst))
        .limit(10)
        .toList();
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
