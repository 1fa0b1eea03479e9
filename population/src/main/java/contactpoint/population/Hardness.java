package contactpoint.population;

import contactpoint.population.chance.Chance;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How hard a population is to link: two national registers are linked by a textbook linkage, once
 * with weights that it finds out by itself and once with weights learnt from the truth.
 */
final class Hardness {

  /**
   * The figures.
   *
   * @param surnameAndDate pairs of different children on one register who share surname and birth
   *     date
   * @param andPostcode those of them who share the postcode too
   * @param truePairs children on both registers
   * @param allAgree share of the true pairs that agree on all six fields
   * @param unsupervised F1 of expectation maximisation, no truth used
   * @param taught F1 of weights learnt from half of the truth, on the other half
   */
  record Figures(
      int children,
      int surnameAndDate,
      int andPostcode,
      int truePairs,
      double allAgree,
      double unsupervised,
      double taught) {}

  private static final double[] PRIOR_M = {0.9, 0.9, 0.9, 0.9, 0.9, 0.9};
  private static final double[] PRIOR_U = {0.1, 0.1, 0.1, 0.5, 0.1, 0.1};
  private static final int FIELDS = 6;

  private final List<Entry> left;
  private final List<Entry> right;

  private Hardness(List<Entry> left, List<Entry> right) {
    this.left = left;
    this.right = right;
  }

  /** Links the full deliveries of the NHS register and of child benefit in a folder. */
  static Figures of(Path folder) throws IOException {
    Map<String, Long> truth = new HashMap<>();
    Lines.read(
        folder.resolve("truth/rows.csv"),
        row -> {
          if (row.getField("submission").equals("1") && row.getField("kind").equals("child")) {
            truth.put(
                row.getField("source") + " " + row.getField("ref"),
                Long.valueOf(row.getField("person")));
          }
        });
    return new Hardness(
            entries(folder, "nhs-register", truth), entries(folder, "child-benefit", truth))
        .figures();
  }

  private static List<Entry> entries(Path folder, String source, Map<String, Long> truth)
      throws IOException {
    List<Entry> entries = new ArrayList<>();
    Lines.read(
        folder.resolve("suppliers/" + source + "/0001/children.csv"),
        row ->
            entries.add(
                Entry.of(row, truth.getOrDefault(source + " " + row.getField("ref"), -1L))));
    return entries;
  }

  private Figures figures() {
    Map<Long, List<Integer>> places = places(right, Entry::person);
    int truePairs = 0;
    int agree = 0;
    for (Entry entry : left) {
      for (int place : places.getOrDefault(entry.person(), List.of())) {
        truePairs++;
        agree += entry.pattern(right.get(place)).allEqual() ? 1 : 0;
      }
    }
    List<Candidate> candidates = candidates();
    return new Figures(
        left.size(),
        sharing(entry -> entry.family() + "|" + entry.born()),
        sharing(entry -> entry.family() + "|" + entry.born() + "|" + entry.postcode()),
        truePairs,
        agree / (double) truePairs,
        unsupervised(candidates, truePairs),
        taught(candidates));
  }

  private interface Key<K> {
    K of(Entry entry);
  }

  private static <K> Map<K, List<Integer>> places(List<Entry> entries, Key<K> key) {
    Map<K, List<Integer>> places = new HashMap<>();
    for (int i = 0; i < entries.size(); i++) {
      places.computeIfAbsent(key.of(entries.get(i)), k -> new ArrayList<>(2)).add(i);
    }
    return places;
  }

  /** Pairs of different people on the left register who share a key. */
  private int sharing(Key<String> key) {
    int pairs = 0;
    for (List<Integer> same : places(left, key).values()) {
      for (int i = 0; i < same.size(); i++) {
        for (int j = i + 1; j < same.size(); j++) {
          pairs += left.get(same.get(i)).person() == left.get(same.get(j)).person() ? 0 : 1;
        }
      }
    }
    return pairs;
  }

  /** Two entries that a linkage compares. */
  private record Candidate(int left, int right, Entry.Pattern pattern, boolean same) {}

