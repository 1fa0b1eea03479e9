/**
 * Tables that people send: read whole, judged cell by cell, a sentence beside each bad cell,
 * nothing half imported.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package contactpoint.spreadsheets;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
