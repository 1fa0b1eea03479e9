/**
 * Who did what, to which record, and why: written before the answer, never changed after.
 *
 * <p>{@link contactpoint.audit.Audit} adds an entry in the transaction of the answer and touches no
 * chain. The {@link contactpoint.audit.Sealer}, one at a time, gives entries their place in the
 * Merkle tree afterwards and seals it every few seconds.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"vocabulary", "ledger", "database", "keys", "commands"})
package contactpoint.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
