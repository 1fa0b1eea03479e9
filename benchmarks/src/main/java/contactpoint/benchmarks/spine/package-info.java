/**
 * The way of a child's record measured whole: suppliers' files in, searched, opened, at sizes up to
 * a million children, with PostgreSQL on the same machine.
 */
@NullMarked
package contactpoint.benchmarks.spine;

import org.jspecify.annotations.NullMarked;
