package contactpoint.matching;

import contactpoint.intake.ChildStatement;
import contactpoint.linkage.Model;
import contactpoint.linkage.Placement;
import contactpoint.linkage.Prediction;
import contactpoint.linkage.Profile;
import contactpoint.linkage.Verdict;
import contactpoint.vocabulary.ChildNumber;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.function.Supplier;
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

  /** The statement is about this child. */
  record Same(Bench.Known child, double weight, double margin, Supplier<String> reasons)
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
      Weighed weighed,
      List<Bench.Known> concealedNear,
      double enough) {
    var candidates = weighed.candidates();
    var placement = model.place(weighed.weights());
    IntFunction<Supplier<String>> reasons =
        i -> {
          var candidate = candidates.get(i);
          var then = candidate.asItIs();
          return () ->
              reasons(Weighed.explained(model, source, statement.ref().text(), profile, then));
        };
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
        : doubtful(weighed, placement.offered(), reasons);
  }

  /**
   * Whether a visible record leads over a shielded child. Place and numbers alone do not make it
   * lead: a source that mixes up two children has the one's address beside the other's name. Nor
   * does a record that shares just as much of name and birth: it may be the shielded child's own,
   * made before the shield was set.
   */
  private static boolean leads(
      Model model, ChildStatement statement, Profile profile, Bench.Known visible, Near shielded) {
    return model.nearness(profile, visible.profile()) - LEAD >= shielded.weight()
        && Agreement.of(model, profile, statement, visible).person() > shielded.person();
  }

  private static Same same(
      List<Bench.Known> candidates, Placement placement, IntFunction<Supplier<String>> reasons) {
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

  private static Doubtful doubtful(
      Weighed weighed, List<Integer> offered, IntFunction<Supplier<String>> reasons) {
    return new Doubtful(
        offered.stream().map(i -> weighed.candidates().get(i).number).toList(),
        offered.stream().map(i -> weighed.weights()[i]).toList(),
        offered.stream().map(i -> reasons.apply(i).get()).toList());
  }

  /** Written by hand, since this is done for every statement and a format takes microseconds. */
  private static String oneDecimal(double bits) {
    long tenths = Math.round(Math.abs(bits) * 10);
    return (bits < 0 && tenths > 0 ? "-" : "") + tenths / 10 + '.' + tenths % 10;
  }

  /** The reasons as they are kept: field, level and bits, without any value. */
  private static String reasons(Prediction prediction) {
    var text = new StringBuilder();
    for (var part : prediction.parts()) {
      text.append(part.field()).append(':').append(part.level()).append(':');
      text.append(oneDecimal(part.bits())).append(' ');
    }
    prediction
        .rules()
        .forEach(rule -> text.append(rule.name().toLowerCase(Locale.ROOT)).append(' '));
    return text.toString().strip();
  }
}
