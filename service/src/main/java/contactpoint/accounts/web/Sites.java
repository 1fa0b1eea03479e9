package contactpoint.accounts.web;

import contactpoint.accounts.Site;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Where browsers find this service: the setting {@code contactpoint.origin}, else localhost at the
 * port that the server listens on. Never read from a request, which says what its sender likes.
 */
@Component
class Sites {

  private final Environment settings;

  Sites(Environment settings) {
    this.settings = settings;
  }

  Site here() {
    return new Site(
        settings.getProperty(
            "contactpoint.origin",
            "http://localhost:" + settings.getProperty("local.server.port", "8080")));
  }
}
