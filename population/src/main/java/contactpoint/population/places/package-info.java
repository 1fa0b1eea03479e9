/**
 * Where people live, learn and are treated: the real authorities of 2007, filled with invented
 * places.
 */
@NullMarked
package contactpoint.population.places;

import org.jspecify.annotations.NullMarked;
