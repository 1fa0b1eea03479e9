package contactpoint.shielding;

import contactpoint.vocabulary.ChildNumber;

/** What came of the decision to shield a child. */
public sealed interface Shielding {

  /** From this transaction on nothing that bears place is shown or found. */
  record Shielded(ChildNumber child) implements Shielding {}

  /** It was shielded before; nothing has changed. */
  record AlreadyShielded(ChildNumber child) implements Shielding {}

  /** There is no such record. */
  record NoSuchChild() implements Shielding {}

  /** Another authority is responsible, and no social care of the own one works with the child. */
  record OfAnotherAuthority(ChildNumber child) implements Shielding {}
}
