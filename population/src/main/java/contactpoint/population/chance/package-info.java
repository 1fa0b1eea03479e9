/**
 * Chance as an argument: every draw follows from the seed and from what is drawn for, whoever draws
 * it and when.
 */
@NullMarked
package contactpoint.population.chance;

import org.jspecify.annotations.NullMarked;
