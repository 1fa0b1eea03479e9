package contactpoint.accounts.web;

import contactpoint.accounts.Accounts;
import contactpoint.pages.FormErrors;
import contactpoint.pages.Needs;
import contactpoint.pages.Page;
import contactpoint.pages.Right;
import contactpoint.vocabulary.Actor;
import contactpoint.vocabulary.Role;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Opening an account of the own authority. */
@Controller
@Needs(Right.USERS)
class NewPersonPage {

  static final String PATH = "/people/new";

  private final Accounts accounts;
  private final Clock clock;

  NewPersonPage(Accounts accounts, Clock clock) {
    this.accounts = accounts;
    this.clock = clock;
  }

  @GetMapping(PATH)
  Page show(Actor actor) {
    return page(NewPersonForm.EMPTY, FormErrors.NONE);
  }

  @PostMapping(PATH)
  Page open(Actor actor, @RequestParam Map<String, String> fields) {
    var form = NewPersonForm.of(fields);
    return switch (form.parse(actor, clock)) {
      case NewPersonForm.Wrong(var errors) -> page(form, errors);
      case NewPersonForm.Understood(var account) ->
          switch (accounts.open(account, actor)) {
            case Accounts.Opening.Opened(var id, var code) ->
                Page.of("accounts/opened", "The account is open")
                    .below("People", PeoplePage.PATH)
                    .with("name", account.name().text())
                    .with("email", account.email().text())
                    .with("code", code);
            case Accounts.Opening.Taken() ->
                page(form, FormErrors.NONE.and("email", "Somebody has this e-mail already"));
            case Accounts.Opening.Refused() -> Page.refused();
          };
    };
  }

  private static Page page(NewPersonForm form, FormErrors errors) {
    return Page.of("accounts/new-person", "Open an account")
        .below("People", PeoplePage.PATH)
        .in(PeoplePage.PATH)
        .with("form", form)
        .with("roles", roles())
        .errors(errors);
  }

  private static List<Role> roles() {
    return List.of(
        Role.PRACTITIONER,
        Role.DATA_ADMINISTRATOR,
        Role.MANAGEMENT_TEAM,
        Role.PRIVACY_OFFICER,
        Role.ACCOUNT_MANAGER);
  }
}
