/** Telling a person something, once, in the place where they look. */
@NullMarked
@ApplicationModule(allowedDependencies = {"database", "vocabulary"})
package contactpoint.notices;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
