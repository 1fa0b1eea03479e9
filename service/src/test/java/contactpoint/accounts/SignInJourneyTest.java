package contactpoint.accounts;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import contactpoint.Browser;
import contactpoint.TestPeople;
import contactpoint.TestService;
import contactpoint.vocabulary.Role;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignInJourneyTest {

  private static void password(Page page, TestPeople.Person person) {
    page.navigate("/sign-in");
    page.getByLabel("Work e-mail").fill(person.email());
    page.getByLabel("Password", new Page.GetByLabelOptions().setExact(true))
        .fill(person.password());
    button(page, "Continue").click();
  }

  private static com.microsoft.playwright.Locator button(Page page, String name) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  private static com.microsoft.playwright.Locator heading(Page page) {
    return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1));
  }

  @Test
  void a_person_makes_a_passkey_and_signs_in_with_it_and_the_back_button_shows_nothing() {
    var person = TestPeople.somebody(Role.PRACTITIONER);
    try (var window = Browser.window(Browser.DESK)) {
      var page = window.newPage();
      Browser.giveSecurityKey(page);
      Browser.signIn(page, person);
      assertThat(heading(page)).hasText(Pattern.compile("Good .*, Tom"));
      page.getByText("How you sign in").click();
      page.getByText("Add a passkey, or replace your token").click();
      button(page, "Make a passkey").click();
      assertThat(heading(page)).hasText("How you sign in");
      assertThat(page.getByText("Passkey 1").first()).isVisible();

      button(page, "Sign out").click();
      assertThat(heading(page)).hasText("You are signed out");
      page.goBack();
      assertThat(heading(page)).hasText("Sign in to ContactPoint");
      assertThat(page.content()).doesNotContain("Passkey 1", "Tom Hallworth");

      password(page, person);
      button(page, "Use my passkey").click();
      assertThat(heading(page)).hasText(Pattern.compile("Good .*, Tom"));
      assertThat(page.getByText("How you sign in has changed").first()).isVisible();
    }
  }

  @Test
  void a_passkey_that_did_not_verify_its_user_is_refused() {
    var person = TestPeople.somebody(Role.PRACTITIONER);
    try (var window = Browser.window(Browser.DESK)) {
      var page = window.newPage();
      Browser.giveSecurityKey(page);
      Browser.signIn(page, person);
      page.navigate("/own-access/add");
      button(page, "Make a passkey").click();
      assertThat(page.getByText("Passkey 1").first()).isVisible();
      button(page, "Sign out").click();
      password(page, person);
      page.evaluate(
          """
          () => {
            const form = document.querySelector('[data-passkey]')
            const options = JSON.parse(form.dataset.options)
            options.userVerification = 'discouraged'
            form.dataset.options = JSON.stringify(options)
          }
          """);
      Browser.stopVerifying(page);
      button(page, "Use my passkey").click();
      assertThat(page.locator(".govuk-error-summary")).containsText("That did not work");
      page.navigate("/");
      assertThat(heading(page)).hasText("Sign in to ContactPoint");
    }
  }

  @Test
  void without_script_the_code_stands_alone_and_signs_in() {
    var person = TestPeople.somebody(Role.PRACTITIONER);
    try (var window = Browser.withoutScript(Browser.PHONE)) {
      var page = window.newPage();
      Browser.signIn(page, person);
      assertThat(heading(page)).hasText(Pattern.compile("Good .*, Tom"));
    }
  }

  @Test
  void somebody_is_invited_chooses_a_password_and_a_token_and_is_in() {
    var manager = TestPeople.somebody(Role.MANAGEMENT_TEAM);
    try (var window = Browser.window(Browser.DESK);
        var other = Browser.window(Browser.PHONE)) {
      var page = window.newPage();
      Browser.signIn(page, manager);
      page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("People")).first().click();
      clean(page, "people");
      page.getByText("Open an account").click();
      button(page, "Open the account").click();
      assertThat(page.locator(".govuk-error-summary")).containsText("Enter a name");
      clean(page, "new-person-errors");
      page.getByLabel("Name").fill("Ruth Adeyemi");
      page.getByLabel("Work e-mail").fill("ruth.adeyemi@example.org");
      page.getByLabel("Job").fill("Social worker");
      page.getByLabel("Practitioner").check();
      page.getByLabel("Day of the enhanced criminal-record check").fill("1 2 2026");
      page.getByLabel("Day the training was passed").fill("1 2 2026");
      button(page, "Open the account").click();
      assertThat(heading(page)).hasText("The account is open");
      clean(page, "opened");
      String code = page.locator(".cp-code").innerText();

      var ruth = other.newPage();
      ruth.navigate("/activate");
      ruth.getByLabel("Work e-mail").fill("ruth.adeyemi@example.org");
      ruth.getByLabel("Activation code").fill(code.toLowerCase(java.util.Locale.ROOT));
      ruth.getByLabel("New password").fill("contactpoint1");
      button(ruth, "Continue").click();
      assertThat(ruth.locator(".govuk-error-summary")).containsText("cannot be guessed");
      clean(ruth, "activate-phone");
      ruth.getByLabel("Activation code").fill(code);
      ruth.getByLabel("New password").fill("umbrellas over seven hills");
      button(ruth, "Continue").click();
      assertThat(heading(ruth)).hasText("Set up your second proof");
      clean(ruth, "second-proof-phone");
      var seed = Seeds.of(ruth.locator(".cp-code").innerText());
      ruth.getByLabel("Six-digit code that it shows now")
          .fill(TestService.part(Accounts.class).codeNow(seed));
      button(ruth, "Use this token").click();
      assertThat(heading(ruth)).hasText(Pattern.compile("Good .*, Ruth"));
    }
  }

  /** No violation of WCAG 2.2 AA, nothing to scroll sideways for, and a picture. */
  private static void clean(Page page, String name) {
    assertThat(Browser.violations(page)).isEmpty();
    assertThat(Browser.scrollsSideways(page)).isFalse();
    Browser.picture(page, name);
  }

  @ParameterizedTest
  @ValueSource(ints = {Browser.DESK, Browser.PHONE})
  void every_page_of_signing_in_is_accessible(int width) {
    String suffix = width == Browser.PHONE ? "-phone" : "";
    var person = TestPeople.somebody(Role.PRACTITIONER);
    try (var window = Browser.window(width)) {
      var page = window.newPage();
      var read =
          List.of("sign-in", "help", "privacy", "accessibility", "concern", "signed-out", "none");
      for (var path : width == Browser.PHONE ? read : List.of("sign-in", "help")) {
        page.navigate("/" + path);
        clean(page, path + suffix);
      }
      page.navigate("/sign-in");
      page.getByLabel("Work e-mail").fill("nobody@example.org");
      page.getByLabel("Password", new Page.GetByLabelOptions().setExact(true)).fill("wrong");
      button(page, "Continue").click();
      assertThat(page.locator(".govuk-error-summary")).isVisible();
      clean(page, "sign-in-error" + suffix);
      Browser.giveSecurityKey(page);
      Browser.signIn(page, person);
      clean(page, "home" + suffix);
      page.navigate("/own-access/add");
      clean(page, "add" + suffix);
      button(page, "Make a passkey").click();
      assertThat(heading(page)).hasText("How you sign in");
      clean(page, "own-access" + suffix);
      page.navigate("/");
      clean(page, "home-told" + suffix);
      page.evaluate("document.querySelector('[data-session]').hidden = false");
      clean(page, "session-warning" + suffix);
      button(page, "Stay signed in").click();
      assertThat(page.locator("[data-session]")).isHidden();
      button(page, "Sign out").click();
      password(page, person);
      assertThat(heading(page)).hasText("Confirm that it is you");
      assertThat(button(page, "Use my passkey")).isVisible();
      assertThat(page.getByText("That did not work")).isHidden();
      clean(page, "confirm" + suffix);
    }
  }

  @Test
  void a_management_team_sees_its_people_on_a_phone_and_holds_one() {
    var held = TestPeople.somebody(Role.PRACTITIONER, TestPeople.ELSEWHERE);
    var manager = TestPeople.somebody(Role.MANAGEMENT_TEAM, TestPeople.ELSEWHERE);
    try (var window = Browser.window(Browser.PHONE)) {
      var page = window.newPage();
      Browser.signIn(page, manager);
      clean(page, "home-team-phone");
      page.navigate("/people");
      clean(page, "people-phone");
      page.navigate("/people/" + held.account() + "/hold");
      clean(page, "hold-phone");
      button(page, "Hold the account").click();
      assertThat(page.getByText("On hold").first()).isVisible();
    }
  }
}
