package contactpoint.access;

import contactpoint.register.Candidate;
import contactpoint.vocabulary.ChildNumber;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Looks for the child that a question means: first by what is exact, then, if nothing is sure, by
 * what is near. What the asker must not find is taken out before anything is counted, so that "too
 * many" and "nobody" mean the same whether or not a concealed child is there.
 */
final class Search {

  /** Reads shown records, at most so many, that have one of the keys. */
  interface Lookup {
    List<Candidate> candidates(Collection<Long> keys, int bound);
  }

  /** Concealed records that a bounded look-up may read beside {@link Weights#MOST_READ} others. */
  private static final int ROOM = 2;

  private final Criteria criteria;
  private final KeyPlan plan;
  private final Judging judging;
  private final Lookup lookup;
  private final Map<ChildNumber, Judged> judged = new LinkedHashMap<>();
  private boolean tooBroad;

  Search(Criteria criteria, KeyPlan plan, Judging judging, Lookup lookup) {
    this.criteria = criteria;
    this.plan = plan;
    this.judging = judging;
    this.lookup = lookup;
  }

  /** What was found, given the records to which a number led. */
  Found run(List<Candidate> byNumber) {
    for (Candidate candidate : byNumber) {
      take(judging.judge(candidate, true));
    }
    if (!judged.isEmpty()) {
      return new Found.Some(ranked(), Reach.EXACT);
    }
    if (!criteria.enoughWithoutNumber()) {
      return new Found.Nobody();
    }
    tooBroad = read(plan.exact());
    if (isSure()) {
      return listed(Reach.EXACT);
    }
    read(plan.near());
    if (best() < Likelihood.VERY_LIKELY.from()) {
      read(plan.rough());
    }
    return listed(Reach.NEAR);
  }

  /** Reads step by step; answers whether some step would have brought too many to read. */
  private boolean read(List<Set<Long>> steps) {
    boolean broad = false;
    for (Set<Long> keys : steps) {
      var found = lookup.candidates(keys, Weights.MOST_READ * ROOM);
      if (found.stream().filter(candidate -> !candidate.concealed()).count() > Weights.MOST_READ) {
        broad = true;
      } else {
        found.forEach(candidate -> take(judging.judge(candidate, false)));
      }
    }
    return broad;
  }

  private void take(Judged one) {
    if (one.bits() >= Weights.FLOOR && Projection.mayBeFound(criteria, one)) {
      judged.putIfAbsent(one.candidate().number(), one);
    }
  }

  private double best() {
    return judged.values().stream().mapToDouble(Judged::bits).max().orElse(0);
  }

  /** One record that leads all others, very likely and exact, or near and likely beyond that. */
  private boolean isSure() {
    var ranked = ranked();
    if (ranked.isEmpty()) {
      return false;
    }
    var first = ranked.getFirst();
    boolean sure =
        first.exact()
            ? first.bits() >= Likelihood.VERY_LIKELY.from()
            : first.uncontradicted() && first.likelihood() == Likelihood.VERY_LIKELY;
    return sure && (ranked.size() == 1 || first.rank() - ranked.get(1).rank() >= Weights.LEAD);
  }

  private Found listed(Reach reach) {
    if (judged.isEmpty()) {
      return tooBroad ? new Found.TooMany() : new Found.Nobody();
    }
    var likely = within(Weights.SPAN);
    if (likely.size() <= Weights.MOST_LISTED) {
      return new Found.Some(likely, reach);
    }
    var likeliest = within(Weights.NARROW_SPAN);
    return likeliest.size() <= Weights.MOST_LISTED
        ? new Found.Some(likeliest, Reach.LIKELIEST)
        : new Found.TooMany();
  }

  private List<Judged> within(double span) {
    var ranked = ranked();
    double from = ranked.getFirst().rank() - span;
    return ranked.stream().filter(one -> one.rank() >= from).toList();
  }

  private List<Judged> ranked() {
    var sorted = new ArrayList<>(judged.values());
    sorted.sort(
        Comparator.comparingDouble(Judged::rank)
            .reversed()
            .thenComparing(one -> one.candidate().number()));
    return sorted;
  }
}
