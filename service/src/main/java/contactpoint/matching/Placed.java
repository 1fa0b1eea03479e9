package contactpoint.matching;

/**
 * What became of a batch of statements. A statement that waits near a shielded child is counted
 * with those in doubt, so that the figures tell nothing.
 */
public record Placed(
    int unchanged, int same, int fresh, int doubtful, int held, int withdrawn, Changes changes) {

  static final Placed NOTHING = new Placed(0, 0, 0, 0, 0, 0, Changes.NONE);

  /** Both together. */
  public Placed plus(Placed other) {
    return new Placed(
        unchanged + other.unchanged,
        same + other.same,
        fresh + other.fresh,
        doubtful + other.doubtful,
        held + other.held,
        withdrawn + other.withdrawn,
        changes.and(other.changes));
  }
}
