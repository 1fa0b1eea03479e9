/** What people are called, in the proportions of each community and birth year. */
@NullMarked
package contactpoint.population.names;

import org.jspecify.annotations.NullMarked;
