package contactpoint.linkage;

/**
 * What a person settled about two records; it wins over any evidence.
 *
 * @param left number of the one record, in the order in which records were added
 * @param right number of the other
 * @param same whether they are one person
 */
public record Decision(int left, int right, boolean same) {}
