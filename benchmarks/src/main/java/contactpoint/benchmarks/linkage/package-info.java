/** How right and how fast linkage is on a synthetic England, and beside the JVM's usual choice. */
@NullMarked
package contactpoint.benchmarks.linkage;

import org.jspecify.annotations.NullMarked;
