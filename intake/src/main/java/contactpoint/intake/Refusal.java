package contactpoint.intake;

/**
 * Why a delivery is refused whole: the rule's code, and the sentence for the sender. No sentence
 * repeats anything out of the delivery.
 */
public enum Refusal {
  NOTHING_THERE("nothing-there", "There is no folder, zip or file at the place that was named."),
  NOT_A_ZIP(
      "not-a-zip", "The zip cannot be unpacked: it is damaged, encrypted or not a zip at all."),
  ZIP_TOO_LARGE("zip-too-large", "The zip is larger than a delivery may be. Send it in parts."),
  ZIP_TOO_MANY_ENTRIES(
      "zip-too-many-entries",
      "The zip holds too many entries. It should hold feed.json and at most three CSV files."),
  ZIP_RATIO(
      "zip-ratio", "The zip unpacks to far more than its size. No list of children does that."),
  ZIP_PATH(
      "zip-path",
      "The zip names an entry outside its own folder. Pack one folder or the bare files."),
  ZIP_DOUBLED("zip-doubled", "The zip holds one of its files twice."),
  ZIP_OVERLAP(
      "zip-overlap",
      "The zip's list of contents does not agree with its contents. Pack it again with an"
          + " ordinary program."),
  TOO_LARGE("too-large", "A file is larger than a delivery may be. Send it in parts."),
  LINK("link", "A file is a link to another place. Send the file itself."),
  NO_NOTE("no-note", "There is no feed.json, which says whose delivery this is and its number."),
  NOTE_NOT_JSON(
      "note-not-json",
      "feed.json cannot be read as JSON: it must be one object in UTF-8, with no name twice and"
          + " nothing after it."),
  NOTE_TOO_LARGE("note-too-large", "feed.json is larger than a delivery note may be."),
  NOTE_UNKNOWN_NAME(
      "note-unknown-name",
      "feed.json has a name that is not known. It holds source, submission, kind, asOf and"
          + " files."),
  NOTE_SOURCE(
      "note-source",
      "The source in feed.json must be a word of small letters, digits and hyphens, at most 64."),
  NOTE_SUBMISSION(
      "note-submission", "The submission in feed.json must be a whole number from 1 upwards."),
  NOTE_KIND("note-kind", "The kind in feed.json must be \"full\" or \"delta\"."),
  NOTE_AS_OF("note-as-of", "The asOf in feed.json must be a real date, such as 2026-08-31."),
  NOTE_FILES(
      "note-files",
      "The files in feed.json must name at least one of children.csv, carers.csv and"
          + " involvements.csv, each with its SHA-256 in 64 hexadecimal digits."),
  AS_OF_FUTURE("as-of-future", "The delivery says it stands as of a day that is still to come."),
  FILE_MISSING("file-missing", "A file that feed.json names is not in the delivery."),
  FILE_UNNAMED("file-unnamed", "A file in the delivery is not named in feed.json."),
  FILE_DIGEST(
      "file-digest",
      "A file is not the one feed.json speaks of: its SHA-256 differs. It was cut short or"
          + " changed on the way. Send the delivery again."),
  ENCODING_UTF16(
      "encoding-utf16",
      "A file is in UTF-16. Save it as UTF-8, or agree an encoding for the feed."),
  HEADER_EMPTY("header-empty", "A file is empty. It needs at least its header line."),
  HEADER_UNREADABLE(
      "header-unreadable",
      "The header line cannot be read. It must be one line of column names, separated as agreed"
          + " for the feed."),
  HEADER_UNKNOWN("header-unknown", "The header has a column that is not agreed for this feed."),
  HEADER_MISSING("header-missing", "The header lacks a column that is agreed for this feed."),
  HEADER_DOUBLED("header-doubled", "The header has one column twice.");

  private final String code;
  private final String sentence;

  Refusal(String code, String sentence) {
    this.code = code;
    this.sentence = sentence;
  }

  /** The rule's code, which does not change when the sentence is improved. */
  public String code() {
    return code;
  }

  /** What the sender is told. */
  public String sentence() {
    return sentence;
  }
}
