package contactpoint.linkage;

import java.util.List;

/**
 * What clusters must obey.
 *
 * @param oneToOne whether a file holds a person once, so that no cluster holds two of its records
 * @param join weight in bits at which two clusters are joined
 * @param stay weight in bits down to which records that were together before stay together; not
 *     above {@code join}, so that clusters do not flap
 * @param decisions what people settled
 */
public record Constraints(boolean oneToOne, double join, double stay, List<Decision> decisions) {
  /** Joined at even odds, and nothing settled. */
  public static final Constraints NONE = new Constraints(false, 0, 0, List.of());

  /** Refuses to break clusters more readily than it joins them. */
  public Constraints {
    if (stay > join) {
      throw new IllegalArgumentException(
          "clusters must not break at a higher weight than they join");
    }
    decisions = List.copyOf(decisions);
  }

  /** The same, with a file holding a person once or more than once. */
  public Constraints withOneToOne(boolean newOneToOne) {
    return new Constraints(newOneToOne, join, stay, decisions);
  }
}
