/**
 * A synthetic England: families, twins, moves, name changes, typing errors, the suppliers' files in
 * our layout and in layouts of their own, and the truth.
 */
@NullMarked
package contactpoint.population;

import org.jspecify.annotations.NullMarked;
