package contactpoint.accounts.web;

import contactpoint.accounts.SignIns;
import contactpoint.pages.Needs;
import contactpoint.pages.Page;
import contactpoint.pages.Right;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** The end of a session, everywhere at once; the browser forgets what it has seen. */
@Controller
@Needs(Right.ANYBODY)
class SignOutPage {

  private final SignIns signIns;
  private final Cookies cookies;

  SignOutPage(SignIns signIns, Cookies cookies) {
    this.signIns = signIns;
    this.cookies = cookies;
  }

  @PostMapping("/sign-out")
  Page signOut(HttpServletRequest request, HttpServletResponse response) {
    cookies.read(request, Cookies.Purpose.SESSION).ifPresent(signIns::signOut);
    cookies.end(response, Cookies.Purpose.SESSION);
    cookies.end(response, Cookies.Purpose.CEREMONY);
    response.setHeader("Clear-Site-Data", "\"cache\", \"storage\"");
    return Page.goTo("/signed-out");
  }

  @GetMapping("/signed-out")
  Page show() {
    return Page.of("accounts/signed-out", "You are signed out");
  }
}
