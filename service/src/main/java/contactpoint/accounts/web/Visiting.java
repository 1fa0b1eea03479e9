package contactpoint.accounts.web;

import contactpoint.accounts.KeptForms;
import contactpoint.accounts.SignIns;
import contactpoint.pages.Visitor;
import contactpoint.pages.Visitors;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tells the gate who a request comes from. */
@Component
class Visiting implements Visitors {

  private final SignIns signIns;
  private final KeptForms forms;
  private final Cookies cookies;

  Visiting(SignIns signIns, KeptForms forms, Cookies cookies) {
    this.signIns = signIns;
    this.forms = forms;
    this.cookies = cookies;
  }

  @Override
  public Optional<Visitor> visiting(HttpServletRequest request) {
    return cookies.read(request, Cookies.Purpose.SESSION).flatMap(signIns::visitor);
  }

  @Override
  public void keep(HttpServletRequest request) {
    var sent = new LinkedHashMap<String, String>();
    request.getParameterMap().forEach((name, values) -> sent.put(name, values[0]));
    cookies
        .read(request, Cookies.Purpose.SESSION)
        .ifPresent(session ->
            KeptPage.form(request.getRequestURI(), sent)
                .ifPresent(form -> forms.keep(session, form)));
  }
}
