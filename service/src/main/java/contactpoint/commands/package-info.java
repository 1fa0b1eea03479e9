/**
 * Commands at a keyboard: whoever calls one wrongly reads one sentence, and the command ends with
 * an exit code that is not 0.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"vocabulary", "database"})
package contactpoint.commands;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
