package contactpoint.population;

import contactpoint.population.chance.Chance;
import contactpoint.population.names.Community;
import contactpoint.population.names.ListedNames;
import contactpoint.population.names.NameBook;
import contactpoint.population.places.Authorities;
import contactpoint.population.places.Authority;
import contactpoint.population.suppliers.SystemKind;
import contactpoint.population.tables.Tables;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** The page that shows what the invented England is like, and how hard it is. */
final class Portrait {

  private static final int CHILDREN = 300_000;
  private static final int LINKED = 20_000;
  private static final int SAMPLE = 40_000;

  private final Population population;
  private final Measures measures;
  private final StringBuilder page = new StringBuilder();

  private Portrait(Population population, Measures measures) {
    this.population = population;
    this.measures = measures;
  }

  /** A population over all 150 authorities, large enough for shares to be told. */
  static Plan plan() {
    return new Plan(CHILDREN, 1, Plan.USUAL_DAY, List.copyOf(Authorities.all().values()), 1, 0);
  }

  /** Writes the page, and its plots into a folder of its name beside it. */
  static void write(Path file) throws IOException {
    Population population = Population.of(plan());
    write(file, population, Measures.of(population));
  }

  /** The same of a population that has been measured. */
  static void write(Path file, Population population, Measures measures) throws IOException {
    var portrait = new Portrait(population, measures);
    Path plots = file.resolveSibling(file.getFileName().toString().replaceAll("\\.md$", ""));
    Files.createDirectories(plots);
    portrait.head();
    portrait.figures();
    portrait.plots(plots);
    portrait.spellings();
    portrait.communities();
    portrait.hardness();
    Files.writeString(file, portrait.page);
  }

  private static Plot.Line line(String name, double[] values, boolean expected) {
    return new Plot.Line(name, Arrays.stream(values).boxed().toList(), expected);
  }

  // Every call has its format as a literal; a library for checking that would be one more to carry.
  @SuppressWarnings("AnnotateFormatMethod")
  private void say(String format, Object... values) {
    page.append(String.format(Locale.ROOT, format, values)).append('\n');
  }

  private void head() {
    say("# What the invented England is like");
    say("");
    say(
        "This page is made by `./run generate --plots docs/population.md`; a test fails when a"
            + " figure leaves its tolerance.");
    say(
        "It counts %,d children over all 150 authorities on %s, seed 1. Where no figure was found"
            + " the row says ours: chosen by us, and a tolerance so that it does not drift.",
        measures.children, Plan.USUAL_DAY);
    say("");
    say(
        "NHS numbers are from 999, the range kept for tests, which holds 909,090 of them: enough"
            + " for the first 800,000 children");
    say(
        "or so. Beyond, they begin with 900 to 998, which are not given out either"
            + " ([why](decisions/0031-nhs-numbers-beyond-the-test-range.md)).");
    say("");
    say(
        "Most suppliers write in our own layout, all youth offending systems and half of the social"
            + " care systems in their maker's, with");
    say(
        "a `mapping.json` beside their deliveries"
            + " ([why](decisions/0032-suppliers-in-their-own-layout.md),"
            + " [how](../population/README.md)).");
    say("");
    say(
        "Of shares of forenames three things are held to the list: the tables names are drawn from;"
            + " 300,000 names drawn from them for each");
    say(
        "birth year and sex, about England's births; and the children counted here. Of these there"
            + " are some 8,000 to a birth year and sex, so chance");
    say(
        "alone moves a share by a hundredth of itself: all birth years together are held to 2 %% of"
            + " the share, single ones to four standard errors.");
  }

  private void figures() {
    say("");
    say("| What | Here | Expected | Tolerance | Source |");
    say("|---|---:|---:|---:|---|");
    Expected.rows(population, measures).forEach(row -> say("%s", row.line()));
  }

