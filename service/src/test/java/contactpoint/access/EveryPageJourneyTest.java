package contactpoint.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import contactpoint.Browser;
import contactpoint.TestPeople;
import contactpoint.TestService;
import contactpoint.database.Database;
import contactpoint.vocabulary.Role;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every page as a person sees it, on a desk and on a phone: nothing that WCAG 2.2 AA has against
 * it, nothing to scroll sideways for, and a picture. A new page that is not in the list fails the
 * last test. The pages of the roll-out have tests of their own.
 */
class EveryPageJourneyTest {

  private static final String RECORD = "/enquiries/{id}/{place:[0-9]{1,4}}";

  /** Not pages: what leads on, and what only the browser fetches. */
  private static final List<String> NO_PAGES = List.of("/error");

  /** The pages of the way to a telephone number are judged by all rules on a phone, too. */
  private static final Set<String> ON_PHONES =
      Set.of(
          "sign-in",
          "confirm",
          "home-practitioner",
          "find-practitioner",
          "find-errors-practitioner",
          "results-practitioner",
          "results-alike-practitioner",
          "results-refine-practitioner",
          "record-practitioner",
          "shielded-practitioner");

  private static final Map<Role, BrowserContext> WINDOWS = new EnumMap<>(Role.class);
  private static @Nullable BrowserContext stranger;

  /**
   * One look at a page.
   *
   * @param route as the application knows it
   * @param role who looks; null for somebody who is not signed in
   */
  record Look(String name, String route, @Nullable Role role, Consumer<Page> open) {
    @Override
    public String toString() {
      return name;
    }
  }

  private static Look at(String route, @Nullable Role role) {
    String name = route.equals("/") ? "home" : route.substring(1).replace('/', '-');
    return at(name, route, role, page -> page.navigate(route));
  }

  private static Look at(String name, String route, @Nullable Role role, Consumer<Page> open) {
    String who = role == null ? "" : "-" + role.code();
    return new Look(name + who, route, role, open);
  }

  private static List<Look> looks() {
    var looks = new ArrayList<Look>();
    for (String route :
        List.of(
            "/sign-in",
            "/activate",
            "/help",
            "/privacy",
            "/accessibility",
            "/concern",
            "/signed-out")) {
      looks.add(at(route, null));
    }
    looks.add(at("no-such-page", "/none", null, page -> page.navigate("/none")));
    looks.add(at("/sign-in/confirm", null, "confirm", EveryPageJourneyTest::secondStep));
    looks.add(at("/activate/second", null, "activate-second", EveryPageJourneyTest::activation));
    for (Role role : Role.values()) {
      if (role != Role.SYSTEM) {
        looks.add(at("/", role));
      }
    }
    var tom = Role.PRACTITIONER;
    looks.add(at("/own-access", tom));
    looks.add(at("/own-access/add", tom));
    looks.add(at("/kept", tom, "kept", EveryPageJourneyTest::kept));
    looks.add(at("/find", tom));
    looks.add(at("/find", Role.DATA_ADMINISTRATOR));
    looks.add(at("find-errors", "/find", tom, EveryPageJourneyTest::faulty));
    looks.add(at("results", "/enquiries/{id}", tom, page -> search(page, "Nadia", "Inkpenne")));
    looks.add(at("results-alike", "/enquiries/{id}", tom, EveryPageJourneyTest::alike));
    looks.add(at("results-told", "/enquiries/{id}", tom, EveryPageJourneyTest::toldApart));
    looks.add(at("results-none", "/find", tom, page -> search(page, "Tobias", "Nonesuch")));
    looks.add(at("results-refine", "/find", tom, EveryPageJourneyTest::refine));
    looks.add(at("change", "/enquiries/{id}/change", tom, page -> onward(page, "Change search")));
    looks.add(at("record", RECORD, tom, EveryPageJourneyTest::record));
    looks.add(at("shielded", RECORD, tom, EveryPageJourneyTest::shielded));
    looks.add(at("print", RECORD + "/print", tom, page -> below(page, "/print")));
    looks.add(at("add", RECORD + "/involvement", tom, page -> below(page, "/involvement")));
    looks.add(at("end", RECORD + "/involvement/end", tom, page -> below(page, "/involvement/end")));
    looks.add(at("end-error", RECORD + "/involvement/end", tom, EveryPageJourneyTest::endWrong));
    looks.add(at("record-own", RECORD, tom, EveryPageJourneyTest::ownRecord));
    looks.add(at("lead-other", RECORD + "/lead/take", tom, page -> below(page, "/lead/take")));
    looks.add(at("lead-take", RECORD + "/lead/take", tom, EveryPageJourneyTest::takeLead));
    looks.add(
        at("lead-hand-over", RECORD + "/lead/hand-over", tom, EveryPageJourneyTest::handOver));
    looks.add(at("/involvements", tom));
    var moira = Role.MANAGEMENT_TEAM;
    looks.add(at("/feeds", moira));
    looks.add(at("feeds-error", "/feeds", moira, EveryPageJourneyTest::noFile));
    looks.add(at("feeds-one", "/feeds/{id}", moira, EveryPageJourneyTest::submission));
    looks.add(at("/shields", moira));
    looks.add(at("/shields/new", moira));
    looks.add(at("/shields/first", moira));
    looks.add(at("shield-errors", "/shields/new", moira, EveryPageJourneyTest::shieldNobody));
    looks.add(at("/people", moira));
    looks.add(at("/people/new", moira));
    looks.add(at("people-change", "/people/{id}/{change}", moira, EveryPageJourneyTest::hold));
    looks.add(at("refused", "/people", tom, page -> page.navigate("/people")));
    return looks;
  }

