/**
 * What suppliers send: received whole, read line by line, applied or quarantined, acknowledged,
 * scored.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "vocabulary",
      "intake",
      "database",
      "keys",
      "audit",
      "pages",
      "notices",
      "organisations",
      "accounts",
      "measures",
      "register",
      "matching"
    })
package contactpoint.feeds;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
