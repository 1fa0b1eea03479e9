package contactpoint.linkage;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * How many people share a value: the share of each value held by several, and one share for all the
 * rest. Only values held by {@value #LEAST} or more are listed, so that a model names nobody.
 *
 * @param shares value to its share of all, 0 to 1
 * @param rest the share of any value not listed
 * @param limit a value with a larger share is a placeholder: it says nothing
 */
record Frequencies(Map<String, Double> shares, double rest, double limit) {
  static final int LEAST = 5;
  private static final int MOST = 5_000;

  Frequencies {
    // in order for the file, hashed for looking up
    shares = new LinkedHashMap<>(new TreeMap<>(shares));
  }

  static Frequencies unknown(double rest) {
    return new Frequencies(Map.of(), rest, 1);
  }

  double of(String text) {
    return shares.getOrDefault(text, rest);
  }

  /** Tells a value what it is worth. */
  void mark(Term term) {
    double share = of(term.text);
    term.share = (float) Scale.log2(share);
    term.placeholder = share > limit;
  }

  /** Counts made into shares: the commonest values are listed, the others share what is left. */
  static Frequencies of(Kind kind, Map<String, Integer> counts) {
    long total = 0;
    for (int count : counts.values()) {
      total += count;
    }
    if (total == 0) {
      return unknown(.001);
    }
    int least = leastListed(counts);
    var shares = new TreeMap<String, Double>();
    long left = 0;
    long distinct = 0;
    for (var each : counts.entrySet()) {
      if (each.getValue() >= least) {
        shares.put(each.getKey(), Scale.rounded((double) each.getValue() / total));
      } else {
        left += each.getValue();
        distinct++;
      }
    }
    double rest = distinct == 0 ? 1.0 / total : (double) left / distinct / total;
    double average = 1.0 / counts.size();
    return new Frequencies(shares, Scale.rounded(rest), limit(kind, average, total));
  }

  private static int leastListed(Map<String, Integer> counts) {
    int[] held = counts.values().stream().mapToInt(Integer::intValue).sorted().toArray();
    int at = held.length - MOST;
    return at <= 0 ? LEAST : Math.max(LEAST, held[at] + 1);
  }

  /**
   * Above which share a value is a stand-in. Only kinds whose values spread evenly have one; a
   * common name is a name. Ours: thirty times the average and thirty people at least.
   */
  private static double limit(Kind kind, double average, long total) {
    return switch (kind) {
      case BORN, POSTCODE, ADDRESS, PHONE, EMAIL, IDENTIFIER ->
          Scale.rounded(Math.min(1, Math.max(30 * average, 30.0 / total)));
      case GIVEN, FAMILY, FORMER, FULL_NAME, SEX, PLACE, OTHER -> 1;
    };
  }
}
