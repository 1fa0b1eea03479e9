/** Which child a statement is about: the same, a new one, or a doubtful case. */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "vocabulary",
      "linkage",
      "intake",
      "database",
      "keys",
      "audit",
      "organisations",
      "measures",
      "register",
      "shielding"
    })
package contactpoint.matching;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
