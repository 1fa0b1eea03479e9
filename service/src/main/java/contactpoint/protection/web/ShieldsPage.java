package contactpoint.protection.web;

import contactpoint.pages.Dates;
import contactpoint.pages.FormErrors;
import contactpoint.pages.NavigationItem;
import contactpoint.pages.Needs;
import contactpoint.pages.Page;
import contactpoint.pages.Right;
import contactpoint.protection.Protection;
import contactpoint.shielding.ShieldReason;
import contactpoint.shielding.Shielding;
import contactpoint.vocabulary.Actor;
import contactpoint.vocabulary.AuthorityNumber;
import contactpoint.vocabulary.ChildNumber;
import java.time.Clock;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The shields of the own authority, and the form that sets one. */
@Controller
@Needs(Right.SHIELD)
class ShieldsPage {

  static final String PATH = "/shields";
  private static final String NEW = PATH + "/new";

  private final Protection protection;
  private final Clock clock;

  ShieldsPage(Protection protection, Clock clock) {
    this.protection = protection;
    this.clock = clock;
  }

  @Bean
  static NavigationItem shieldsItem() {
    return new NavigationItem(50, "Shields", PATH, Right.SHIELD);
  }

  @GetMapping(PATH)
  Page list(Actor actor) {
    if (actor.authority().isEmpty()) {
      return Page.refused();
    }
    var overview = protection.overview(actor, actor.authority().get());
    int count = overview.shields().size();
    var rows =
        overview.shields().stream()
            .map(one ->
                new ShieldRow(
                    one.child().text(),
                    one.reason().caption(),
                    Dates.moment(one.setAt(), clock.instant())))
            .toList();
    return Page.of(
            "protection/shields",
            count == 0
                ? "Your authority shields no child"
                : count == 1
                    ? "Your authority shields 1 child"
                    : "Your authority shields %,d children".formatted(count))
        .titled("Shields")
        .with("rows", rows)
        .with("waiting", overview.waiting());
  }

  @GetMapping(NEW)
  Page ask(Actor actor) {
    return form("", "", FormErrors.NONE);
  }

  @PostMapping(NEW)
  Page shield(
      Actor actor,
      @RequestParam(defaultValue = "") String number,
      @RequestParam(defaultValue = "") String reason) {
    if (actor.authority().isEmpty()) {
      return Page.refused();
    }
    var errors = FormErrors.NONE;
    var child = ChildNumber.parse(number);
    var why = ShieldReason.ofCode(reason);
    if (child.isEmpty()) {
      errors =
          errors.and(
              "number",
              number.isBlank()
                  ? "Enter the child number"
                  : "This number is not right. Check each letter and digit");
    }
    if (why.isEmpty()) {
      errors =
          errors.and(
              "reason-" + ShieldReason.DOMESTIC_ABUSE.code(),
              "Choose why this child must not be found");
    }
    return child.isEmpty() || why.isEmpty()
        ? form(number, reason, errors)
        : answer(actor, actor.authority().get(), child.get(), why.get(), reason);
  }

  private Page answer(
      Actor actor, AuthorityNumber authority, ChildNumber child, ShieldReason why, String reason) {
    return switch (protection.shield(actor, authority, child, why)) {
      case Shielding.Shielded(var shielded) ->
          Page.of("protection/shielded", "This child is shielded from now on")
              .below("Shields", PATH)
              .in(PATH)
              .with("number", shielded.text());
      case Shielding.AlreadyShielded _ ->
          form(
              child.text(),
              reason,
              FormErrors.NONE.and("number", "This child is shielded already. Nothing has changed"));
      case Shielding.OfAnotherAuthority _ ->
          form(
              child.text(),
              reason,
              FormErrors.NONE.and(
                  "number",
                  "Another authority is responsible for this child. Ask its team, or the national"
                      + " desk on "
                      + contactpoint.organisations.Organisations.NATIONAL_DESK.text()));
      case Shielding.NoSuchChild() ->
          form(child.text(), reason, FormErrors.NONE.and("number", "No record has this number"));
    };
  }

  private static Page form(String number, String reason, FormErrors errors) {
    return Page.of("protection/new", "Shield a child")
        .below("Shields", PATH)
        .in(PATH)
        .with("number", number)
        .with("reason", reason)
        .with("reasons", List.of(ShieldReason.values()))
        .errors(errors);
  }
}