  private void plots(Path folder) throws IOException {
    say("");
    say("## Plots");
    say("");
    say(
        "What was made is drawn thin, what was to be made lies broad and pale beneath. The births"
            + " register lacks who was born");
    say(
        "elsewhere; on a first of September no child of four has begun school yet, so the school"
            + " census begins at five.");
    say("");
    double[] ages = new double[18];
    double[] real = new double[18];
    long all = population.plan().authorities().stream().mapToLong(Authority::children).sum();
    for (int age = 0; age < 18; age++) {
      int a = age;
      ages[age] = measures.byAge[age];
      real[age] =
          population.plan().authorities().stream().mapToLong(x -> x.childrenByAge().get(a)).sum()
              * (double) measures.children
              / all;
    }
    plot(
        folder,
        "age",
        Plot.of(
            "Children by age",
            "age",
            "",
            0,
            List.of(line("here", ages, false), line("ONS 2019", real, true))));
    authorities(folder, all);
    forenames(folder);
    coverage(folder);
  }

  private void plot(Path folder, String name, String svg) throws IOException {
    Files.writeString(folder.resolve(name + ".svg"), svg);
    say("![%s](%s/%s.svg)", name, folder.getFileName(), name);
    say("");
  }

  private void authorities(Path folder, long all) throws IOException {
    List<Authority> bySize =
        population.plan().authorities().stream()
            .sorted(Comparator.comparingInt(Authority::children).reversed())
            .toList();
    double[] made =
        bySize.stream()
            .mapToDouble(a -> measures.byAuthority.getOrDefault(a.number(), 0))
            .toArray();
    double[] real =
        bySize.stream().mapToDouble(a -> a.children() * (double) measures.children / all).toArray();
    plot(
        folder,
        "authorities",
        Plot.of(
            "Children by authority, largest first",
            "authority",
            "",
            1,
            List.of(line("here", made, false), line("ONS 2019", real, true))));
  }

  private void forenames(Path folder) throws IOException {
    List<Plot.Line> lines = new ArrayList<>();
    int first = Plan.USUAL_DAY.getYear() - 17;
    for (String sex : List.of("F", "M")) {
      double[] made = new double[17];
      double[] listed = new double[17];
      for (int i = 0; i < made.length; i++) {
        String key = (first + i) + sex;
        made[i] = Expected.topShare(key, measures.forenames.getOrDefault(key, Map.of("", 1)));
        listed[i] = Expected.listedShare(key);
      }
      lines.add(line(sex.equals("F") ? "girls" : "boys", made, false));
      lines.add(line("ONS", listed, true));
    }
    plot(
        folder,
        "forenames",
        Plot.of(
            "Children with one of the 100 commonest forenames of their year",
            "birth year",
            "%",
            first,
            lines));
  }

  private void coverage(Path folder) throws IOException {
    List<Plot.Line> lines = new ArrayList<>();
    for (SystemKind kind : SystemKind.values()) {
      if (kind.national()) {
        double[] made = new double[18];
        double[] set = new double[18];
        int[] known = measures.covered.getOrDefault(kind, new int[18]);
        for (int age = 0; age < 18; age++) {
          made[age] = 100.0 * known[age] / measures.byAge[age];
          set[age] = 100 * Expected.coverage(kind, age);
        }
        lines.add(line(kind.code(), made, false));
        lines.add(line("setting", set, true));
      }
    }
    plot(
        folder,
        "coverage",
        Plot.of("Children each national supplier knows, by age", "age", "%", 0, lines));
  }

  private void spellings() {
    say("## The ten forenames with most spellings");
    say("");
    say(
        "Of those in the communities' tables, with the spellings that stand on the ONS list, and"
            + " how often each was given 1996-2020.");
    say("");
    say("| Name | Spellings | The commonest of them |");
    say("|---|---:|---|");
    for (List<String> spellings : ListedNames.mostSpellings()) {
      say(
          "| %s | %d | %s |",
          spellings.getFirst(),
          spellings.size(),
          String.join(
              ", ",
              spellings.stream()
                  .limit(6)
                  .map(s -> "%s %,.0f".formatted(s, ListedNames.given(s)))
                  .toList()));
    }
  }

