package contactpoint.benchmarks.linkage;

import contactpoint.linkage.command.Interval;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What {@code link} found among the statements of a synthetic England, against the truth. A pair
 * with the verdict "same" is joined automatically. Whatever else is doubtful is put to a person as
 * one case for two groups of statements, and settled rightly if the pair offered is of one child.
 */
final class Counted {
  private static final int LEAST_IN_GROUP = 1_000;

  private final Map<String, Integer> people;
  private final Map<Integer, String> groups;
  private final Map<Long, String> kin;
  private final Map<String, Integer> number = new HashMap<>();
  private final List<Integer> personOf = new ArrayList<>();
  private final Map<String, Long> joinedKin = new TreeMap<>();
  private final List<String> twins = new ArrayList<>();
  private final Map<String, long[]> byGroup = new TreeMap<>();
  private final Parts automatic = new Parts();
  private final Parts rightly = new Parts();
  private long right;
  private long wrong;
  private long cases;
  private long truePairs;
  private long withReview;

  private Counted(Map<String, Integer> people, Map<Integer, String> groups, Map<Long, String> kin) {
    this.people = people;
    this.groups = groups;
    this.kin = kin;
  }

  private record Pair(int left, int right, String weight, boolean same) {}

  static Counted of(England england, Path pairs) throws IOException {
    var counted = new Counted(england.people(), england.groups(), england.kin());
    var doubtful = new ArrayList<Pair>();
    try (var rows = CsvReader.builder().ofNamedCsvRecord(pairs)) {
      for (var row : rows) {
        var verdict = row.getField("verdict");
        if (!verdict.equals("new")) {
          var pair =
              new Pair(
                  counted.number(row.getField("left")),
                  counted.number(row.getField("right")),
                  row.getField("weight"),
                  verdict.equals("same"));
          if (pair.same()) {
            counted.join(pair, row.getField("left") + " and " + row.getField("right"));
          } else {
            doubtful.add(pair);
          }
        }
      }
    }
    counted.review(doubtful);
    counted.sum();
    return counted;
  }

  private int number(String id) {
    return number.computeIfAbsent(
        id,
        each -> {
          personOf.add(people.getOrDefault(each, -1 - personOf.size()));
          return personOf.size() - 1;
        });
  }

  private boolean one(int left, int right) {
    return personOf.get(left).equals(personOf.get(right));
  }

  private void join(Pair pair, String ids) {
    automatic.join(pair.left(), pair.right());
    if (one(pair.left(), pair.right())) {
      right++;
      rightly.join(pair.left(), pair.right());
      group(pair.left())[0]++;
      return;
    }
    wrong++;
    var kind = kin.get(England.both(personOf.get(pair.left()), personOf.get(pair.right())));
    joinedKin.merge(kind == null ? "no kin" : kind, 1L, Long::sum);
    if ("twin".equals(kind)) {
      twins.add(ids + ", " + pair.weight() + " bits");
    }
  }

  private long[] group(int statement) {
    return byGroup.computeIfAbsent(
        groups.getOrDefault(personOf.get(statement), "?"), g -> new long[2]);
  }

  private void review(List<Pair> doubtful) {
    Set<Long> seen = new HashSet<>();
    for (var pair : doubtful) {
      int one = automatic.root(pair.left());
      int other = automatic.root(pair.right());
      if (one != other) {
        seen.add(England.both(one, other));
        if (one(pair.left(), pair.right())) {
          rightly.join(pair.left(), pair.right());
        }
      }
    }
    cases = seen.size();
  }

  private void sum() {
    var held = new HashMap<Integer, Long>();
    people.values().forEach(person -> held.merge(person, 1L, Long::sum));
    held.forEach((person, n) -> {
      truePairs += n * (n - 1) / 2;
      byGroup.computeIfAbsent(groups.getOrDefault(person, "?"), g -> new long[2])[1] +=
          n * (n - 1) / 2;
    });
    var together = new HashMap<Integer, Long>();
    for (int i = 0; i < personOf.size(); i++) {
      together.merge(rightly.root(i), 1L, Long::sum);
    }
    for (long n : together.values()) {
      withReview += n * (n - 1) / 2;
    }
  }

  double recall() {
    return (double) right / truePairs;
  }

  String line() {
    return "automatic precision "
        + new Interval(right, right + wrong)
        + ", recall "
        + new Interval(right, truePairs);
  }

  void print(PrintWriter out) {
    out.println("statements                        " + people.size());
    out.println("automatic precision               " + new Interval(right, right + wrong));
    out.println("automatic recall                  " + new Interval(right, truePairs));
    out.println("recall with review                " + new Interval(withReview, truePairs));
    out.println("cases for review, of statements   " + new Interval(cases, people.size()));
    out.println("pairs of twins joined             " + new Interval(twins.size(), twinPairs()));
    out.println("pairs wrongly joined, by kinship  " + joinedKin);
    twins.forEach(twin -> out.println("  twins: " + twin));
    double least = 1;
    double most = 0;
    for (var each : byGroup.entrySet()) {
      var recall = new Interval(each.getValue()[0], each.getValue()[1]);
      out.printf("recall of group %-8s          %s%n", each.getKey(), recall);
      if (recall.all() >= LEAST_IN_GROUP) {
        least = Math.min(least, recall.share());
        most = Math.max(most, recall.share());
      }
    }
    out.printf(
        "largest gap between groups of %,d pairs or more: %.2f points%n",
        LEAST_IN_GROUP, 100 * Math.max(0, most - least));
  }

  /** Pairs of statements of which one is about a child and the other about its twin. */
  private long twinPairs() {
    var held = new HashMap<Integer, Long>();
    people.values().forEach(person -> held.merge(person, 1L, Long::sum));
    long pairs = 0;
    for (var each : kin.entrySet()) {
      if (each.getValue().equals("twin")) {
        long one = held.getOrDefault((int) (each.getKey() >>> 32), 0L);
        pairs += one * held.getOrDefault((int) (long) each.getKey(), 0L);
      }
    }
    return pairs;
  }

  /** Numbers joined into parts. */
  private static final class Parts {
    private final Map<Integer, Integer> parent = new HashMap<>();

    int root(int number) {
      int at = number;
      @Nullable Integer above = parent.get(at);
      while (above != null) {
        at = above;
        above = parent.get(at);
      }
      if (at != number) {
        parent.put(number, at);
      }
      return at;
    }

    void join(int one, int other) {
      int a = root(one);
      int b = root(other);
      if (a != b) {
        parent.put(a, b);
      }
    }
  }
}
