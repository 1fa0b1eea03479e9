package contactpoint.access;

import contactpoint.register.Candidate;
import java.util.List;

/**
 * A candidate and what speaks for it and against it.
 *
 * @param bits of evidence, the sum of {@link Weights}
 * @param local whether the child lives in the asker's own authority
 * @param likelihood in a word
 * @param partly whether only a part of a compound name agrees
 * @param reasons in the order of the list: what agrees, what nearly does, what does not
 */
record Judged(
    Candidate candidate,
    double bits,
    boolean local,
    Likelihood likelihood,
    boolean partly,
    List<Reason> reasons) {

  Judged {
    reasons = List.copyOf(reasons);
  }

  /**
   * Where it stands among others: by the evidence, and of two alike the child of the asker's own
   * authority first. To live there makes nobody look more certain.
   */
  double rank() {
    return local ? bits + Weights.LOCAL : bits;
  }

  /** Whether nothing that was asked differs. */
  boolean exact() {
    return reasons.stream().allMatch(reason -> reason.mark() == Mark.SAME);
  }

  /** Whether nothing that was asked speaks against it. */
  boolean uncontradicted() {
    return reasons.stream().noneMatch(reason -> reason.mark() == Mark.OTHER);
  }
}
