/** The compact tables the generator carries, each with its source in its header. */
@NullMarked
package contactpoint.population.tables;

import org.jspecify.annotations.NullMarked;
