/**
 * Who may sign in, as what, and until when.
 *
 * <p>Two facades: {@link contactpoint.accounts.Accounts} keeps the people, {@link
 * contactpoint.accounts.SignIns} lets them in. {@link contactpoint.accounts.Rights} is the one
 * table of who may do what.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "audit",
      "database",
      "keys",
      "measures",
      "notices",
      "organisations",
      "pages",
      "vocabulary"
    })
package contactpoint.accounts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
