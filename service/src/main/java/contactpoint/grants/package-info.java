/**
 * How much each authority receives, and by which arithmetic. Schemes are data; every allocation can
 * be redone with a pencil. Grants know nothing of readiness: they are paid without conditions.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "vocabulary",
      "audit",
      "england",
      "spreadsheets",
      "database",
      "pages",
      "commands",
      "print"
    })
package contactpoint.grants;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
