/** The program's secrets: one master secret, from which each purpose has a key of its own. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package contactpoint.keys;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
