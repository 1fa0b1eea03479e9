/** A feature that declares that it uses nothing, and does. */
@ApplicationModule(allowedDependencies = {})
package broken.readiness;

import org.springframework.modulith.ApplicationModule;
