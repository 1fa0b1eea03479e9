/**
 * What each supplier knows of a child, when it knows it, how it gets it wrong, and in which layout
 * it writes it: ours, or one of its maker's with a mapping beside it.
 */
@NullMarked
package contactpoint.population.suppliers;

import org.jspecify.annotations.NullMarked;
