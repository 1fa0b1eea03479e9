/** A page on paper: XHTML to PDF, with fonts that ship, nothing fetched from anywhere. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package contactpoint.print;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
