/**
 * The 150 children's services authorities of 2007 as published facts: number, name, region,
 * children.
 */
@NullMarked
@ApplicationModule(allowedDependencies = "vocabulary")
package contactpoint.england;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
