package contactpoint.accounts;

import java.net.URI;
import java.util.Objects;

/**
 * Where browsers find this service. Passkeys are bound to it.
 *
 * @param origin scheme, host and port, such as {@code https://contactpoint.example}
 */
public record Site(String origin) {

  public Site {
    var address = URI.create(origin);
    if (address.getHost() == null || !address.getRawPath().isEmpty()) {
      throw new IllegalArgumentException("An origin has a scheme, a host, a port and nothing more");
    }
  }

  String host() {
    return Objects.requireNonNull(URI.create(origin).getHost());
  }
}
