package contactpoint.intake;

/**
 * What only shows when fields, lines or files are held against each other: a code, what is found,
 * and what the supplier should do. None of them stops a line.
 */
public enum Contradiction {
  SAME_IDENTIFIER(
      "same-identifier",
      "also stands under another reference in this file",
      "Check which child the number belongs to. Leave it empty for the other."),
  REFERENCE_REUSED(
      "reference-reused",
      "stands for children with different dates of birth",
      "Give each child a reference of its own, and never use one again."),
  SAID_TWICE(
      "said-twice",
      "is said twice as of the same day",
      "Send one line for each reference and day."),
  UNKNOWN_CHILD(
      "unknown-child",
      "names a child that is not in children.csv",
      "Send every child whose carers or services you send."),
  BEFORE_BIRTH(
      "before-birth",
      "lies before the date of birth",
      "Check both dates. Leave the one empty that is not known."),
  CROWDED_POSTCODE(
      "crowded-postcode",
      "stands for so many children that it can hardly be their home",
      "Send the child's own postcode, not that of a school, an office or a service."),
  DEFAULT_DATE(
      "default-date",
      "is 1 January far more often than chance allows",
      "Leave it empty where it is not known. Empty is better than wrong.");

  private final String code;
  private final String text;
  private final String repair;

  Contradiction(String code, String text, String repair) {
    this.code = code;
    this.text = text;
    this.repair = repair;
  }

  public String code() {
    return code;
  }

  /** What follows the field's name in the sentence. */
  public String text() {
    return text;
  }

  /** What the supplier should do. */
  public String repair() {
    return repair;
  }
}
