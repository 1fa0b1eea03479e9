/** What measurements and drills share. */
@NullMarked
package contactpoint.benchmarks;

import org.jspecify.annotations.NullMarked;
