package contactpoint.grants.web;

import contactpoint.database.Database;
import contactpoint.grants.GrantUse;
import contactpoint.grants.Grants;
import contactpoint.grants.Scheme;
import contactpoint.grants.SchemeState;
import contactpoint.pages.FormErrors;
import contactpoint.pages.Needs;
import contactpoint.pages.Page;
import contactpoint.pages.Right;
import contactpoint.vocabulary.Actor;
import contactpoint.vocabulary.Role;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where a scheme stands, what it asks of authorities, what they say of its use, other years. */
@Controller
@Needs(Right.GRANTS)
class SchemePage {

  private final Database database;
  private final Grants grants;
  private final SchemeBook schemes;

  SchemePage(Database database, Grants grants, SchemeBook schemes) {
    this.database = database;
    this.grants = grants;
    this.schemes = schemes;
  }

  @GetMapping("/grants/{code}/state")
  Page show(Actor actor, @PathVariable("code") String code) {
    return schemes
        .find(code)
        .<Page>map(scheme -> shown(actor, scheme, FormErrors.NONE))
        .orElse(Page.notFound());
  }

  @PostMapping("/grants/{code}/state")
  Page move(
      Actor actor,
      @PathVariable("code") String code,
      @RequestParam(name = "state", defaultValue = "") String state) {
    var scheme = schemes.find(code);
    var to = Arrays.stream(SchemeState.values()).filter(one -> one.code().equals(state)).findAny();
    if (scheme.isEmpty() || to.isEmpty()) {
      return Page.notFound();
    }
    var outcome =
        database
            .programme()
            .<Grants.Outcome>transaction(tx -> grants.move(tx, actor, scheme.get(), to.get()));
    return switch (outcome) {
      case Grants.Outcome.Done done -> Page.goTo("/grants/" + code + "/state");
      case Grants.Outcome.Refused(String sentence) ->
          shown(actor, scheme.get(), FormErrors.NONE.and("state", sentence));
    };
  }

  private Page shown(Actor actor, Scheme scheme, FormErrors errors) {
    SchemeState state = database.programme().transaction(tx -> grants.state(tx, scheme));
    List<GrantUse> used = database.programme().transaction(tx -> grants.used(tx, scheme));
    return Page.of(
            "grants/state",
            "The grant of %s is %s"
                .formatted(scheme.code(), state.caption().toLowerCase(Locale.UK)))
        .with("scheme", scheme)
        .with("state", state)
        .with("used", used)
        .with("mayMove", actor.role() == Role.NATIONAL_TEAM)
        .below("Implementation grant " + scheme.code(), "/grants/" + scheme.code())
        .in("/grants")
        .errors(errors);
  }
}
