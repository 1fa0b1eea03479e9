package contactpoint.linkage;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * How many people share a value: the share of each value held by several, and one share for all the
 * rest. Only values held by {@value #LEAST} or more are listed, so that a model names nobody.
 *
 * @param shares value to its share of all, 0 to 1
 * @param parts word to the share of all in whose value it comes beside other words
 * @param dates place to the dates of birth that are far commoner there, with their share there
 * @param rest the share of any value not listed
 * @param limit a value with a larger share is a placeholder: it says nothing
 */
record Frequencies(
    Map<String, Double> shares,
    Map<String, Double> parts,
    Map<String, Map<String, Double>> dates,
    double rest,
    double limit) {
  static final int LEAST = 5;
  private static final int MOST = 5_000;

  /** A date is a place's own where its share there is so many times its share everywhere. */
  private static final double OWN = 4;

  Frequencies {
    // in order for the file, hashed for looking up
    shares = new LinkedHashMap<>(new TreeMap<>(shares));
    parts = new LinkedHashMap<>(new TreeMap<>(parts));
    dates = new LinkedHashMap<>(new TreeMap<>(dates));
  }

  static Frequencies unknown(double rest) {
    return new Frequencies(Map.of(), Map.of(), Map.of(), rest, 1);
  }

  double of(String text) {
    return shares.getOrDefault(text, rest);
  }

  /** Tells a value what it is worth. */
  void mark(Term term) {
    double share = of(term.text);
    term.share = (float) Scale.log2(share);
    term.placeholder = share > limit;
    if (term.parts.length > 0 && (term.kind == Kind.GIVEN || term.kind == Kind.FAMILY)) {
      var worth = new float[term.parts.length];
      for (int i = 0; i < worth.length; i++) {
        worth[i] =
            (float)
                Scale.log2(Math.max(of(term.parts[i]), parts.getOrDefault(term.parts[i], rest)));
      }
      term.partShares = worth;
    }
    var own = dates.get(term.text);
    if (own != null) {
      var logs = new HashMap<String, Double>();
      own.forEach((date, there) -> logs.put(date, Scale.log2(there)));
      term.dates = logs;
    }
  }

  /**
   * How many records hold each value.
   *
   * @param values values, each once
   * @param held how many hold the value of the same place; 0 for one that nobody holds
   */
  record Counts(Term[] values, int[] held) {
    long total() {
      return Arrays.stream(held).asLongStream().sum();
    }
  }

  /** Counts made into shares: the commonest values are listed, the others share what is left. */
  static Frequencies of(Kind kind, Counts counts) {
    long total = counts.total();
    if (total == 0) {
      return unknown(.001);
    }
    int least = leastListed(Arrays.stream(counts.held));
    var shares = new TreeMap<String, Double>();
    long left = 0;
    long rare = 0;
    for (int i = 0; i < counts.held.length; i++) {
      int held = counts.held[i];
      if (held >= least) {
        shares.put(counts.values[i].text, Scale.rounded((double) held / total));
      } else if (held > 0) {
        left += held;
        rare++;
      }
    }
    double rest = rare == 0 ? 1.0 / total : (double) left / rare / total;
    double average = 1.0 / (shares.size() + rare);
    return new Frequencies(
        shares,
        parts(kind, counts, total),
        Map.of(),
        Scale.rounded(rest),
        limit(kind, average, total));
  }

  /** Shares of the words that compound names are made of. */
  private static Map<String, Double> parts(Kind kind, Counts counts, long total) {
    if (kind != Kind.GIVEN && kind != Kind.FAMILY) {
      return Map.of();
    }
    var held = new HashMap<String, Integer>();
    for (int i = 0; i < counts.held.length; i++) {
      var words = counts.values[i].parts;
      for (int word = 0; words.length > 1 && counts.held[i] > 0 && word < words.length; word++) {
        held.merge(words[word], counts.held[i], Integer::sum);
      }
    }
    var parts = new TreeMap<String, Double>();
    int least = leastListed(held.values().stream().mapToInt(Integer::intValue));
    held.forEach((part, count) -> {
      if (count >= least) {
        parts.put(part, Scale.rounded((double) count / total));
      }
    });
    return parts;
  }

  /**
   * With the dates that are a place's own: far commoner there than everywhere, and of people whose
   * names begin with {@value #LEAST} letters or more, so that they are not records of one person.
   */
  Frequencies withDates(Map<String, Map<String, Holders>> counts, Frequencies everywhere) {
    var own = new TreeMap<String, Map<String, Double>>();
    counts.forEach((place, held) -> {
      double total = held.values().stream().mapToInt(each -> each.records).sum();
      var there = new TreeMap<String, Double>();
      held.forEach((date, holders) -> {
        double share = holders.records / total;
        if (holders.letters() >= LEAST && share >= OWN * everywhere.of(date)) {
          there.put(date, Scale.rounded(share));
        }
      });
      if (!there.isEmpty()) {
        own.put(place, there);
      }
    });
    return new Frequencies(shares, parts, own, rest, limit);
  }

  /** How many records hold a date, and with which letters their holders' names begin. */
  static final class Holders {
    private int records;
    private int initials;

    void add(Term[] names) {
      records++;
      initials |= names.length == 0 ? 0 : 1 << (names[0].text.charAt(0) & 31);
    }

    int letters() {
      return Integer.bitCount(initials);
    }
  }

  private static int leastListed(IntStream counts) {
    int[] held = counts.filter(count -> count > 0).sorted().toArray();
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
