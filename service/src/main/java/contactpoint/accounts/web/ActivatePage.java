package contactpoint.accounts.web;

import contactpoint.accounts.Enrolments;
import contactpoint.accounts.SignIns;
import contactpoint.accounts.Token;
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

/** A new person's first visit: password, then a second proof. */
@Controller
@Needs(Right.ANYBODY)
class ActivatePage {

  private static final String PATH = "/activate";
  private static final String SECOND = "/activate/second";
  private static final Token NONE = new Token("");

  private final Enrolments enrolments;
  private final Cookies cookies;
  private final Sites sites;

  ActivatePage(Enrolments enrolments, Cookies cookies, Sites sites) {
    this.enrolments = enrolments;
    this.cookies = cookies;
    this.sites = sites;
  }

  @GetMapping(PATH)
  Page show() {
    return first("", FormErrors.NONE);
  }

  @PostMapping(PATH)
  Page activate(
      @RequestParam(defaultValue = "") String email,
      @RequestParam(defaultValue = "") String code,
      @RequestParam(defaultValue = "") String password,
      HttpServletResponse response) {
    return switch (enrolments.activate(new Typed(email), new Typed(code), new Typed(password))) {
      case Enrolments.Activation.Begun(var token) -> {
        cookies.write(response, Cookies.Purpose.CEREMONY, token);
        yield Page.goTo(SECOND);
      }
      case Enrolments.Activation.Refused() ->
          first(
              email,
              FormErrors.NONE.and(
                  "code", "This e-mail and code do not open an account. Check both"));
      case Enrolments.Activation.PasswordRefused(var sentence) ->
          first(email, FormErrors.NONE.and("password", sentence));
    };
  }

  @GetMapping(SECOND)
  Page showSecond(HttpServletRequest request) {
    return second(token(request), FormErrors.NONE);
  }

  @PostMapping(SECOND)
  Page byCode(
      @RequestParam(defaultValue = "") String code,
      HttpServletRequest request,
      HttpServletResponse response) {
    var token = token(request);
    return answer(enrolments.activatedByCode(token, new Typed(code)), token, "code", response);
  }

  @PostMapping(SECOND + "/passkey")
  Page byPasskey(
      @RequestParam(defaultValue = "") String answer,
      HttpServletRequest request,
      HttpServletResponse response) {
    var token = token(request);
    return answer(
        enrolments.activatedByPasskey(token, answer, sites.here()), token, "passkey", response);
  }

  private Page answer(
      SignIns.Second outcome, Token token, String field, HttpServletResponse response) {
    return switch (outcome) {
      case SignIns.Second.SignedIn(var session, var device) -> {
        ConfirmPage.enter(cookies, response, session, device);
        yield Page.goTo(HomePage.PATH);
      }
      case SignIns.Second.Refused() ->
          second(
              token,
              FormErrors.NONE.and(field, "That did not work. Try again, or use the next code."));
      case SignIns.Second.Over() -> Page.goTo(PATH);
    };
  }

  private static Page first(String email, FormErrors errors) {
    return Page.of("accounts/activate", "Choose your password").with("email", email).errors(errors);
  }

  private Page second(Token token, FormErrors errors) {
    return enrolments
        .offered(token, sites.here())
        .<Page>map(offer ->
            Page.of("accounts/second-proof", "Set up your second proof")
                .with("offer", offer)
                .with("action", SECOND)
                .with("ceremony", "")
                .with("step", "Step 2 of 2")
                .errors(errors))
        .orElseGet(() -> Page.goTo(PATH));
  }

  private Token token(HttpServletRequest request) {
    return cookies.read(request, Cookies.Purpose.CEREMONY).orElse(NONE);
  }
}
