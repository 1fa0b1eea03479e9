/** The pages and decisions of shielding, override, new identity. */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "vocabulary",
      "database",
      "audit",
      "pages",
      "notices",
      "organisations",
      "accounts",
      "measures",
      "shielding",
      "access"
    })
package contactpoint.protection;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
