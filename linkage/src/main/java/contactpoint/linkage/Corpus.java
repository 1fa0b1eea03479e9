package contactpoint.linkage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Many descriptions held together, equal values as one object. Records are numbered in an order
 * made of their content, so that nothing depends on the order in which they came.
 */
final class Corpus {
  final Profile[] profiles;

  /** 0 for the first file, 1 for the second. */
  final byte[] source;

  /** The number under which each record was added, by its own number. */
  final int[] added;

  private final Map<Integer, Interned> dictionaries;

  private Corpus(
      Profile[] profiles, byte[] source, int[] added, Map<Integer, Interned> dictionaries) {
    this.profiles = profiles;
    this.source = source;
    this.added = added;
    this.dictionaries = dictionaries;
  }

  int size() {
    return profiles.length;
  }

  /** How many records hold each value of a comparison. */
  Map<String, Integer> counts(int comparison) {
    var counts = new HashMap<String, Integer>();
    var dictionary = dictionaries.get(comparison);
    if (dictionary != null) {
      dictionary.terms.forEach((text, counted) -> counts.put(text, counted.count));
    }
    return counts;
  }

  /** Tells every value what it is worth in a model of the same comparisons. */
  void mark(Model model) {
    dictionaries.forEach((comparison, dictionary) -> {
      var frequencies = model.comparisons[comparison].frequencies;
      dictionary.terms.values().forEach(counted -> frequencies.mark(counted.term));
    });
  }

  /** A value and how many records hold it. */
  private static final class Counted {
    final Term term;
    int count;

    Counted(Term term) {
      this.term = term;
    }
  }

  /** The values of one comparison, by what was typed and by what it means. */
  private static final class Interned {
    final Map<String, Counted> terms = new HashMap<>();
    private final Map<String, Counted> typed = new HashMap<>();
    private static final int MOST_TYPED = 200_000;

    @Nullable Term term(Kind kind, String value) {
      var known = typed.get(value);
      if (known == null) {
        var term = Reading.term(kind, value);
        if (term == null) {
          return null;
        }
        known = terms.computeIfAbsent(term.text, text -> new Counted(term));
        if (typed.size() < MOST_TYPED) {
          typed.put(value, known);
        }
      }
      known.count++;
      return known.term;
    }
  }

  /** Takes descriptions one by one. */
  static final class Builder {
    private final Preparation preparation;
    private final Map<Integer, Interned> dictionaries = new HashMap<>();
    private final List<Profile> profiles = new ArrayList<>();
    private byte[] source = new byte[1024];

    /** For a model of which only the fields matter. */
    Builder(Model fields) {
      preparation =
          new Preparation(
              fields,
              (comparison, kind, typed) ->
                  dictionaries.computeIfAbsent(comparison, c -> new Interned()).term(kind, typed));
    }

    void add(int from, Preparation.Values values, boolean closed) {
      int n = profiles.size();
      if (n == source.length) {
        source = Arrays.copyOf(source, n * 2);
      }
      source[n] = (byte) from;
      profiles.add(preparation.profile(values, closed));
    }

    int size() {
      return profiles.size();
    }

    Corpus build() {
      dictionaries.values().forEach(dictionary -> dictionary.typed.clear());
      int n = profiles.size();
      int[] order = order();
      var sorted = new Profile[n];
      var from = new byte[n];
      for (int i = 0; i < n; i++) {
        sorted[i] = profiles.get(order[i]);
        from[i] = source[order[i]];
      }
      profiles.clear();
      return new Corpus(sorted, from, order, dictionaries);
    }

    /** Order by a digest of the content; equal content keeps the order of coming. */
    private int[] order() {
      int n = profiles.size();
      // 40 bits of digest and 24 of place: beyond 16 million records a plain sort would be needed
      if (n > 1 << 24) {
        throw new IllegalArgumentException(
            "One run takes at most 16,777,216 records, and these are more: link them in parts, each"
                + " part against the whole of the people found so far.");
      }
      long[] keys = new long[n];
      for (int i = 0; i < n; i++) {
        keys[i] = (digest(profiles.get(i), source[i]) & ~0xffffffL) | i;
      }
      Arrays.parallelSort(keys);
      int[] order = new int[n];
      for (int i = 0; i < n; i++) {
        order[i] = (int) (keys[i] & 0xffffff);
      }
      return order;
    }

    private static long digest(Profile profile, byte from) {
      long h = from;
      for (var terms : profile.values) {
        h = Text.mix(h + 31);
        for (var term : terms) {
          h = Text.mix(h ^ (term.text.hashCode() * 0x9E3779B97F4A7C15L));
        }
      }
      return h;
    }
  }
}
