/** A PostgreSQL of our own, unpacked, started, found again after a kill, and stopped. */
@NullMarked
package contactpoint.embedded;

import org.jspecify.annotations.NullMarked;
