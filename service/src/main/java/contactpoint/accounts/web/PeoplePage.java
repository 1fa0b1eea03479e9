package contactpoint.accounts.web;

import contactpoint.accounts.Account;
import contactpoint.accounts.Accounts;
import contactpoint.accounts.Change;
import contactpoint.pages.Dates;
import contactpoint.pages.NavigationItem;
import contactpoint.pages.Needs;
import contactpoint.pages.Page;
import contactpoint.pages.Right;
import contactpoint.vocabulary.Actor;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The people of the own authority: who may sign in, until when; hold, release, close. */
@Controller
@Needs(Right.USERS)
class PeoplePage {

  static final String PATH = "/people";

  private final Accounts accounts;
  private final Clock clock;

  PeoplePage(Accounts accounts, Clock clock) {
    this.accounts = accounts;
    this.clock = clock;
  }

  @Bean
  static NavigationItem people() {
    return new NavigationItem(60, "People", PATH, Right.USERS);
  }

  @GetMapping(PATH)
  Page show(Actor actor) {
    var today = clock.instant().atZone(Dates.HERE).toLocalDate();
    var people = actor.authority().map(accounts::of).orElse(List.of());
    var rows =
        people.stream()
            .map(one ->
                new PersonRow(
                    one.id(),
                    one.name().text(),
                    one.job(),
                    one.role().caption(),
                    one.standing(today).caption(),
                    one.standing(today) == contactpoint.accounts.Standing.GOOD,
                    one.checkedUntil().map(Dates::day).orElse("No check recorded"),
                    possible(one, actor)))
            .toList();
    long good = rows.stream().filter(PersonRow::good).count();
    return Page.of(
            "accounts/people", good == 1 ? "1 person can sign in" : good + " people can sign in")
        .titled("People")
        .with("rows", rows);
  }

  private static List<Change> possible(Account account, Actor actor) {
    return account.id() == actor.account()
        ? List.of()
        : Arrays.stream(Change.values())
            .filter(change -> change.from().contains(account.state()))
            .filter(change -> change.who().contains(actor.role()))
            .toList();
  }

  /** Asks once before somebody is signed out. */
  @GetMapping(PATH + "/{id}/{change}")
  Page ask(Actor actor, @PathVariable long id, @PathVariable String change) {
    var account = accounts.account(id, actor);
    var asked = changeOf(change);
    if (account.isEmpty() || asked.isEmpty()) {
      return Page.notFound();
    }
    return Page.of("accounts/change", question(asked.get(), account.get().name().text()))
        .titled(asked.get().caption() + " an account")
        .below("People", PATH)
        .in(PATH)
        .with("change", asked.get())
        .with("id", id);
  }

  private static String question(Change change, String name) {
    return change.caption() + " " + name + "’s account?";
  }

  @PostMapping(PATH + "/{id}")
  Page change(Actor actor, @PathVariable long id, @RequestParam(defaultValue = "") String change) {
    var asked = changeOf(change);
    if (asked.isEmpty()) {
      return Page.notFound();
    }
    return switch (accounts.change(id, asked.get(), actor)) {
      case DONE -> Page.goTo(PATH);
      case NOT_FOUND, OWN -> Page.notFound();
      case TOO_LATE -> Page.conflict();
    };
  }

  private static Optional<Change> changeOf(String text) {
    return Arrays.stream(Change.values())
        .filter(change -> change.name().toLowerCase(Locale.ROOT).equals(text))
        .filter(change -> !change.who().isEmpty())
        .findFirst();
  }
}
