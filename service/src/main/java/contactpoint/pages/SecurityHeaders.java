package contactpoint.pages;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Base64;
import java.util.random.RandomGenerator;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Puts the headers that protect the reader on every reply, before anything else looks at the
 * request: a header written late is a header that some error page lacks.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class SecurityHeaders extends OncePerRequestFilter {

  private static final String NONCE = "contactpoint.nonce";
  private static final int NONCE_BYTES = 16;

  private final RandomGenerator chance;

  SecurityHeaders(RandomGenerator chance) {
    this.chance = chance;
  }

  /** The nonce that scripts in this reply must carry. */
  static String nonceOf(HttpServletRequest request) {
    return request.getAttribute(NONCE) instanceof String nonce ? nonce : "";
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (request.getAttribute(NONCE) == null) {
      request.setAttribute(NONCE, newNonce());
    }
    protect(request, response);
    chain.doFilter(request, response);
  }

  /** An error is answered in a second round through the filters; its headers are set again. */
  @Override
  protected boolean shouldNotFilterErrorDispatch() {
    return false;
  }

  private static void protect(HttpServletRequest request, HttpServletResponse response) {
    response.setHeader("Content-Security-Policy", policy(nonceOf(request)));
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("X-Frame-Options", "DENY");
    response.setHeader("Referrer-Policy", "same-origin");
    response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
    response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
    response.setHeader(
        "Permissions-Policy",
        "camera=(), microphone=(), geolocation=(), payment=(), usb=(), "
            + "publickey-credentials-get=(self), publickey-credentials-create=(self)");
    response.setHeader("Cache-Control", "no-store");
    if (request.isSecure()) {
      response.setHeader("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
    }
  }

  private static String policy(String nonce) {
    return "default-src 'none'; script-src 'self' 'nonce-"
        + nonce
        + "'; style-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; "
        + "frame-ancestors 'none'; base-uri 'none'";
  }

  private String newNonce() {
    var bytes = new byte[NONCE_BYTES];
    chance.nextBytes(bytes);
    return Base64.getEncoder().encodeToString(bytes);
  }
}
