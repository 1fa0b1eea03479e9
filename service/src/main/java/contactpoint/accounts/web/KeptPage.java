package contactpoint.accounts.web;

import contactpoint.accounts.KeptForm;
import contactpoint.accounts.KeptForms;
import contactpoint.pages.Needs;
import contactpoint.pages.Page;
import contactpoint.pages.Right;
import contactpoint.vocabulary.Actor;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What was typed when a session ran out, after the next sign-in: to be sent, or left. */
@Controller
@Needs(Right.SIGNED_IN)
class KeptPage {

  static final String PATH = "/kept";

  /** The field in which the script says where the open form leads. */
  static final String LEADS_TO = "leads-to";

  private final KeptForms forms;

  KeptPage(KeptForms forms) {
    this.forms = forms;
  }

  @GetMapping(PATH)
  Page show(Actor actor) {
    return forms
        .show(actor)
        .<Page>map(
            form -> Page.of("accounts/kept", "What you typed is still here").with("form", form))
        .orElseGet(() -> Page.goTo(HomePage.PATH));
  }

  /** From the script, a moment before the session runs out. */
  @PostMapping(PATH)
  ResponseEntity<Void> keep(Actor actor, @RequestParam MultiValueMap<String, String> sent) {
    form(PATH, sent.toSingleValueMap()).ifPresent(form -> forms.keep(actor, form));
    return ResponseEntity.noContent().build();
  }

  static java.util.Optional<KeptForm> form(String path, Map<String, String> sent) {
    var fields = new LinkedHashMap<>(sent);
    String leadsTo = fields.remove(LEADS_TO);
    return KeptForm.of(path.equals(PATH) && leadsTo != null ? leadsTo : path, fields);
  }
}
