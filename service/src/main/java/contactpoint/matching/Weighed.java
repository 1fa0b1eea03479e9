package contactpoint.matching;

import contactpoint.linkage.Model;
import contactpoint.linkage.Part;
import contactpoint.linkage.Prediction;
import contactpoint.linkage.Profile;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The children that a statement might be about, and what it weighs against each. It may be found
 * ahead of the statement's turn, and holds until more is said of one of them.
 *
 * @param byNumber whether a number alone named the candidate, and none else was looked for
 * @param said how many statements each candidate had
 * @param weights bits, for each candidate
 */
record Weighed(boolean byNumber, List<Bench.Known> candidates, int[] said, double[] weights) {

  /**
   * Bits that a second reference of one source needs on top: a source that speaks of a child twice
   * is rarer than two children who look alike.
   */
  private static final double TWICE = 6;

  static Weighed of(
      Engine engine,
      String source,
      String reference,
      Profile profile,
      List<Bench.Known> candidates) {
    return new Weighed(
        false,
        candidates,
        said(candidates),
        candidates.stream()
            .mapToDouble(one ->
                engine.weight(profile, one.profile())
                    - (one.isHeldTwiceBy(source, reference) ? TWICE : 0))
            .toArray());
  }

  /** The same, of the one candidate that a number names. */
  Weighed knownByNumber() {
    return new Weighed(true, candidates, said, weights);
  }

  /** Whether these are the same candidates, and nothing more is said of any. */
  boolean holdsOf(List<Bench.Known> now) {
    return candidates.equals(now) && Arrays.equals(said, said(now));
  }

  private static int[] said(List<Bench.Known> candidates) {
    return candidates.stream().mapToInt(one -> one.statements().size()).toArray();
  }

  /** What one candidate weighs, with the reasons. */
  static Prediction explained(
      Model model, String source, String reference, Profile profile, Bench.Known candidate) {
    var prediction = model.predict(profile, candidate.profile());
    if (!candidate.isHeldTwiceBy(source, reference)) {
      return prediction;
    }
    var parts = new ArrayList<>(prediction.parts());
    parts.add(
        new Part(
            "twice",
            "",
            -TWICE,
            "this source already speaks of the child under another reference",
            ""));
    return new Prediction(
        prediction.weight() - TWICE, prediction.probability(), parts, prediction.rules());
  }
}
