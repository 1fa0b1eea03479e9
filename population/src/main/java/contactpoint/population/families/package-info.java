/** Families and what happens to them: births, moves, separations, new names, care. */
@NullMarked
package contactpoint.population.families;

import org.jspecify.annotations.NullMarked;
