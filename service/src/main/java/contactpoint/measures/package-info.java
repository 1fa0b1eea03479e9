/**
 * Named figures per authority and feed, with date and origin: written by the feature that knows,
 * read by readiness.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"vocabulary", "database"})
package contactpoint.measures;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
