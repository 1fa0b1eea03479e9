package contactpoint.access;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import contactpoint.Browser;
import contactpoint.TestPeople;
import contactpoint.TestService;
import contactpoint.database.Database;
import contactpoint.vocabulary.Role;
import java.util.ArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a person does, in a real browser, from sign-in to the colleague's number and back. */
class FindAChildJourneyTest {

  private static final Pattern GREETING = Pattern.compile("Good .*, Tom");
  private static final Sought NADIA = new Sought("Nadia", "Fothergale", "14", "3", "2011");
  private static final Sought OTTILIE = new Sought("Ottilie", "Hedgecoke", "19", "8", "2010");
  private static final String HER_NUMBER = "a[href='tel:07700900231']";

  @BeforeAll
  static void children() {
    var database = TestService.part(Database.class);
    Children.withLead(database, "Fothergale", 700_000);
    Children.told(
        database,
        "given=Ottilie; family=Hedgecoke; sex=F; born=2010-08-19; address=9 Sluice Lane;"
            + " postcode=WX8 3ZZ; known=Tilly; former=Unwinne",
        710_000);
  }

  @Test
  void a_practitioner_signs_in_with_a_passkey_and_has_the_number_on_the_third_page() {
    var tom = TestPeople.somebody(Role.PRACTITIONER);
    try (var window = Browser.window(Browser.DESK)) {
      var page = window.newPage();
      Browser.giveSecurityKey(page);
      Browser.signIn(page, tom);
      page.navigate("/own-access/add");
      button(page, "Make a passkey").click();
      assertThat(heading(page)).hasText("How you sign in");
      button(page, "Sign out").click();
      page.navigate("/sign-in");
      page.getByLabel("Work e-mail").fill(tom.email());
      page.getByLabel("Password", new Page.GetByLabelOptions().setExact(true)).fill(tom.password());
      button(page, "Continue").click();
      button(page, "Use my passkey").click();
      assertThat(heading(page)).hasText(GREETING);

      var pages = new ArrayList<String>();
      page.onDOMContentLoaded(loaded -> pages.add(loaded.url()));
      find(page, NADIA);
      link(page, "Open record").click();
      assertThat(page.locator(HER_NUMBER).first()).isVisible();
      assertThat(pages).as("find, the list, the record").hasSize(3);
      assertThat(pages).noneMatch(address -> address.contains("Fothergale"));
    }
  }

  @Test
  void full_name_and_birth_date_need_no_pointing_device() {
    try (var window = Browser.window(Browser.DESK)) {
      var page = window.newPage();
      Browser.signIn(page, TestPeople.somebody(Role.PRACTITIONER));
      assertThat(heading(page)).hasText(GREETING);
      tabTo(page, "Find a child");
      page.keyboard().press("Enter");
      assertThat(heading(page)).hasText("Find a child");
      tabTo(page, "family");
      page.keyboard().type("Fothergale");
      tabTo(page, "given");
      page.keyboard().type("Nadia");
      tabTo(page, "born-day");
      page.keyboard().type("14");
      page.keyboard().press("Tab");
      page.keyboard().type("3");
      page.keyboard().press("Tab");
      page.keyboard().type("2011");
      tabTo(page, "reason");
      page.keyboard().press("Space");
      tabTo(page, "Search");
      page.keyboard().press("Enter");
      assertThat(heading(page)).hasText("1 child may match");
      tabTo(page, "Open record of Nadia Fothergale");
      page.keyboard().press("Enter");
      assertThat(heading(page)).hasText("Nadia Fothergale");
      tabTo(page, "07700 900 231");
    }
  }

  @Test
  void the_list_of_what_is_enough_fills_as_one_types() {
    try (var window = Browser.window(Browser.DESK)) {
      var page = window.newPage();
      Browser.signIn(page, TestPeople.somebody(Role.PRACTITIONER));
      page.navigate("/find");
      assertThat(page.locator(".access-checks__there")).hasCount(0);
      page.getByLabel("Family name").fill("Fothergale");
      assertThat(page.locator(".access-checks__there")).hasCount(1);
      birth(page, "14", "3", "2011");
      assertThat(page.locator(".access-checks__there")).hasCount(2);
      page.getByLabel("Female").check();
      assertThat(page.locator(".access-checks__there")).hasCount(3);
      page.getByLabel("Family name").fill("");
      assertThat(page.locator(".access-checks__there")).hasCount(2);
    }
  }

