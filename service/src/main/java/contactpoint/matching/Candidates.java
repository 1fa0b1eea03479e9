package contactpoint.matching;

import contactpoint.database.Tx;
import contactpoint.register.Register;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Finds the children that the statements of one batch might be about, and weighs them. */
final class Candidates {

  private final Tx tx;
  private final Register register;
  private final KeyRows keyRows;
  private final KeyRows nearRows;
  private final Engine engine;
  private final String source;
  private final Bench bench;

  Candidates(Matching matching, Tx tx, String source, Bench bench) {
    this.tx = tx;
    this.register = matching.register;
    this.keyRows = matching.keyRows;
    this.nearRows = matching.nearRows;
    this.engine = matching.engine;
    this.source = source;
    this.bench = bench;
  }

  /**
   * First those whom a number names; then, for whoever that does not settle, all others. Answers
   * what each weighs as it looks now, found on all processors.
   */
  List<Weighed> bring(List<Pending> pending) {
    var keys = new HashSet<Long>();
    var near = new HashSet<Long>();
    for (var one : pending) {
      keys.addAll(one.facts().keys().numbers());
      near.addAll(one.nearKeys());
    }
    bench.bring(tx, register, keyRows, keys, nearRows, near);
    var byNumber =
        pending.parallelStream()
            .map(one -> Optional.ofNullable(one.home() == null ? byNumber(one) : null))
            .toList();
    keys.clear();
    for (int i = 0; i < pending.size(); i++) {
      if (byNumber.get(i).isEmpty()) {
        keys.addAll(pending.get(i).facts().keys().all());
      }
    }
    bench.bring(tx, register, keyRows, keys, nearRows, Set.of());
    return IntStream.range(0, pending.size())
        .parallel()
        .mapToObj(i -> byNumber.get(i).orElseGet(() -> byAnything(pending.get(i))))
        .toList();
  }

  private @Nullable Weighed byNumber(Pending one) {
    return bench.knownByNumber(source, one.statement().ref(), one.facts());
  }

  private Weighed byAnything(Pending one) {
    var candidates = bench.candidates(one.facts().keys().all());
    String ref = one.statement().ref().text();
    return Weighed.of(engine, source, ref, one.facts().profile(), candidates);
  }

  /** What was weighed ahead, unless the statements before this one have changed it. */
  Weighed weighed(Pending one, Weighed ahead) {
    var keys = one.facts().keys();
    if (ahead.holdsOf(bench.candidates(ahead.byNumber() ? keys.numbers() : keys.all()))) {
      return ahead;
    }
    var byNumber = byNumber(one);
    if (byNumber != null) {
      return byNumber;
    }
    bench.bring(tx, register, keyRows, keys.all(), nearRows, Set.of());
    return byAnything(one);
  }
}
