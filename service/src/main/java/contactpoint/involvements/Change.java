package contactpoint.involvements;

/** What came of a change to an own involvement. */
public enum Change {
  DONE,
  /** There is no such open record of this person: hidden and absent alike. */
  NOT_FOUND,
  /** The person is not on the record, or no longer leads it. */
  NOT_ON_RECORD,
  /** Somebody else leads; the lead must be handed over. */
  OTHER_LEADS,
  /** The person's service is one of those that need a legal ground, and are never shown. */
  NEEDS_GROUND
}
