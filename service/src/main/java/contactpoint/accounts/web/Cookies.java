package contactpoint.accounts.web;

import contactpoint.accounts.Token;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/**
 * Our cookies. Their names begin with {@code __Host-}: browsers take such a cookie only over a
 * trustworthy connection, from this host, for all its paths. Browsers count http://localhost as
 * trustworthy; for those that do not, {@code contactpoint.cookies.plain=true} gives the prefix and
 * the protection up, on one's own machine.
 */
@Component
class Cookies {

  private static final Duration A_YEAR = Duration.ofDays(365);
  private static final Duration UNTIL_THE_BROWSER_ENDS = Duration.ofSeconds(-1);

  private final boolean plain;

  Cookies(@Value("${contactpoint.cookies.plain:false}") boolean plain) {
    this.plain = plain;
  }

  /** What each cookie is for. */
  enum Purpose {
    SESSION("session", UNTIL_THE_BROWSER_ENDS),
    CEREMONY("ceremony", UNTIL_THE_BROWSER_ENDS),
    DEVICE("device", A_YEAR);

    private final String name;
    private final Duration age;

    Purpose(String name, Duration age) {
      this.name = name;
      this.age = age;
    }
  }

  Optional<Token> read(HttpServletRequest request, Purpose purpose) {
    var cookies = request.getCookies();
    if (cookies != null) {
      for (Cookie cookie : cookies) {
        if (cookie.getName().equals(name(purpose)) && !cookie.getValue().isBlank()) {
          return Optional.of(new Token(cookie.getValue()));
        }
      }
    }
    return Optional.empty();
  }

  void write(HttpServletResponse response, Purpose purpose, Token token) {
    add(response, purpose, token.text(), purpose.age);
  }

  void end(HttpServletResponse response, Purpose purpose) {
    add(response, purpose, "", Duration.ZERO);
  }

  private void add(HttpServletResponse response, Purpose purpose, String value, Duration age) {
    var cookie =
        ResponseCookie.from(name(purpose), value)
            .path("/")
            .httpOnly(true)
            .secure(!plain)
            .sameSite("Lax")
            .maxAge(age)
            .build();
    response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
  }

  private String name(Purpose purpose) {
    return plain ? purpose.name : "__Host-" + purpose.name;
  }
}
