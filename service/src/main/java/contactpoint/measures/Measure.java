package contactpoint.measures;

import java.util.Optional;

/** The figures there are. A new one is added here, so that writers and readers share one list. */
public enum Measure {
  FEED_SCORE("feed-score", "Usefulness of the feed's latest submission, 0 to 100", true),
  FEED_COMPLETENESS(
      "feed-completeness", "Completeness of the feed's latest submission, 0 to 100", true),
  FEED_VALIDITY("feed-validity", "Validity of the feed's latest submission, 0 to 100", true),
  FEED_CONSISTENCY(
      "feed-consistency", "Internal consistency of the feed's latest submission, 0 to 100", true),
  FEED_GATE("feed-gate", "Usefulness the feed must reach, 0 to 100", true),
  FEED_STAGE(
      "feed-stage",
      "Stage of the feed: 0 agreed, 1 delivered, 2 placed at its gate, 3 live, that is also in"
          + " time",
      true),
  RECORDS_SUPPLIED("records-supplied", "Children in the feed's latest submission", true),
  SHIELDS_DECIDED("shields-decided", "Shields decided", false),
  SHIELDS_WAITING("shields-waiting", "Shield requests waiting for a decision", false),
  SHIELDING_FINISHED("shielding-finished", "1 when first shielding is declared finished", false),
  DATA_ADMINISTRATORS("data-administrators", "Data administrators who can sign in", false),
  USERS_CLEARED("users-cleared", "Users with a valid enhanced check", false),
  USERS_TRAINED("users-trained", "Users with training passed", false),
  USERS_WITH_TOKEN("users-with-token", "Users with a second factor", false),
  USERS_READY("users-ready", "Users cleared, trained and with a second factor", false),
  ENQUIRIES("enquiries", "Enquiries made in the last 30 days", false),
  IN_VAIN("enquiries-in-vain", "Enquiries of these that found nobody", false),
  RECORDS_OPENED("records-opened", "Records opened in the last 30 days", false),
  COLLEAGUES_FOUND(
      "colleagues-found", "Records opened that showed a colleague, last 30 days", false),
  SECONDS_TO_RECORD(
      "seconds-to-record", "Seconds from a search to its record, mean of the last 30 days", false);

  private final String code;
  private final String caption;
  private final boolean ofFeed;

  Measure(String code, String caption, boolean ofFeed) {
    this.code = code;
    this.caption = caption;
    this.ofFeed = ofFeed;
  }

  public String code() {
    return code;
  }

  public String caption() {
    return caption;
  }

  /** Whether there is one for each feed, or one for the authority. */
  public boolean ofFeed() {
    return ofFeed;
  }

  static Optional<Measure> ofCode(String code) {
    for (Measure one : values()) {
      if (one.code.equals(code)) {
        return Optional.of(one);
      }
    }
    return Optional.empty();
  }
}
