package contactpoint.accounts.web;

import contactpoint.accounts.SignIns;
import contactpoint.pages.FormErrors;
import contactpoint.pages.Needs;
import contactpoint.pages.Page;
import contactpoint.pages.Right;
import contactpoint.vocabulary.Typed;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The first step: e-mail and password. */
@Controller
@Needs(Right.ANYBODY)
class SignInPage {

  static final String PATH = "/sign-in";

  private final SignIns signIns;
  private final Cookies cookies;

  SignInPage(SignIns signIns, Cookies cookies) {
    this.signIns = signIns;
    this.cookies = cookies;
  }

  @GetMapping(PATH)
  Page show() {
    return page("", FormErrors.NONE);
  }

  @PostMapping(PATH)
  Page signIn(
      @RequestParam(defaultValue = "") String email,
      @RequestParam(defaultValue = "") String password,
      HttpServletRequest request,
      HttpServletResponse response) {
    var missing = missing(email, password);
    if (!missing.isEmpty()) {
      return page(email, missing);
    }
    var device = cookies.read(request, Cookies.Purpose.DEVICE);
    return switch (signIns.first(new Typed(email), new Typed(password), device)) {
      case SignIns.First.Confirmed(var token) -> {
        cookies.write(response, Cookies.Purpose.CEREMONY, token);
        yield Page.goTo(ConfirmPage.PATH);
      }
      case SignIns.First.Refused() ->
          page(email, FormErrors.NONE.and("email", "We could not sign you in with these details"));
    };
  }

  private static FormErrors missing(String email, String password) {
    var errors = FormErrors.NONE;
    if (email.isBlank()) {
      errors = errors.and("email", "Enter your work e-mail");
    }
    if (password.isEmpty()) {
      errors = errors.and("password", "Enter your password");
    }
    return errors;
  }

  private static Page page(String email, FormErrors errors) {
    return Page.of("accounts/sign-in", "Sign in to ContactPoint")
        .with("email", email)
        .errors(errors);
  }
}
