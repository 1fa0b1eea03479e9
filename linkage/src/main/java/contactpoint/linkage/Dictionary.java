package contactpoint.linkage;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * The values of one comparison, by what was typed and by what it means, each with a number; for
 * many threads. Which number a value gets depends on who comes first and is of no meaning.
 */
final class Dictionary {
  /** What was typed is remembered up to here: it saves reading it again, and costs memory. */
  private static final int MOST_TYPED = 500_000;

  private final Map<String, Term> terms = new ConcurrentHashMap<>();
  private final Map<String, Term> typed = new ConcurrentHashMap<>();
  private final Map<String, String> words = new ConcurrentHashMap<>();
  private final AtomicInteger numbers = new AtomicInteger();
  private final AtomicInteger typedHeld = new AtomicInteger();

  /** The value, if exactly this was typed before and was found to say something. */
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
    var term = terms.computeIfAbsent(read.text, text -> numbered(read));
    if (typedHeld.get() < MOST_TYPED && typed.put(value, term) == null) {
      typedHeld.incrementAndGet();
    }
    return term;
  }

  /** Words come again in many values ("road", "house"): each is kept once. */
  private Term numbered(Term read) {
    read.share(word -> words.computeIfAbsent(word, same -> same));
    read.number = numbers.getAndIncrement();
    return read;
  }

  /** All values by their numbers. What was typed is forgotten, and nothing can be added. */
  Term[] byNumber() {
    var all = new Term[numbers.get()];
    for (var term : terms.values()) {
      all[term.number] = term;
    }
    terms.clear();
    typed.clear();
    words.clear();
    return all;
  }
}
