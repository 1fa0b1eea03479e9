package contactpoint.linkage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Many descriptions held together, each a row of numbers: equal values have one number, so that
 * most of a comparison is done by looking at two short rows that lie in a line of memory each.
 * Records are numbered in an order made of their content, so that nothing depends on the order in
 * which they came; those born on the same day stand together, so that what is compared lies close
 * in memory.
 */
final class Corpus {
  /** Stands in a row where nothing is said. */
  static final int NOTHING = -1;

  private static final int PIECES = 64;
  private static final int UNNAMED = 1;
  private static final int CLOSED = 2;
  private static final int LONE = 4;
  private static final int BIRTH_ORDER = 3;

  private final int width;

  /**
   * For each record and comparison: the number of its only value, {@link #NOTHING}, or below that
   * the place of its values in {@link #several}.
   */
  private final int[] rows;

  /** The values of each comparison by their numbers. */
  private final Term[][] terms;

  private final Term[][] several;

  /** What else is known of each record, in bits. */
  private final byte[] marks;

  /**
   * Of each comparison of identifiers or telephone numbers, of which most differ, the tails of its
   * values by their numbers; empty for others. It saves looking at the values themselves.
   */
  private final long[][] tails;

  private final boolean someLone;
  private final boolean someClosed;

  /** Of each comparison which values are stand-ins; empty where none is. */
  private final boolean[][] standIns;

  /** 0 for the first file, 1 for the second. */
  final byte[] source;

  /** The number under which each record was added, by its own number. */
  final int[] added;

  private Corpus(
      int width,
      int[] rows,
      Term[][] terms,
      Term[][] several,
      byte[] marks,
      byte[] source,
      int[] added) {
    this.width = width;
    this.rows = rows;
    this.terms = terms;
    this.several = several;
    this.marks = marks;
    this.source = source;
    this.added = added;
    this.standIns = new boolean[width][0];
    this.tails = new long[width][];
    for (int i = 0; i < width; i++) {
      tails[i] = tails(terms[i]);
    }
    int all = 0;
    for (byte mark : marks) {
      all |= mark;
    }
    someLone = (all & LONE) != 0;
    someClosed = (all & CLOSED) != 0;
  }

  private static long[] tails(Term[] terms) {
    boolean looked =
        terms.length > 0 && (terms[0].kind == Kind.IDENTIFIER || terms[0].kind == Kind.PHONE);
    var tails = new long[looked ? terms.length : 0];
    for (int number = 0; number < tails.length; number++) {
      tails[number] = Tail.withLength(terms[number].tail, terms[number].length);
    }
    return tails;
  }

  int size() {
    return marks.length;
  }

  /** Whether two values are surely different, and more than one slip apart. */
  boolean distant(int comparison, int one, int other) {
    var these = tails[comparison];
    return these.length > 0 && Tail.distant(these[one], these[other]);
  }

  /** The number of a record's only value; negative if it has none or several. */
  int number(int record, int comparison) {
    return rows[record * width + comparison];
  }

  /** A value by its number. */
  Term term(int comparison, int number) {
    return terms[comparison][number];
  }

  /** How many different values a comparison has. */
  int distinct(int comparison) {
    return terms[comparison].length;
  }

  /** All that a record says in a comparison. */
  Term[] values(int record, int comparison) {
    int number = number(record, comparison);
    return number >= 0
        ? terms[comparison][number].alone()
        : number == NOTHING ? Term.NONE : several[-2 - number];
  }

  /** Whether a value is a stand-in for "unknown". */
  boolean standIn(int comparison, int number) {
    var these = standIns[comparison];
    return these.length > 0 && these[number];
  }

  /** One name only, of which nobody says whether it is given or family name. */
  boolean lone(int record) {
    return someLone && (marks[record] & LONE) != 0;
  }

  boolean closed(int record) {
    return someClosed && (marks[record] & CLOSED) != 0;
  }

  /** A record as a description that stands alone; made anew each time. */
  Profile profile(int record) {
    var values = new Term[width][];
    for (int i = 0; i < width; i++) {
      values[i] = values(record, i);
    }
    int mark = marks[record];
    return new Profile(
        values,
        (mark & UNNAMED) != 0,
        mark >> BIRTH_ORDER,
        (mark & CLOSED) != 0,
        (mark & LONE) != 0);
  }

  /** How many records hold each value of a comparison. */
  Frequencies.Counts counts(int comparison) {
    var held = new int[terms[comparison].length];
    for (int record = 0; record < size(); record++) {
      int number = number(record, comparison);
      if (number >= 0) {
        held[number]++;
      } else if (number != NOTHING) {
        for (var term : several[-2 - number]) {
          held[term.number]++;
        }
      }
    }
    return new Frequencies.Counts(terms[comparison], held);
  }

