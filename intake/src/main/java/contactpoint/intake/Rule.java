package contactpoint.intake;

/**
 * The rules by which a line is judged: a code that does not change, and the sentence for the
 * sender. Where a rule speaks of a field, the sentence goes on from the field's name. No sentence
 * repeats what stood there.
 */
public enum Rule {
  ENCODING(
      "encoding",
      "The line holds bytes that are not valid in the agreed encoding, which is UTF-8 unless"
          + " agreed otherwise.",
      "Save the file in the agreed encoding."),
  UNCLOSED_QUOTE(
      "unclosed-quote",
      "A quotation mark is opened and not closed where the field ends.",
      "Close every quotation mark, and double those that belong to the text."),
  STRAY_QUOTE(
      "stray-quote",
      "A quotation mark stands inside a field that is not in quotation marks, or text follows a"
          + " closing one. Double it, and quote the whole field.",
      "Put the whole field in quotation marks, and double those that belong to the text."),
  STRAY_BREAK(
      "stray-break",
      "A line break of another kind stands inside the line, outside quotation marks.",
      "End every line with LF or CRLF."),
  COLUMN_COUNT(
      "column-count",
      "The line has more or fewer fields than the header has columns.",
      "Send as many fields as the header has, and quote fields that hold a separator."),
  ROW_TOO_LONG(
      "row-too-long",
      "The line is longer than any line about one child can be.",
      "Look for a missing line break or quotation mark."),
  FIELD_TOO_LONG(
      "field-too-long",
      "is longer than it can be.",
      "Shorten it, and see that no two fields ran together."),
  HIDDEN_CHARACTER(
      "hidden-character",
      "holds a character nobody can see: a NUL, a control, a change of direction or a zero"
          + " width.",
      "Take the character out."),
  LOST_CHARACTER(
      "lost-character",
      "holds the mark for a character that was lost when the file was made. Export it again in"
          + " UTF-8.",
      "Export the file again in UTF-8."),
  MISSING(
      "missing",
      "is missing. Without it the line cannot be placed.",
      "Fill it, or leave the line out."),
  NOT_A_REFERENCE(
      "not-a-reference",
      "must be one clean line of at most 64 characters.",
      "Send the reference alone."),
  NOT_A_DATE(
      "not-a-date",
      "is not a real date in the agreed form, such as 2026-08-31.",
      "Send a real date in the agreed form, or leave it empty."),
  FUTURE("future", "lies in the future.", "Check the year, and day and month for being exchanged."),
  TOO_EARLY("too-early", "lies before 1900.", "Check the century."),
  NOT_A_CHILD(
      "not-a-child",
      "would make the person older than 25. The directory holds children, and young people to"
          + " 25.",
      "Check the century, and send children and young people to 25 only."),
  TOO_FAR_AHEAD("too-far-ahead", "lies further ahead than it can.", "Check the year."),
  DATE_ORDER("date-order", "lies before the day it must follow.", "Check both dates."),
  UNKNOWN_CODE(
      "unknown-code",
      "is not one of the agreed codes.",
      "Send an agreed code, or have yours added to the mapping."),
  CHECK_DIGIT(
      "check-digit",
      "has a check digit or letter that does not fit. A figure is wrong.",
      "Check it against the letter or card. Leave it empty if it cannot be checked."),
  SHAPE("shape", "has not the shape of one.", "Check it, and leave it empty if it is not known."),
  PLACEHOLDER(
      "placeholder",
      "stands for \"not known\". Leave it empty: empty is better than wrong.",
      "Leave it empty. Empty is better than wrong."),
  GROUND_MISSING(
      "ground-missing",
      "is missing. A sensitive service is held only with consent, or where significant harm is"
          + " suspected.",
      "Record consent or the suspicion of harm, or do not send the line."),
  CONSENT_INCOMPLETE(
      "consent-incomplete",
      "is missing. Consent needs who gave it and on which day.",
      "Send who gave consent and on which day.");

  private final String code;
  private final String text;
  private final String repair;

  Rule(String code, String text, String repair) {
    this.code = code;
    this.text = text;
    this.repair = repair;
  }

  /** The rule's code, which does not change when the sentence is improved. */
  public String code() {
    return code;
  }

  /** The sentence, or what follows the field's name in it. */
  public String text() {
    return text;
  }

  /** What the supplier should do, as a sentence. */
  public String repair() {
    return repair;
  }
}
