package contactpoint.linkage;

/**
 * A pair of a run with its reasons.
 *
 * @param left number of the record on the left
 * @param right number of the record on the right
 * @param prediction the evidence between the two alone
 */
public record Example(int left, int right, Prediction prediction) {}