  /** Tells every value what it is worth in a model of the same comparisons. */
  void mark(Model model, Work work) {
    for (int i = 0; i < width; i++) {
      var frequencies = model.comparisons[i].frequencies;
      var these = terms[i];
      boolean some =
          work.pieces(
                  PIECES,
                  these.length,
                  (from, to) -> {
                    boolean any = false;
                    for (int number = from; number < to; number++) {
                      frequencies.mark(these[number]);
                      any |= these[number].placeholder;
                    }
                    return any;
                  })
              .contains(true);
      standIns[i] = new boolean[some ? these.length : 0];
      for (int number = 0; number < standIns[i].length; number++) {
        standIns[i][number] = these[number].placeholder;
      }
    }
  }

  /** Takes descriptions one by one, or prepared by other threads. */
  static final class Builder {
    private static final int CHUNK = 1 << 14;

    private final Preparation preparation;
    private final Dictionary[] dictionaries;
    private final int born;
    private final int width;
    private final List<int[]> chunks = new ArrayList<>();
    private final List<Term[]> several = new ArrayList<>();
    private byte[] marks = new byte[1024];
    private byte[] source = new byte[1024];
    private int size;

    /** For a model of which only the fields matter. */
    Builder(Model fields) {
      born = fields.born;
      width = fields.comparisons.length;
      dictionaries = new Dictionary[width];
      Arrays.setAll(dictionaries, i -> new Dictionary());
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
      if ((size + 1L) * width > Integer.MAX_VALUE - 8) {
        throw new TooManyRecords("two billion values are more than one run can hold");
      }
      if (size == source.length) {
        source = Arrays.copyOf(source, size * 2);
        marks = Arrays.copyOf(marks, size * 2);
      }
      if (size == chunks.size() * CHUNK) {
        chunks.add(new int[CHUNK * width]);
      }
      source[size] = (byte) from;
      marks[size] =
          (byte)
              ((profile.unnamed ? UNNAMED : 0)
                  | (profile.closed ? CLOSED : 0)
                  | (profile.lone ? LONE : 0)
                  | profile.birthOrder << BIRTH_ORDER);
      int[] chunk = chunks.getLast();
      int at = size % CHUNK * width;
      for (int i = 0; i < width; i++) {
        chunk[at + i] = number(profile.values[i]);
      }
      size++;
    }

    private int number(Term[] values) {
      return switch (values.length) {
        case 0 -> NOTHING;
        case 1 -> values[0].number;
        default -> {
          several.add(values);
          yield -1 - several.size();
        }
      };
    }

    int size() {
      return size;
    }

    Corpus build(Work work) {
      var terms = work.all(width, i -> dictionaries[i].byNumber()).toArray(Term[][]::new);
      var severals = several.toArray(Term[][]::new);
      several.clear();
      int[] order = order(terms, severals, work);
      var rows = new int[size * width];
      var marked = new byte[size];
      var from = new byte[size];
      work.pieces(
          PIECES,
          size,
          (first, end) -> {
            for (int i = first; i < end; i++) {
              int old = order[i];
              marked[i] = marks[old];
              from[i] = source[old];
              System.arraycopy(
                  chunks.get(old / CHUNK), old % CHUNK * width, rows, i * width, width);
            }
            return true;
          });
      chunks.clear();
      return new Corpus(width, rows, terms, severals, marked, from, order);
    }

    /**
     * Order by day of birth and a digest of the content; equal content keeps the order of coming.
     */
    private int[] order(Term[][] terms, Term[][] severals, Work work) {
      long[] keys = new long[size];
      work.pieces(
          PIECES,
          size,
          (first, end) -> {
            for (int i = first; i < end; i++) {
              keys[i] = key(i, terms, severals);
            }
            return true;
          });
      return Radix.order(keys, size);
    }

    private long key(int record, Term[][] terms, Term[][] severals) {
      int[] chunk = chunks.get(record / CHUNK);
      int at = record % CHUNK * width;
      long day = 0;
      long h = source[record];
      for (int i = 0; i < width; i++) {
        h = Text.mix(h + 31);
        int number = chunk[at + i];
        if (number >= 0) {
          h = digest(h, terms[i][number]);
          day = i == born ? terms[i][number].date : day;
        } else if (number != NOTHING) {
          for (var term : severals[-2 - number]) {
            h = digest(h, term);
          }
          day = i == born ? severals[-2 - number][0].date : day;
        }
      }
      // a day has at most 27 bits
      return day << 37 | h >>> 27;
    }

    private static long digest(long h, Term term) {
      return Text.mix(h ^ (term.text.hashCode() * 0x9E3779B97F4A7C15L));
    }
  }
}
