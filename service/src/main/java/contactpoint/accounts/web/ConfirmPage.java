package contactpoint.accounts.web;

import contactpoint.accounts.KeptForms;
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

/** The second step: passkey or code. */
@Controller
@Needs(Right.ANYBODY)
class ConfirmPage {

  static final String PATH = "/sign-in/confirm";

  private static final Token NONE = new Token("");

  private final SignIns signIns;
  private final KeptForms forms;
  private final Cookies cookies;
  private final Sites sites;

  ConfirmPage(SignIns signIns, KeptForms forms, Cookies cookies, Sites sites) {
    this.signIns = signIns;
    this.forms = forms;
    this.cookies = cookies;
    this.sites = sites;
  }

  @GetMapping(PATH)
  Page show(HttpServletRequest request) {
    return page(token(request), FormErrors.NONE);
  }

  @PostMapping(PATH)
  Page byCode(
      @RequestParam(defaultValue = "") String code,
      HttpServletRequest request,
      HttpServletResponse response) {
    var token = token(request);
    return answer(signIns.byCode(token, new Typed(code)), token, "code", response);
  }

  @PostMapping(PATH + "/passkey")
  Page byPasskey(
      @RequestParam(defaultValue = "") String answer,
      HttpServletRequest request,
      HttpServletResponse response) {
    var token = token(request);
    return answer(signIns.byPasskey(token, answer, sites.here()), token, "passkey", response);
  }

  private Page answer(
      SignIns.Second outcome, Token token, String field, HttpServletResponse response) {
    return switch (outcome) {
      case SignIns.Second.SignedIn(var session, var device) -> {
        enter(cookies, response, session, device);
        yield Page.goTo(first(session));
      }
      case SignIns.Second.Refused() ->
          page(
              token,
              FormErrors.NONE.and(field, "That did not work. Try again, or use the next code."));
      case SignIns.Second.Over() -> Page.goTo(SignInPage.PATH);
    };
  }

  /** Home, unless something waits that was typed when the last session ran out. */
  private String first(Token session) {
    return signIns
        .visitor(session)
        .filter(visitor -> forms.isWaiting(visitor.actor()))
        .map(_ -> KeptPage.PATH)
        .orElse(HomePage.PATH);
  }

  static void enter(Cookies cookies, HttpServletResponse response, Token session, Token device) {
    cookies.write(response, Cookies.Purpose.SESSION, session);
    cookies.write(response, Cookies.Purpose.DEVICE, device);
    cookies.end(response, Cookies.Purpose.CEREMONY);
  }

  private Page page(Token token, FormErrors errors) {
    return signIns
        .asked(token, sites.here())
        .<Page>map(asked ->
            Page.of("accounts/confirm", "Confirm that it is you")
                .with("asked", asked)
                .below("Back", SignInPage.PATH)
                .errors(errors))
        .orElseGet(() -> Page.goTo(SignInPage.PATH));
  }

  private Token token(HttpServletRequest request) {
    return cookies.read(request, Cookies.Purpose.CEREMONY).orElse(NONE);
  }
}
