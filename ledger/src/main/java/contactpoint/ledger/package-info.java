/** A log that proves it has only been appended to. */
@NullMarked
package contactpoint.ledger;

import org.jspecify.annotations.NullMarked;
