package contactpoint.involvements;

/** What came of a change to an own involvement. */
public enum Change {
  DONE,
  /** Done, and seen by the team only, since the child is shielded. */
  DONE_UNSEEN,
  /** There is no such open record of this person: hidden and absent alike. */
  NOT_FOUND,
  /** The person is not on the record, or no longer leads it. */
  NOT_ON_RECORD,
  /** A colleague leads, was asked, and nothing changes until that person hands the lead over. */
  ASKED,
  /** Somebody leads whom a case system names; nobody can be asked here. */
  OTHER_LEADS,
  /** The colleague was told, and nothing changes until that person accepts. */
  OFFERED,
  /** The child is shielded: who leads is arranged by the team. */
  BY_THE_TEAM,
  /** The person's service is one of those that need a legal ground, and are never shown. */
  NEEDS_GROUND
}