  private static Look at(String route, @Nullable Role role, String name, Consumer<Page> open) {
    return at(name, route, role, open);
  }

  @BeforeAll
  static void children() {
    var database = TestService.part(Database.class);
    Children.withLead(database, "Inkpenne", 720_000);
    Children.twoAlike(database, "Jessamyn", 730_000);
    var told = new Told(database, 740_000);
    told.conceal(told.child("given=Lily; family=Kettleby; sex=F; born=2011-03-14; ref=EP1"));
    for (int i = 0; i < 12; i++) {
      told.child("given=Zoe; family=Larkspurre; sex=F; born=2013-0" + (1 + i % 9) + "-07");
    }
    told.child("given=Orla; family=Mossgrave; sex=F; born=2011-03-14; ref=EP2");
  }

  @AfterAll
  static void close() {
    WINDOWS.values().forEach(BrowserContext::close);
    WINDOWS.clear();
    if (stranger != null) {
      stranger.close();
      stranger = null;
    }
  }

  @ParameterizedTest
  @MethodSource("looks")
  void a_page_can_be_used_by_everybody(Look look) {
    var page = window(look.role()).newPage();
    try {
      look.open().accept(page);
      for (int width : new int[] {Browser.DESK, Browser.PHONE}) {
        page.setViewportSize(width, 900);
        String name = look + (width == Browser.PHONE ? "-phone" : "");
        if (width == Browser.DESK || ON_PHONES.contains(look.name())) {
          assertThat(Browser.violations(page)).as(name).isEmpty();
        }
        assertThat(Browser.scrollsSideways(page)).as(name).isFalse();
        assertThat(page.locator("h1").count()).as("one h1 on " + name).isEqualTo(1);
        Browser.picture(page, name);
      }
    } finally {
      page.close();
    }
  }

  @Test
  void every_page_is_in_the_list() {
    var seen = looks().stream().map(Look::route).collect(Collectors.toSet());
    var unseen = new TreeSet<>(routes().toList());
    unseen.removeAll(seen);
    assertThat(unseen).as("pages that nobody looks at: add them to looks()").isEmpty();
  }

  /** What answers GET with a page: neither a table nor a paper to keep, nor the roll-out's. */
  private static Stream<String> routes() {
    return TestService.context()
        .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
        .getHandlerMethods()
        .entrySet()
        .stream()
        .filter(
            route -> route.getKey().getMethodsCondition().getMethods().contains(RequestMethod.GET))
        .filter(route ->
            !route
                .getValue()
                .getBeanType()
                .getPackageName()
                .matches("contactpoint\\.(readiness|grants)\\..*"))
        .flatMap(route -> route.getKey().getPatternValues().stream())
        .filter(path -> !path.matches(".*\\.(csv|pdf)") && !NO_PAGES.contains(path));
  }

