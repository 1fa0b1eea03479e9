package contactpoint.linkage.command;

import contactpoint.linkage.Constraints;
import contactpoint.linkage.Description;
import contactpoint.linkage.Linkage;
import contactpoint.linkage.Linked;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Links the damaged censuses of {@link Pseudopeople}, and counts brothers, sisters and twins. */
final class Families {
  private static final long DAMAGE = 17;

  private final Path data;
  private final int seeds;
  private final List<String> shown = new ArrayList<>();
  private long siblings;
  private long siblingPairs;
  private long twins;
  private long twinPairs;

  Families(Path data, int seeds) {
    this.data = data;
    this.seeds = seeds;
  }

  /** Who each record is about, whose child that is, and when it was born. */
  private static final class People {
    final List<String> person = new ArrayList<>();
    final List<String> parent = new ArrayList<>();
    final List<String> born = new ArrayList<>();
    final List<Description> descriptions = new ArrayList<>();
    int firstOfSecond = Integer.MAX_VALUE;

    boolean one(int left, int right) {
      return person.get(left).equals(person.get(right));
    }

    boolean siblings(int left, int right) {
      return !one(left, right)
          && !parent.get(left).isEmpty()
          && parent.get(left).equals(parent.get(right));
    }

    boolean twins(int left, int right) {
      return siblings(left, right) && born.get(left).equals(born.get(right));
    }
  }

  /** Each seed damages the town anew; the worst run is shown, the families of all are counted. */
  void print(PrintWriter out) throws BadInput, IOException {
    var folder = Files.createTempDirectory("pseudopeople");
    var files = List.of(folder.resolve("2020.csv"), folder.resolve("2030.csv"));
    try {
      var census = Table.open(data.resolve(Pseudopeople.CENSUS));
      var worst = "";
      double least = 2;
      for (int seed = 1; seed <= seeds; seed++) {
        var maker = new Pseudopeople(new Damage(data.resolve(Pseudopeople.RULES), DAMAGE + seed));
        maker.write(census, "2020", files.getFirst());
        maker.write(census, "2030", files.getLast());
        var people = new People();
        var linked = linked(files, people, seed);
        var score = Score.of(linked, people.person, people.firstOfSecond);
        var oracle = new Oracle(linked, people.descriptions, people.person);
        if (score.f1() < least) {
          least = score.f1();
          worst = line(linked, score, oracle);
        }
        count(linked, people, oracle);
      }
      out.println(worst);
      out.println(
          "  siblings joined, of pairs of siblings: " + new Interval(siblings, siblingPairs));
      out.println("  twins joined, of pairs of twins: " + new Interval(twins, twinPairs));
      shown.forEach(out::println);
    } finally {
      for (var file : files) {
        Files.deleteIfExists(file);
      }
      Files.delete(folder);
    }
  }

  private static Linked linked(List<Path> files, People people, int seed) throws BadInput {
    var first = Table.open(files.getFirst());
    var mapping = Mapping.parse(Pseudopeople.FIELDS, first);
    var linkage = new Linkage(mapping.fields(), true);
    for (int file = 0; file < files.size(); file++) {
      people.firstOfSecond = file == 1 ? people.person.size() : people.firstOfSecond;
      var table = Table.open(files.get(file));
      var source = new Source(table, mapping);
      int person = table.column("simulant_id");
      int parent = table.column("guardian_1");
      int born = table.column("true_born");
      source.into(
          linkage,
          file,
          (line, fields) -> {
            people.person.add(fields.get(person));
            people.parent.add(fields.get(parent));
            people.born.add(fields.get(born));
            people.descriptions.add(source.description(fields, mapping.fields()));
          });
    }
    var usual = Linkage.Options.usual();
    return linkage.run(
        new Linkage.Options(
            Constraints.NONE.withOneToOne(true),
            Optional.empty(),
            seed,
            usual.threads(),
            usual.progress()));
  }

  private static String line(Linked linked, Score score, Oracle oracle) {
    return String.format(
        Locale.ROOT,
        "pseudopeople, damaged: records %d  true pairs %d  %s  oracle over levels alone, not one to"
            + " one: F1 %.4f",
        linked.records(),
        score.truePairs(),
        score.line(),
        oracle.f1(score.truePairs()));
  }

  private void count(Linked linked, People people, Oracle oracle) {
    for (int i = 0; i < linked.size(); i++) {
      int left = linked.left(i);
      int right = linked.right(i);
      if (linked.probability(i) >= .5 && people.siblings(left, right)) {
        boolean twin = people.twins(left, right);
        siblings++;
        twins += twin ? 1 : 0;
        long[] alike = oracle.alike(i);
        shown.add(
            String.format(
                Locale.ROOT,
                "  %s, %+.1f bits: %s; the oracle sees %d such pairs of one person and %d not",
                twin ? "twins" : "siblings",
                linked.weight(i),
                oracle.pattern(i),
                alike[0],
                alike[1]));
      }
    }
    long[] all = kin(people);
    siblingPairs += all[0];
    twinPairs += all[1];
  }

  /** Pairs across the files of two children of one parent, and how many of them are twins. */
  private static long[] kin(People people) {
    var second = new HashMap<String, List<Integer>>();
    for (int i = people.firstOfSecond; i < people.person.size(); i++) {
      second.computeIfAbsent(people.parent.get(i), parent -> new ArrayList<>()).add(i);
    }
    long[] pairs = new long[2];
    for (int i = 0; i < people.firstOfSecond; i++) {
      for (int other : second.getOrDefault(people.parent.get(i), List.of())) {
        pairs[0] += people.siblings(i, other) ? 1 : 0;
        pairs[1] += people.twins(i, other) ? 1 : 0;
      }
    }
    return pairs;
  }
}
