/** What others may not reach. */
@ApplicationModule(allowedDependencies = {})
package broken.register;

import org.springframework.modulith.ApplicationModule;
