package contactpoint.accounts.web;

import contactpoint.accounts.Account;
import contactpoint.accounts.Accounts;
import contactpoint.pages.Dates;
import contactpoint.pages.NavigationItem;
import contactpoint.pages.Needs;
import contactpoint.pages.Page;
import contactpoint.pages.Right;
import contactpoint.pages.Visitor;
import java.time.Clock;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** What waits, and the way to the one thing the person is here for. No child's name. */
@Controller
class HomePage {

  static final String PATH = "/";

  private static final LocalTime NOON = LocalTime.NOON;
  private static final LocalTime EVENING = LocalTime.of(18, 0);

  private final Accounts accounts;
  private final ObjectProvider<NavigationItem> navigation;
  private final Clock clock;

  HomePage(Accounts accounts, ObjectProvider<NavigationItem> navigation, Clock clock) {
    this.accounts = accounts;
    this.navigation = navigation;
    this.clock = clock;
  }

  @Bean
  static NavigationItem home() {
    return new NavigationItem(0, "Home", PATH, Right.SIGNED_IN);
  }

  @GetMapping(PATH)
  @Needs(Right.SIGNED_IN)
  Page show(Visitor visitor) {
    var now = clock.instant().atZone(Dates.HERE);
    var account = accounts.own(visitor.actor());
    return Page.of("accounts/home", greeting(now.toLocalTime(), account))
        .titled("Home")
        .with("view", view(visitor, account));
  }

  private HomeView view(Visitor visitor, Account account) {
    var ways = new ArrayList<HomeView.Way>();
    boolean mayFind = false;
    for (NavigationItem item : navigation.stream().sorted(BY_ORDER).toList()) {
      if (visitor.may(item.right()) && item.right() != Right.SIGNED_IN) {
        mayFind |= item.right() == Right.SEARCH;
        ways.add(
            new HomeView.Way(item.caption(), item.path(), item.waiting().count(visitor.actor())));
      }
    }
    return new HomeView(
        told(visitor),
        mayFind,
        ways.stream().filter(way -> !way.path().equals("/find")).toList(),
        account.checkedUntil().map(Dates::day),
        account.trainedOn().map(Dates::day));
  }

  private static final java.util.Comparator<NavigationItem> BY_ORDER =
      java.util.Comparator.comparingInt(NavigationItem::order);

  private List<HomeView.Told> told(Visitor visitor) {
    var now = clock.instant();
    return accounts.told(visitor.actor()).stream()
        .map(notice ->
            new HomeView.Told(
                notice.id(),
                notice.caption(),
                notice.detail(),
                notice.path(),
                Dates.moment(notice.told(), now)))
        .toList();
  }

  @PostMapping("/notices/{id}")
  @Needs(Right.SIGNED_IN)
  Page putAway(Visitor visitor, @PathVariable long id) {
    accounts.putAway(id, visitor.actor());
    return Page.goTo(PATH);
  }

  private static String greeting(LocalTime time, Account account) {
    String part =
        time.isBefore(NOON) ? "morning" : time.isBefore(EVENING) ? "afternoon" : "evening";
    return "Good " + part + ", " + account.name().text().split(" ", 2)[0];
  }
}
