/**
 * I am working with this child; I lead; I have stopped. What a practitioner enters is a statement
 * of one line that goes the way of every other one, through {@code feeds}.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "vocabulary",
      "intake",
      "database",
      "audit",
      "pages",
      "notices",
      "organisations",
      "accounts",
      "access",
      "feeds"
    })
package contactpoint.involvements;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
