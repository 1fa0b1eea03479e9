package contactpoint.accounts.web;

import contactpoint.accounts.SignIns;
import contactpoint.pages.Visitor;
import contactpoint.pages.Visitors;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tells the gate who a request comes from. */
@Component
class Visiting implements Visitors {

  private final SignIns signIns;
  private final Cookies cookies;

  Visiting(SignIns signIns, Cookies cookies) {
    this.signIns = signIns;
    this.cookies = cookies;
  }

  @Override
  public Optional<Visitor> visiting(HttpServletRequest request) {
    return cookies.read(request, Cookies.Purpose.SESSION).flatMap(signIns::visitor);
  }
}
