/**
 * A synthetic England: families, twins, moves, name changes, typing errors, the suppliers' files,
 * and the truth.
 */
@NullMarked
package contactpoint.population;

import org.jspecify.annotations.NullMarked;