  @Test
  void a_practitioner_is_on_the_record_until_the_child_is_shielded_and_then_sees_no_place() {
    var tom = TestPeople.somebody(Role.PRACTITIONER);
    var moira = TestPeople.somebody(Role.MANAGEMENT_TEAM);
    try (var window = Browser.window(Browser.DESK);
        var other = Browser.window(Browser.DESK)) {
      var page = window.newPage();
      Browser.signIn(page, tom);
      find(page, OTTILIE);
      link(page, "Open record").click();
      link(page, "Add my involvement").click();
      button(page, "Add my involvement").dblclick();
      assertThat(page.getByText("You are on this record")).isVisible();
      assertThat(
              page.getByRole(AriaRole.HEADING, level(3))
                  .filter(new Locator.FilterOptions().setHasText("Tom Hallworth")))
          .hasCount(1);
      String number = page.locator(".access-number strong").innerText();
      assertThat(page.content()).contains("9 Sluice Lane");

      var team = other.newPage();
      Browser.signIn(team, moira);
      team.navigate("/shields/new");
      button(team, "Shield this child").click();
      assertThat(team.locator(".govuk-error-summary")).containsText("Enter the child number");
      team.getByLabel("Child number").fill(number);
      team.getByLabel("Somebody who has been violent").check();
      button(team, "Shield this child").click();
      assertThat(heading(team)).hasText("This child is shielded from now on");

      page.reload();
      assertThat(heading(page)).hasText("Ottilie Hedgecoke");
      assertThat(page.getByText("Contact is arranged by the team")).isVisible();
      assertThat(page.content())
          .doesNotContain("Sluice", "WX8", "Tilly", "Unwinne", "Print contacts");
      page.navigate("/find");
      fill(page, OTTILIE);
      page.getByLabel("Postcode").fill("WX8 3ZZ");
      page.getByLabel("I work with this child").check();
      button(page, "Search").click();
      assertThat(heading(page)).hasText("We have nothing to show for this search");

      find(page, OTTILIE);
      link(page, "Open record").click();
      assertThat(heading(page)).hasText("Ottilie Hedgecoke");
      button(page, "Sign out").click();
      assertThat(heading(page)).hasText("You are signed out");
      for (int back = 0; back < 3; back++) {
        page.goBack();
        assertThat(page.content()).doesNotContain("Hedgecoke", "Tom Hallworth");
      }
    }
  }

  @Test
  void without_script_a_child_is_found_opened_and_an_error_stands_beside_its_field() {
    try (var window = Browser.withoutScript(Browser.PHONE)) {
      var page = window.newPage();
      Browser.signIn(page, TestPeople.somebody(Role.PRACTITIONER));
      page.navigate("/find");
      page.getByLabel("Family name").fill("Fothergale");
      birth(page, "31", "2", "2011");
      button(page, "Search").click();
      assertThat(page.locator("#born-day-error")).containsText("31 February is not a real date");
      assertThat(page.locator("#given-error")).isVisible();
      assertThat(page.locator("#reason-error")).isVisible();
      assertThat(page.getByLabel("Family name")).hasValue("Fothergale");
      page.getByLabel("Given name").fill("Nadia");
      birth(page, "14", "3", "2011");
      page.getByLabel("I work with this child").check();
      button(page, "Search").click();
      assertThat(heading(page)).hasText("1 child may match");
      link(page, "Open record").click();
      assertThat(page.locator(HER_NUMBER).first()).isVisible();
      assertThat(Browser.scrollsSideways(page)).isFalse();
    }
  }

  @Test
  void the_back_button_comes_back_to_the_list_and_sends_nothing_twice() {
    try (var window = Browser.window(Browser.DESK)) {
      var page = window.newPage();
      Browser.signIn(page, TestPeople.somebody(Role.PRACTITIONER));
      find(page, NADIA);
      link(page, "Open record").click();
      assertThat(heading(page)).hasText("Nadia Fothergale");
      var posts = new ArrayList<String>();
      page.onRequest(request -> {
        if (request.method().equals("POST")) {
          posts.add(request.url());
        }
      });
      page.goBack();
      assertThat(heading(page)).hasText("1 child may match");
      assertThat(page).hasURL(Pattern.compile(".*/enquiries/[0-9a-f]{32}"));
      assertThat(posts).isEmpty();
    }
  }

  @Test
  void of_two_tabs_the_second_is_told_that_nothing_has_changed() {
    try (var window = Browser.window(Browser.DESK)) {
      var page = window.newPage();
      Browser.signIn(page, TestPeople.somebody(Role.PRACTITIONER));
      find(page, NADIA);
      link(page, "Open record").click();
      link(page, "Add my involvement").click();
      button(page, "Add my involvement").click();
      link(page, "End my involvement").click();
      var second = window.newPage();
      second.navigate(page.url());
      button(page, "End my involvement").click();
      assertThat(page.getByText("You are not on this record.")).isVisible();
      button(second, "End my involvement").click();
      assertThat(heading(second)).hasText("Nothing has changed");
    }
  }

