package contactpoint.audit;

import java.util.Locale;
import java.util.Optional;

/** Which release of the program is running, as its jar says. */
final class Release {

  private Release() {}

  static String ofThisProgram() {
    return Optional.ofNullable(Release.class.getPackage().getImplementationVersion())
        .orElse("development")
        .toLowerCase(Locale.ROOT);
  }
}
