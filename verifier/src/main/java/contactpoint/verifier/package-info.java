/** The auditor's program: checks the log from its leaves and shares no code with the ledger. */
@NullMarked
package contactpoint.verifier;

import org.jspecify.annotations.NullMarked;
