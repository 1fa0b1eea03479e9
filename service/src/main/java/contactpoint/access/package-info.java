/**
 * The one way to a child record: no reason, no record.
 *
 * <p>A question is typed ({@link contactpoint.access.SearchForm}), understood or not ({@link
 * contactpoint.access.Understood}), and answered in one transaction together with its entry in the
 * log. What is answered is an enquiry; a record is opened from an enquiry and never by its own
 * address. Nobody outside sees a child of the register: they see a {@link
 * contactpoint.access.Disclosure}.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "vocabulary",
      "linkage",
      "database",
      "keys",
      "audit",
      "pages",
      "organisations",
      "measures",
      "register"
    })
package contactpoint.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