  private void communities() {
    var names = new NameBook(Authorities.communities());
    say("");
    say("## Communities' names");
    say("");
    say(
        "How often two unrelated children of a community who were born on one day share forename"
            + " and surname,");
    say(
        "of %,d drawn for the birth year 2012; how many forms the community's own tables hold, and"
            + " how many were drawn.",
        SAMPLE);
    say(
        "The English table is what the others leave of the ONS list, with the ONS surnames"
            + " (sdglinkage, MIT). The others are ours, by");
    say(
        "sound from the ONS list: a forename that stands there is given as often as there, in all"
            + " its spellings to 3.5 %% of a community at most.");
    say("");
    say(
        "| Community | Share of England's children, %% | Own given, family forms | Given, family"
            + " forms drawn | Alike, in a million |");
    say("|---|---:|---:|---:|---:|");
    for (Community community : Community.values()) {
      Names drawn = Names.of(names, community);
      say(
          "| %s | %.1f | %s | %,d, %,d | %.1f |",
          community.name().toLowerCase(Locale.ROOT).replace('_', ' '),
          100 * Authorities.communities().getOrDefault(community, 0.0),
          NameBook.ownForms(community),
          drawn.given(),
          drawn.families(),
          drawn.alike());
    }
  }

  /**
   * Names drawn for a community.
   *
   * @param alike pairs with one full name, in a million pairs
   */
  record Names(int given, int families, double alike) {
    static Names of(NameBook names, Community community) {
      Chance chance = Chance.of(1, community.name().hashCode());
      Map<String, Integer> given = new HashMap<>();
      Map<String, Integer> families = new HashMap<>();
      Map<String, Integer> full = new HashMap<>();
      for (int i = 0; i < SAMPLE; i++) {
        boolean girl = i % 2 == 0;
        String first = names.forename(chance, community, girl, 2012);
        String last = names.family(chance, community, girl, names.surname(chance, community));
        given.merge(first, 1, Integer::sum);
        families.merge(last, 1, Integer::sum);
        full.merge(first + " " + last, 1, Integer::sum);
      }
      double pairs = full.values().stream().mapToDouble(n -> n * (n - 1.0) / 2).sum();
      return new Names(given.size(), families.size(), 1e6 * pairs / (SAMPLE * (SAMPLE - 1.0) / 2));
    }
  }

  private void hardness() throws IOException {
    Path folder = Files.createTempDirectory("population");
    try {
      Population.of(Plan.of(LINKED, 1)).write(folder, 2, written -> {});
      Hardness.Figures figures = Hardness.of(folder);
      say("");
      say("## How hard it is");
      say("");
      say(
          "Pairs of different people who are easily taken for one, and pairs of entries of one"
              + " person that agree in forename, surname,");
      say(
          "birth date, sex, address and postcode, as far as a set has them, all of them filled."
              + " The public sets are counted by");
      say("`tools/PopulationTables.java`, which says how.");
      say("");
      say(
          "| Set | People | Different people who share surname and birth date | and postcode | True"
              + " pairs | of these agreeing in all fields, %% |");
      say("|---|---:|---:|---:|---:|---:|");
      say(
          "| **this one**, NHS register, and with child benefit | %,d | %,d | %,d | %,d | %.1f |",
          figures.children(),
          figures.surnameAndDate(),
          figures.andPostcode(),
          figures.truePairs(),
          100 * figures.allAgree());
      otherSets();
      say("");
      say(
          "The NHS register linked with child benefit, by first forename, surname, birth date, sex,"
              + " address and postcode, no numbers:");
      say("");
      say("| Figure | |");
      say("|---|---:|");
      say(
          "| F1 of plain expectation maximisation, which nobody has taught | %.3f |",
          figures.unsupervised());
      say(
          "| F1 of weights learnt from half of the truth, on the other half | %.3f |",
          figures.taught());
      say("");
      say(
          "Left to itself the textbook linkage learns \"same household\" in place of \"same"
              + " person\", as on real registers.");
    } finally {
      delete(folder);
    }
  }

  private void otherSets() {
    List<String> lines = Tables.lines("other-sets.csv");
    for (String line : lines.subList(1, lines.size())) {
      List<String> cells =
          Arrays.stream(line.split(",", -1))
              .map(cell -> cell.matches("[0-9]+") ? "%,d".formatted(Long.valueOf(cell)) : cell)
              .toList();
      say("| %s |", String.join(" | ", cells));
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
