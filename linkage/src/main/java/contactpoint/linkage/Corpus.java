package contactpoint.linkage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Many descriptions held together, equal values as one object. Records are numbered in an order
 * made of their content, so that nothing depends on the order in which they came; those born on the
 * same day stand together, so that what is compared lies close in memory.
 */
final class Corpus {
  final Profile[] profiles;

  /** 0 for the first file, 1 for the second. */
  final byte[] source;

  /** The number under which each record was added, by its own number. */
  final int[] added;

  private final Interned[] dictionaries;

  private Corpus(Profile[] profiles, byte[] source, int[] added, Interned[] dictionaries) {
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
    var terms = dictionaries[comparison].terms;
    int[] held = new int[dictionaries[comparison].numbers.get()];
    for (var profile : profiles) {
      for (var term : profile.values[comparison]) {
        held[term.number]++;
      }
    }
    var counts = HashMap.<String, Integer>newHashMap(terms.size());
    terms.forEach((text, term) -> {
      if (held[term.number] > 0) {
        counts.put(text, held[term.number]);
      }
    });
    return counts;
  }

  /** Tells every value what it is worth in a model of the same comparisons. */
  void mark(Model model) {
    for (int i = 0; i < dictionaries.length; i++) {
      var frequencies = model.comparisons[i].frequencies;
      dictionaries[i].terms.values().forEach(frequencies::mark);
    }
  }

  /** The values of one comparison, by what was typed and by what it means; for many threads. */
  private static final class Interned {
    private static final int MOST_TYPED = 500_000;

    final Map<String, Term> terms = new ConcurrentHashMap<>();
    final AtomicInteger numbers = new AtomicInteger();
    private final Map<String, Term> typed = new ConcurrentHashMap<>();
    private final AtomicInteger typedHeld = new AtomicInteger();

    @Nullable Term known(String value) {
      return typed.get(value);
    }

    @Nullable Term term(Kind kind, String value) {
      var known = typed.get(value);
      if (known != null) {
        return known;
      }
      var read = Reading.term(kind, value);
      if (read == null) {
        return null;
      }
      var term =
          terms.computeIfAbsent(
              read.text,
              text -> {
                read.number = numbers.getAndIncrement();
                return read;
              });
      if (typedHeld.get() < MOST_TYPED && typed.put(value, term) == null) {
        typedHeld.incrementAndGet();
      }
      return term;
    }
  }

  /** Takes descriptions one by one, or prepared by other threads. */
  static final class Builder {
    private final Preparation preparation;
    private final Interned[] dictionaries;
    private final int born;
    private final List<Profile> profiles = new ArrayList<>();
    private byte[] source = new byte[1024];

    /** For a model of which only the fields matter. */
    Builder(Model fields) {
      born = fields.born;
      dictionaries = new Interned[fields.comparisons.length];
      Arrays.setAll(dictionaries, i -> new Interned());
      preparation =
          new Preparation(
              fields,
              new Preparation.Dictionary() {
                @Override
                public @Nullable Term term(int comparison, Kind kind, String typed) {
                  return dictionaries[comparison].term(kind, typed);
                }

                @Override
                public @Nullable Term known(int comparison, String typed) {
                  return dictionaries[comparison].known(typed);
                }
              });
    }

    void add(int from, Preparation.Values values, boolean closed) {
      add(from, prepared(values, closed));
    }

    /** Makes a description ready; may be called by many threads at once. */
    Profile prepared(Preparation.Values values, boolean closed) {
      return preparation.profile(values, closed);
    }

    void add(int from, Profile profile) {
      int n = profiles.size();
      if (n == source.length) {
        source = Arrays.copyOf(source, n * 2);
      }
      source[n] = (byte) from;
      profiles.add(profile);
    }

    int size() {
      return profiles.size();
    }

    Corpus build() {
      for (var dictionary : dictionaries) {
        dictionary.typed.clear();
      }
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

    /**
     * Order by day of birth and a digest of the content; equal content keeps the order of coming.
     */
    private int[] order() {
      int n = profiles.size();
      long[] keys = new long[n];
      for (int i = 0; i < n; i++) {
        keys[i] = day(profiles.get(i)) << 37 | digest(profiles.get(i), source[i]) >>> 27;
      }
      return Radix.order(keys, n);
    }

    /** At most 27 bits. */
    private long day(Profile profile) {
      return born < 0 || profile.values[born].length == 0 ? 0 : profile.values[born][0].date;
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