  private static BrowserContext window(@Nullable Role role) {
    if (role == null) {
      if (stranger == null) {
        stranger = Browser.window(Browser.DESK);
      }
      return stranger;
    }
    return WINDOWS.computeIfAbsent(
        role,
        who -> {
          var window = Browser.window(Browser.DESK);
          var page = window.newPage();
          Browser.signIn(page, TestPeople.somebody(who));
          page.locator("h1").first().waitFor();
          page.close();
          return window;
        });
  }

  private static void secondStep(Page page) {
    var person = TestPeople.somebody(Role.PRACTITIONER);
    page.navigate("/sign-in");
    page.getByLabel("Work e-mail").fill(person.email());
    page.locator("#password").fill(person.password());
    page.getByText("Continue", new Page.GetByTextOptions().setExact(true)).click();
    page.getByText("Confirm that it is you").waitFor();
  }

  private static void activation(Page page) {
    var accounts = TestService.part(contactpoint.accounts.Accounts.class);
    var clock = TestService.part(java.time.Clock.class);
    String email = "invited" + clock.millis() + "@example.org";
    var opened =
        (contactpoint.accounts.Accounts.Opening.Opened)
            accounts.open(
                new contactpoint.accounts.NewAccount(
                    new contactpoint.vocabulary.Email(email),
                    new contactpoint.vocabulary.Name("Ada Invited"),
                    "Health visitor",
                    accounts
                        .account(
                            TestPeople.somebody(Role.PRACTITIONER).account(),
                            contactpoint.vocabulary.Actor.system(
                                contactpoint.vocabulary.Route.COMMAND))
                        .orElseThrow()
                        .organisation(),
                    java.util.Optional.of(TestPeople.WEXCOMBE),
                    Role.PRACTITIONER,
                    java.util.Optional.empty(),
                    java.util.Optional.of(TestPeople.today().minusDays(9)),
                    java.util.Optional.of(TestPeople.today().minusDays(9))),
                contactpoint.vocabulary.Actor.system(contactpoint.vocabulary.Route.COMMAND));
    page.navigate("/activate");
    page.getByLabel("Work e-mail").fill(email);
    page.getByLabel("Activation code").fill(opened.activation());
    page.locator("#password").fill("umbrellas over seven hills");
    page.getByText("Continue", new Page.GetByTextOptions().setExact(true)).click();
    page.getByText("Set up your second proof").waitFor();
  }

  /** As the script does it a moment before the session runs out. */
  private static void kept(Page page) {
    page.navigate("/find");
    page.locator("#family").fill("Inkpenne");
    page.evaluate(
        """
        async () => {
          const form = document.querySelector('main form')
          const fields = new URLSearchParams(new FormData(form))
          fields.set('leads-to', '/find')
          await fetch('/kept', { method: 'POST', body: fields })
        }
        """);
    page.navigate("/kept");
    page.getByText("What you typed is still here").waitFor();
  }

  private static void faulty(Page page) {
    page.navigate("/find");
    page.locator("#family").fill("Inkpenne");
    page.locator("#born-day").fill("31");
    page.locator("#born-month").fill("2");
    page.locator("#born-year").fill("2011");
    page.locator("#number").fill("999 000 0001");
    submit(page, "Search");
    page.locator(".govuk-error-summary").waitFor();
  }

  private static void search(Page page, String given, String family) {
    page.navigate("/find");
    page.locator("#family").fill(family);
    page.locator("#given").fill(given);
    page.locator("#born-day").fill("14");
    page.locator("#born-month").fill("3");
    page.locator("#born-year").fill("2011");
    page.locator("#reason").check();
    submit(page, "Search");
    page.getByText("You searched for").waitFor();
  }

  private static void alike(Page page) {
    page.navigate("/find");
    page.locator("#family").fill("Jessamyn");
    page.locator("#given").fill("Maya");
    page.locator("#born-day").fill("6");
    page.locator("#born-month").fill("5");
    page.locator("#born-year").fill("2012");
    page.locator("#reason").check();
    submit(page, "Search");
    page.getByText("2 children may match").waitFor();
  }

