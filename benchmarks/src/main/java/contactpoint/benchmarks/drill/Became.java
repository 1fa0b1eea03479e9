package contactpoint.benchmarks.drill;

/** What a visible statement about a shielded child has become. */
enum Became {
  /** A record of its own: the fault of March 2009. */
  A_NEW_RECORD("a new record"),

  /** Part of a record of the same child that was visible before, made ere the shield was set. */
  PART_OF_ITS_SECOND_RECORD("joined the child's second record"),

  /** Part of another child's record. */
  PART_OF_ANOTHER_CHILDS("joined another child's record");

  private final String words;

  Became(String words) {
    this.words = words;
  }

  String words() {
    return words;
  }
}
