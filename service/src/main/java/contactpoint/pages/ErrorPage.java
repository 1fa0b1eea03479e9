package contactpoint.pages;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.sql.SQLTransientException;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * The one place where failures become pages. The log gets the kind of the failure, where it
 * happened and a reference number; never its message, which may hold what somebody typed.
 */
@Controller
class ErrorPage implements ErrorController {

  private static final Logger LOG = LoggerFactory.getLogger(ErrorPage.class);
  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final int LENGTH = 8;
  private static final int FRAMES = 30;

  private final RandomGenerator chance;

  ErrorPage(RandomGenerator chance) {
    this.chance = chance;
  }

  @RequestMapping("${server.error.path:/error}")
  @Needs(Right.ANYBODY)
  Page show(HttpServletRequest request, HttpServletResponse response) {
    int status = statusOf(request);
    if (status == 503) {
      response.setHeader("Retry-After", "5");
    }
    return Failure.of(status).page(status >= 500 ? report(status, request) : "");
  }

  private static int statusOf(HttpServletRequest request) {
    if (isBusy(request.getAttribute(RequestDispatcher.ERROR_EXCEPTION))) {
      return 503;
    }
    return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
        ? code
        : 404;
  }

  private static boolean isBusy(@Nullable Object cause) {
    for (var each = cause; each instanceof Throwable thrown; each = thrown.getCause()) {
      if (each instanceof Busy || each instanceof SQLTransientException) {
        return true;
      }
    }
    return false;
  }

  private String report(int status, HttpServletRequest request) {
    String reference = newReference();
    var cause = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
    LOG.error(
        "Reference {}: status {}{}",
        reference,
        status,
        cause instanceof Throwable thrown ? told(thrown) : "");
    return reference;
  }

  private static String told(Throwable thrown) {
    var text = new StringBuilder();
    for (Throwable each = thrown; each != null; each = each.getCause()) {
      text.append("\n  ").append(each.getClass().getName());
      var where = each.getStackTrace();
      for (int i = 0; i < Math.min(FRAMES, where.length); i++) {
        text.append("\n    at ").append(where[i]);
      }
    }
    return text.toString();
  }

  private String newReference() {
    var text = new StringBuilder();
    for (int i = 0; i < LENGTH; i++) {
      text.append(ALPHABET.charAt(chance.nextInt(ALPHABET.length())));
    }
    return text.insert(LENGTH / 2, '-').toString();
  }
}
