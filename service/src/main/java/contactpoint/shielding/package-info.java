/** Which children must not be found by place, decided by whom, reviewed when (no pages). */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "vocabulary",
      "intake",
      "database",
      "keys",
      "audit",
      "notices",
      "organisations",
      "measures",
      "register"
    })
package contactpoint.shielding;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