  private static void toldApart(Page page) {
    alike(page);
    submit(page, "Tell them apart");
    page.locator("#carer-error").waitFor();
    page.locator("#carer").fill("Hope");
    submit(page, "Tell them apart");
    page.getByText("This agrees with the").waitFor();
  }

  private static void refine(Page page) {
    page.navigate("/find");
    page.locator("#family").fill("Larkspurre");
    page.getByText("I know the age, not the date").click();
    page.locator("#from-day").fill("1");
    page.locator("#from-month").fill("1");
    page.locator("#from-year").fill("2013");
    page.locator("#to-day").fill("31");
    page.locator("#to-month").fill("12");
    page.locator("#to-year").fill("2013");
    page.locator("#sex").check();
    page.locator("#reason").check();
    submit(page, "Search");
    page.getByText("Too many children match").waitFor();
  }

  private static void onward(Page page, String words) {
    search(page, "Nadia", "Inkpenne");
    page.getByText(words, new Page.GetByTextOptions().setExact(true)).first().click();
    page.locator("#family").waitFor();
  }

  private static void record(Page page) {
    record(page, "Nadia", "Inkpenne");
  }

  private static void record(Page page, String given, String family) {
    search(page, given, family);
    page.locator(".access-open").first().click();
    page.getByText("You opened this record").waitFor();
  }

  private static void shielded(Page page) {
    record(page, "Lily", "Kettleby");
    page.getByText("Please take care").waitFor();
  }

  private static void below(Page page, String path) {
    record(page);
    page.navigate(page.url() + path);
    page.locator("h1").waitFor();
  }

  private static void endWrong(Page page) {
    below(page, "/involvement/end");
    page.locator("#last-2").check();
    page.locator("#last-day").fill("31");
    submit(page, "End my involvement");
    page.locator(".govuk-error-summary").waitFor();
  }

  private static void ownRecord(Page page) {
    record(page);
    if (page.getByText("You are on this record").count() == 0) {
      page.navigate(page.url() + "/involvement");
      submit(page, "Add my involvement");
    }
    page.getByText("You are on this record").waitFor();
  }

  private static void takeLead(Page page) {
    record(page, "Orla", "Mossgrave");
    page.navigate(page.url() + "/lead/take");
    page.locator("h1").waitFor();
  }

  /** Tom leads, and a colleague has added himself. */
  private static void handOver(Page page) {
    record(page, "Orla", "Mossgrave");
    String record = page.url();
    page.navigate(record + "/involvement");
    submit(page, "Add my involvement");
    page.navigate(record + "/lead/take");
    if (page.getByText("You lead already").count() == 0) {
      submit(page, "Take the lead");
    }
    try (var other = Browser.window(Browser.DESK)) {
      var colleague = other.newPage();
      Browser.signIn(colleague, TestPeople.somebody(Role.PRACTITIONER));
      record(colleague, "Orla", "Mossgrave");
      colleague.navigate(colleague.url() + "/involvement");
      submit(colleague, "Add my involvement");
      colleague.getByText("You are on this record").waitFor();
    }
    page.navigate(record + "/lead/hand-over");
    page.getByText("Who will lead?").waitFor();
  }

  private static void noFile(Page page) {
    page.navigate("/feeds");
    submit(page, "Send");
    page.locator(".govuk-error-summary").waitFor();
  }

  private static void submission(Page page) {
    page.navigate("/feeds/" + Submissions.ofWexcombe());
    page.getByText("What the supplier must put right").waitFor();
  }

  private static void shieldNobody(Page page) {
    page.navigate("/shields/new");
    page.locator("#number").fill("nonsense");
    submit(page, "Shield this child");
    page.locator(".govuk-error-summary").waitFor();
  }

  private static void hold(Page page) {
    page.navigate("/people/" + TestPeople.somebody(Role.PRACTITIONER).account() + "/hold");
    page.getByText("Hold the account").waitFor();
  }

  private static void submit(Page page, String words) {
    page.locator("main button[type=submit]")
        .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText(words))
        .first()
        .click();
  }
}
