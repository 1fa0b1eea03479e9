package contactpoint.audit;

/** How much of a subject was shown, or that it was changed. */
public enum Exposure {
  LISTED(contactpoint.ledger.Exposure.LISTED),
  OPENED(contactpoint.ledger.Exposure.OPENED),
  /** Opened, and what was shown is the shielded view. */
  OPENED_SHIELDED(contactpoint.ledger.Exposure.OPENED_SHIELDED),
  CHANGED(contactpoint.ledger.Exposure.CHANGED),
  /** Asked for by somebody who was refused; nothing was shown. */
  WITHHELD(contactpoint.ledger.Exposure.WITHHELD);

  private final contactpoint.ledger.Exposure inTheLeaf;

  Exposure(contactpoint.ledger.Exposure inTheLeaf) {
    this.inTheLeaf = inTheLeaf;
  }

  contactpoint.ledger.Exposure inTheLeaf() {
    return inTheLeaf;
  }
}
