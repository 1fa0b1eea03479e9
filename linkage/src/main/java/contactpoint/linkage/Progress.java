package contactpoint.linkage;

/** Is told how long work goes on. */
public interface Progress {
  /** Tells nobody. */
  Progress NONE = (step, share) -> {};

  /**
   * A step goes on.
   *
   * @param step what is being done, in words
   * @param share how much of it is done, 0 to 1
   */
  void at(String step, double share);
}
