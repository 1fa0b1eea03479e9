/**
 * Is this authority ready? The roll-out of 150 authorities: plans, checkpoints with evidence and
 * judgement, people, systems, the gate before opening, and the national picture. No child data.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "vocabulary",
      "audit",
      "england",
      "spreadsheets",
      "database",
      "measures",
      "notices",
      "organisations",
      "pages",
      "print"
    })
package contactpoint.readiness;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
