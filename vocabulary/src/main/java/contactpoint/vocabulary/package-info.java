/** The words everyone uses: numbers, names, dates, codes, the Actor; they cannot be invalid. */
@NullMarked
package contactpoint.vocabulary;

import org.jspecify.annotations.NullMarked;
