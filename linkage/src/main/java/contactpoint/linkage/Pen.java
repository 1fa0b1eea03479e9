package contactpoint.linkage;

/**
 * Writes the text of one blocking key after another. The service keeps the text itself; a bulk run
 * needs no more than its hash, so that nothing is written down ({@link HashedKeys}).
 */
interface Pen {
  /** Begins a key of a rule; what was begun and not ended is dropped. */
  Pen begin(BlockingRule rule);

  Pen word(String text);

  /** Writes a number that is not negative in decimal digits. */
  Pen number(int number);

  Pen letter(char letter);

  /** The key is complete. */
  void end();
}
