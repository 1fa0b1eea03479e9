/** What each supplier knows of a child, when it knows it, and how it gets it wrong. */
@NullMarked
package contactpoint.population.suppliers;

import org.jspecify.annotations.NullMarked;
