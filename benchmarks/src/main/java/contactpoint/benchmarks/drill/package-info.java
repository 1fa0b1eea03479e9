/**
 * The long proofs of the heart: an import killed at any moment, two suppliers at once, deliveries
 * in any order, and mutated statements about shielded children. Tests run each in its small form.
 */
@NullMarked
package contactpoint.benchmarks.drill;

import org.jspecify.annotations.NullMarked;
