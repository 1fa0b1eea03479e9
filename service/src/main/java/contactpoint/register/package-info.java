/** The children, and who is involved with them. */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "vocabulary",
      "linkage",
      "intake",
      "database",
      "keys",
      "audit",
      "organisations"
    })
package contactpoint.register;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
