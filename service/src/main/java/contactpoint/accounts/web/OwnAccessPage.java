package contactpoint.accounts.web;

import contactpoint.accounts.Enrolments;
import contactpoint.accounts.Token;
import contactpoint.pages.FormErrors;
import contactpoint.pages.Needs;
import contactpoint.pages.Page;
import contactpoint.pages.Right;
import contactpoint.vocabulary.Actor;
import contactpoint.vocabulary.Typed;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A person's own means of signing in: passkeys and token. */
@Controller
@Needs(Right.SIGNED_IN)
class OwnAccessPage {

  private static final String PATH = "/own-access";
  private static final String ADD = PATH + "/add";

  private final Enrolments enrolments;
  private final Sites sites;

  OwnAccessPage(Enrolments enrolments, Sites sites) {
    this.enrolments = enrolments;
    this.sites = sites;
  }

  @GetMapping(PATH)
  Page show(Actor actor) {
    return Page.of("accounts/own-access", "How you sign in")
        .below("Home", HomePage.PATH)
        .with("passkeys", enrolments.passkeysOf(actor))
        .with("fresh", enrolments.isFresh(actor));
  }

  @GetMapping(ADD)
  Page add(Actor actor) {
    return adding(actor, FormErrors.NONE);
  }

  @PostMapping(ADD)
  Page replaceToken(
      Actor actor,
      @RequestParam(defaultValue = "") String ceremony,
      @RequestParam(defaultValue = "") String code) {
    return enrolments.isFresh(actor)
            && enrolments.replaceToken(actor, new Token(ceremony), new Typed(code))
        ? Page.goTo(PATH)
        : adding(
            actor,
            FormErrors.NONE.and(
                "code", "That did not work. Set the token up again: the secret has changed"));
  }

  @PostMapping(ADD + "/passkey")
  Page addPasskey(
      Actor actor,
      @RequestParam(defaultValue = "") String ceremony,
      @RequestParam(defaultValue = "") String answer) {
    return enrolments.isFresh(actor)
            && enrolments.addPasskey(actor, new Token(ceremony), answer, sites.here())
        ? Page.goTo(PATH)
        : adding(actor, FormErrors.NONE.and("passkey", "That did not work. Try again"));
  }

  @PostMapping(PATH + "/remove")
  Page remove(Actor actor, @RequestParam(defaultValue = "") String passkey) {
    return enrolments.isFresh(actor) && enrolments.removePasskey(actor, passkey)
        ? Page.goTo(PATH)
        : Page.conflict();
  }

  private Page adding(Actor actor, FormErrors errors) {
    if (!enrolments.isFresh(actor)) {
      return Page.goTo(PATH);
    }
    var begun = enrolments.begin(actor, sites.here());
    return Page.of("accounts/second-proof", "Add a passkey, or replace your token")
        .below("How you sign in", PATH)
        .with("offer", begun.offer())
        .with("action", ADD)
        .with("ceremony", begun.token().text())
        .with("step", "")
        .errors(errors);
  }
}