  /** Pairs that share the postcode, or the birth date, or both names. */
  private List<Candidate> candidates() {
    List<Key<String>> keys =
        List.of(
            entry -> entry.postcode().isEmpty() ? "" : "p" + entry.postcode(),
            entry -> entry.born().isEmpty() ? "" : "b" + entry.born(),
            entry -> "n" + entry.given() + "|" + entry.family());
    Set<Long> seen = new HashSet<>();
    List<Candidate> candidates = new ArrayList<>();
    for (Key<String> key : keys) {
      Map<String, List<Integer>> places = places(right, key);
      for (int i = 0; i < left.size(); i++) {
        String value = key.of(left.get(i));
        for (int j : value.isEmpty() ? List.<Integer>of() : places.getOrDefault(value, List.of())) {
          if (seen.add((long) i << 32 | j)) {
            Entry one = left.get(i);
            Entry other = right.get(j);
            candidates.add(new Candidate(i, j, one.pattern(other), one.person() == other.person()));
          }
        }
      }
    }
    return candidates;
  }

  /** Fellegi and Sunter's model with agreement or not, fitted by expectation maximisation. */
  private static double unsupervised(List<Candidate> candidates, int truePairs) {
    double[] counts = new double[1 << FIELDS];
    for (Candidate candidate : candidates) {
      counts[candidate.pattern().bits()]++;
    }
    double[] m = PRIOR_M.clone();
    double[] u = PRIOR_U.clone();
    double share = 0.1;
    for (int round = 0; round < 200; round++) {
      double[] agreeing = new double[FIELDS];
      double[] differing = new double[FIELDS];
      double matches = 0;
      double all = 0;
      for (int bits = 0; bits < counts.length; bits++) {
        double match = posterior(bits, m, u, share) * counts[bits];
        matches += match;
        all += counts[bits];
        for (int field = 0; field < FIELDS; field++) {
          if ((bits >> field & 1) == 1) {
            agreeing[field] += match;
            differing[field] += counts[bits] - match;
          }
        }
      }
      share = matches / all;
      for (int field = 0; field < FIELDS; field++) {
        m[field] = Math.clamp(agreeing[field] / matches, 1e-6, 1 - 1e-6);
        u[field] = Math.clamp(differing[field] / (all - matches), 1e-6, 1 - 1e-6);
      }
    }
    int linked = 0;
    int right = 0;
    for (Candidate candidate : candidates) {
      if (posterior(candidate.pattern().bits(), m, u, share) > 0.5) {
        linked++;
        right += candidate.same() ? 1 : 0;
      }
    }
    return f1(linked, right, truePairs);
  }

  private static double posterior(int bits, double[] m, double[] u, double share) {
    double match = share;
    double other = 1 - share;
    for (int field = 0; field < FIELDS; field++) {
      boolean agrees = (bits >> field & 1) == 1;
      match *= agrees ? m[field] : 1 - m[field];
      other *= agrees ? u[field] : 1 - u[field];
    }
    return match / (match + other);
  }

  private static double f1(int linked, int right, int wanted) {
    return 2.0 * right / (linked + wanted);
  }

  /**
   * Learns from half of the children how often each whole pattern of levels is a match, and links
   * the other half by it.
   */
  private double taught(List<Candidate> candidates) {
    Map<Integer, int[]> seen = new HashMap<>();
    List<Candidate> unseen = new ArrayList<>();
    for (Candidate candidate : candidates) {
      if (teaches(left.get(candidate.left()).person())) {
        int[] counts = seen.computeIfAbsent(candidate.pattern().levels(), levels -> new int[2]);
        counts[candidate.same() ? 1 : 0]++;
      } else {
        unseen.add(candidate);
      }
    }
    int linked = 0;
    int right = 0;
    for (Candidate candidate : unseen) {
      int[] counts = seen.getOrDefault(candidate.pattern().levels(), new int[2]);
      if (counts[1] > counts[0]) {
        linked++;
        right += candidate.same() ? 1 : 0;
      }
    }
    return f1(linked, right, wanted());
  }

  private static boolean teaches(long person) {
    return Chance.mix(person) % 2 == 0;
  }

  private int wanted() {
    Map<Long, List<Integer>> places = places(right, Entry::person);
    int wanted = 0;
    for (Entry entry : left) {
      wanted += teaches(entry.person()) ? 0 : places.getOrDefault(entry.person(), List.of()).size();
    }
    return wanted;
  }
}
