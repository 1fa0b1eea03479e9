/** Authorities, national partners, services, settings, practices and sources: who takes part. */
@NullMarked
@ApplicationModule(allowedDependencies = {"database", "vocabulary"})
package contactpoint.organisations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