  @Test
  void what_was_typed_when_the_session_ran_out_is_there_after_the_next_sign_in() {
    var tom = TestPeople.somebody(Role.PRACTITIONER);
    try (var window = Browser.window(Browser.DESK)) {
      var page = window.newPage();
      makePasskey(page, tom);
      page.navigate("/find");
      fill(page, NADIA);
      page.getByLabel("I am worried").check();
      runOut(tom);
      button(page, "Search").click();
      assertThat(heading(page)).hasText("Sign in to ContactPoint");
      assertThat(page.content()).doesNotContain("Fothergale");
      usePasskey(page, tom);
      assertThat(heading(page)).hasText("What you typed is still here");
      assertThat(page.getByText("Fothergale")).isVisible();
      button(page, "Send it now").click();
      assertThat(heading(page)).hasText("1 child may match");
      assertThat(page.getByText("because you are worried")).isVisible();
    }
  }

  @Test
  void nobody_else_is_shown_what_was_typed() {
    var tom = TestPeople.somebody(Role.PRACTITIONER);
    try (var window = Browser.window(Browser.DESK)) {
      var page = window.newPage();
      Browser.signIn(page, tom);
      page.navigate("/find");
      fill(page, NADIA);
      runOut(tom);
      button(page, "Search").click();
      Browser.signIn(page, TestPeople.somebody(Role.PRACTITIONER));
      assertThat(heading(page)).hasText(GREETING);
      page.navigate("/kept");
      assertThat(heading(page)).hasText(GREETING);
      assertThat(page.content()).doesNotContain("Fothergale");
    }
  }

  private static void makePasskey(Page page, TestPeople.Person person) {
    Browser.giveSecurityKey(page);
    Browser.signIn(page, person);
    page.navigate("/own-access/add");
    button(page, "Make a passkey").click();
    assertThat(heading(page)).hasText("How you sign in");
  }

  private static void usePasskey(Page page, TestPeople.Person person) {
    page.navigate("/sign-in");
    page.getByLabel("Work e-mail").fill(person.email());
    page.getByLabel("Password", new Page.GetByLabelOptions().setExact(true))
        .fill(person.password());
    button(page, "Continue").click();
    button(page, "Use my passkey").click();
  }

  private static void runOut(TestPeople.Person person) {
    TestService.part(Database.class)
        .programme()
        .inTransaction(tx ->
            tx.sql(
                    """
                    update accounts.session
                       set seen_at = seen_at - interval '31 minutes'
                     where account = ?
                    """)
                .param(person.account())
                .update());
  }

  /** Whom a person looks for. */
  private record Sought(String given, String family, String day, String month, String year) {}

  private static void find(Page page, Sought child) {
    page.navigate("/find");
    fill(page, child);
    page.getByLabel("I work with this child").check();
    button(page, "Search").click();
    assertThat(heading(page)).hasText("1 child may match");
  }

  private static void fill(Page page, Sought child) {
    page.getByLabel("Given name").fill(child.given());
    page.getByLabel("Family name").fill(child.family());
    birth(page, child.day(), child.month(), child.year());
  }

  private static void birth(Page page, String day, String month, String year) {
    page.locator("#born-day").fill(day);
    page.locator("#born-month").fill(month);
    page.locator("#born-year").fill(year);
  }

  /** Presses Tab until the thing of that name or number has focus, as it is read aloud. */
  private static void tabTo(Page page, String wanted) {
    for (int presses = 0; presses < 60; presses++) {
      page.keyboard().press("Tab");
      var now =
          page.evaluate(
              "[document.activeElement.id,"
                  + " document.activeElement.textContent.replace(/\\s+/g, ' ').trim()]");
      if (((java.util.List<?>) now).contains(wanted)) {
        return;
      }
    }
    throw new AssertionError("No key leads to " + wanted);
  }

  private static Page.GetByRoleOptions level(int level) {
    return new Page.GetByRoleOptions().setLevel(level);
  }

  private static Locator button(Page page, String name) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  /** Links that look like buttons are announced as buttons. */
  private static Locator link(Page page, String words) {
    return page.locator("main a").filter(new Locator.FilterOptions().setHasText(words)).first();
  }

  private static Locator heading(Page page) {
    return page.getByRole(AriaRole.HEADING, level(1));
  }
}
