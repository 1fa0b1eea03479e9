/** A supplier's file read line by line and judged: layouts, mappings, the four measures. */
@NullMarked
package contactpoint.intake;

import org.jspecify.annotations.NullMarked;
