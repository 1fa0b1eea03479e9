package contactpoint.population.families;

/**
 * A grown-up's part in a child's life, from day to day.
 *
 * @param carer who
 * @param from first day
 * @param to last day, or {@link Child#NEVER}
 * @param sameAddress whether both live at the child's (first) home
 */
public record Care(Carer carer, int from, int to, boolean sameAddress) {}
