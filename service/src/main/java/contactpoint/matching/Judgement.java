package contactpoint.matching;

import contactpoint.intake.ChildStatement;
import contactpoint.linkage.Model;
import contactpoint.linkage.Part;
import contactpoint.linkage.Placement;
import contactpoint.linkage.Prediction;
import contactpoint.linkage.Profile;
import contactpoint.linkage.Verdict;
import contactpoint.vocabulary.ChildNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** The verdict on one statement about a child, among the children that lie on the bench. */
sealed interface Judgement {

  /**
   * Bits of agreement from which a statement is too near a shielded child to become a record of its
   * own. Far looser than for others on purpose: the fault of March 2009 was a near match that
   * became a second, visible record.
   */
  double ENOUGH = 12;

  /**
   * The more children are shielded, the more often chance comes near one of them: twice as many ask
   * for a bit more, so that the price stays the same (decision 0022).
   */
  static double enough(long shields) {
    return Math.max(ENOUGH, Math.log((double) Math.max(1, shields)) / Math.log(2) + 6);
  }

  /**
   * Bits by which a visible record must lead over a shielded child to receive a statement that came
   * near both. A twin's own statements lead by more: the given name alone is worth that.
   */
  double LEAD = 8;

  /**
   * Bits that a second reference of one source needs on top: a source that speaks of a child twice
   * is rarer than two children who look alike.
   */
  double TWICE = 6;

  /** The statement is about this child. */
  record Same(Bench.Known child, double weight, double margin, String reasons)
      implements Judgement {}

  /** The statement is about a child of whom nothing is known. */
  record Fresh() implements Judgement {}

  /** A person must decide between these children. */
  record Doubtful(List<ChildNumber> candidates, List<Double> weights, List<String> reasons)
      implements Judgement {}

  /**
   * Too near a shielded child to be placed anywhere by machine.
   *
   * @param person bits that names and birth share with it
   */
  record Near(ChildNumber child, double weight, double person) implements Judgement {}

  static Judgement of(
      Model model,
      String source,
      ChildStatement statement,
      Profile profile,
      List<Bench.Known> candidates,
      List<Bench.Known> concealedNear,
      double enough) {
    var weights =
        candidates.stream()
            .mapToDouble(
                candidate -> weight(model, source, statement.ref().text(), profile, candidate))
            .toArray();
    var placement = model.place(weights);
    IntFunction<String> reasons =
        i -> reasons(weighed(model, source, statement.ref().text(), profile, candidates.get(i)));
    boolean same = placement.verdict() == Verdict.SAME;
    if (same && candidates.get(placement.best()).concealed) {
      return same(candidates, placement, reasons);
    }
    var near = near(model, statement, profile, concealedNear, enough);
    if (near != null && !same) {
      return near;
    }
    if (same) {
      var best = candidates.get(placement.best());
      if (near != null && !leads(model, statement, profile, best, near)) {
        return near;
      }
      return same(candidates, placement, reasons);
    }
    return placement.verdict() == Verdict.NEW
        ? new Fresh()
        : doubtful(candidates, weights, placement.offered(), reasons);
  }

  /**
   * Whether a visible record leads over a shielded child. Place and numbers alone do not make it
   * lead: a source that mixes up two children has the one's address beside the other's name.
   */
  private static boolean leads(
      Model model, ChildStatement statement, Profile profile, Bench.Known visible, Near shielded) {
    return model.nearness(profile, visible.profile()) - LEAD >= shielded.weight()
        && Agreement.of(model, profile, statement, visible).person() >= shielded.person();
  }

  private static Same same(
      List<Bench.Known> candidates, Placement placement, IntFunction<String> reasons) {
    return new Same(
        candidates.get(placement.best()),
        placement.weight(),
        placement.margin(),
        reasons.apply(placement.best()));
  }

  /**
   * The concealed child that a statement comes nearest to, if near enough to wait. No rule counts
   * here: a twin of a shielded child comes near it, and that is meant.
   */
  static @Nullable Near near(
      Model model,
      ChildStatement statement,
      Profile profile,
      List<Bench.Known> concealedNear,
      double enough) {
    Near nearest = null;
    for (var child : concealedNear) {
      var agreement = Agreement.of(model, profile, statement, child);
      double weight = model.nearness(profile, child.profile());
      if (agreement.isNear(enough) && (nearest == null || weight > nearest.weight())) {
        nearest = new Near(child.number, weight, agreement.person());
      }
    }
    return nearest;
  }

  private static double weight(
      Model model, String source, String reference, Profile profile, Bench.Known candidate) {
    double weight = model.weight(profile, candidate.profile());
    return candidate.isHeldTwiceBy(source, reference) ? weight - TWICE : weight;
  }

  private static Prediction weighed(
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

  private static Doubtful doubtful(
      List<Bench.Known> candidates,
      double[] weights,
      List<Integer> offered,
      IntFunction<String> reasons) {
    return new Doubtful(
        offered.stream().map(i -> candidates.get(i).number).toList(),
        offered.stream().map(i -> weights[i]).toList(),
        offered.stream().map(reasons::apply).toList());
  }

  /** The reasons as they are kept: field, level and bits, without any value. */
  private static String reasons(Prediction prediction) {
    var text = new StringBuilder();
    for (var part : prediction.parts()) {
      text.append(part.field()).append(':').append(part.level()).append(':');
      text.append(String.format(Locale.ROOT, "%.1f", part.bits())).append(' ');
    }
    prediction
        .rules()
        .forEach(rule -> text.append(rule.name().toLowerCase(Locale.ROOT)).append(' '));
    return text.toString().strip();
  }
}
