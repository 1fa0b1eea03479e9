package contactpoint.ledger;

/**
 * One thing that an entry is about.
 *
 * @param kind what it is: {@code child}, {@code account}, {@code submission} ...
 * @param exposure how much of it was shown, or that it was changed
 * @param facts what is known between who looked and this child
 * @param number the commitment to its number, which itself lies beside the entry
 */
public record Subject(Code kind, Exposure exposure, Facts facts, Commitment number) {}
