package contactpoint.readiness;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import contactpoint.Browser;
import contactpoint.TestPeople;
import contactpoint.vocabulary.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The three people of the roll-out at their work, in a browser. */
class RolloutJourneyTest {

  private static final String OWN = "/readiness/" + MonthNine.BRADFORD;

  @BeforeAll
  static void month_nine() {
    MonthNine.readiness();
  }

  private static Locator button(Page page, String name) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  private static Locator heading(Page page) {
    return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1));
  }

  private static Locator exact(Page page, String label) {
    return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
  }

  /** No violation of WCAG 2.2 AA, nothing to scroll sideways for, and a picture. */
  private static void clean(Page page, String name) {
    Browser.picture(page, "rollout-" + name);
    assertThat(Browser.violations(page)).as(name).isEmpty();
    assertThat(Browser.scrollsSideways(page)).as(name).isFalse();
  }

  @Test
  void a_local_manager_answers_a_question_types_a_row_raises_a_risk_and_says_something() {
    int checkpoint = MonthNine.inHand();
    try (var window = Browser.window(Browser.DESK)) {
      var page = window.newPage();
      Browser.signIn(page, TestPeople.somebody(Role.LOCAL_MANAGER, MonthNine.BRADFORD));
      page.navigate("/readiness");
      assertThat(heading(page)).hasText("Bradford is off track");
      clean(page, "authority");

      page.getByText("Continue checkpoint " + checkpoint).click();
      assertThat(heading(page)).containsText("answered");
      clean(page, "checkpoint");
      exact(page, "Evidence").fill("Minutes of 3 March");
      exact(page, "Amber").check();
      exact(page, "Reason").fill("1 of 2 in post");
      button(page, "Save and go on").click();
      assertThat(page.locator(".govuk-error-summary")).containsText("Amber and red need");
      clean(page, "checkpoint-errors");

      page.navigate(OWN + "/workforce");
      exact(page, "Organisation").fill("Primary care trust");
      exact(page, "Role").fill("School nurse");
      exact(page, "Access route").selectOption("web");
      exact(page, "Potential users").fill("12");
      exact(page, "Of these, with an enhanced check").fill("20");
      exact(page, "Of these, trained").fill("0");
      exact(page, "Of these, with a token").fill("0");
      button(page, "Keep the row").click();
      assertThat(page.locator(".govuk-error-summary"))
          .containsText("20 is more than the 12 potential users");
      clean(page, "workforce-errors");
      exact(page, "Of these, with an enhanced check").fill("9");
      button(page, "Keep the row").click();
      assertThat(page.getByText("School nurse").first()).isVisible();
      clean(page, "workforce");

      page.navigate(OWN + "/tools/quality");
      exact(page, "System").fill("Youth offending");
      exact(page, "Measure").selectOption("validity");
      exact(page, "Found").fill("31 postcodes that do not exist");
      exact(page, "By whom").fill("Records team");
      exact(page, "Until").fill("2030-01-15");
      button(page, "Keep the row").click();
      assertThat(page.getByText("31 postcodes that do not exist").first()).isVisible();
      exact(page, "Comment").fill("The maker repairs this in May");
      button(page, "Add comment").click();
      assertThat(page.getByText("The maker repairs this in May")).isVisible();
      clean(page, "quality");

      page.navigate(OWN + "/risks");
      exact(page, "What may go wrong, or has").fill("The college may close in August");
      exact(page, "Key task it threatens").selectOption("training-plan");
      exact(page, "Who answers for it").fill("C Dunmore");
      exact(page, "Dealt with by").fill("2030-02-01");
      button(page, "Raise it").click();
      assertThat(page.getByText("The college may close in August").first()).isVisible();
      clean(page, "risks");
    }
  }

  @Test
  void a_coordinator_sees_what_is_due_holds_a_meeting_and_keeps_what_somebody_undertook() {
    try (var window = Browser.window(Browser.DESK)) {
      var page = window.newPage();
      Browser.signIn(page, MonthNine.coordinator());
      page.navigate("/readiness/due");
      clean(page, "due");
      page.navigate("/readiness/meetings");
      exact(page, "It is").selectOption("visit");
      exact(page, "Day").fill("2026-05-12");
      button(page, "Record it").click();
      assertThat(page.locator(".govuk-error-summary"))
          .containsText("Choose the authority that is visited");
      exact(page, "It is").selectOption("visit");
      exact(page, "Day").fill("2026-05-12");
      exact(page, "Authority, of a visit").selectOption("380");
      exact(page, "What it was about").fill("Data administrators");
      button(page, "Record it").click();
      clean(page, "meetings");
      page.getByText("Coordinator’s visit, 12 May 2026").click();
      exact(page, "What is to be done").fill("Ask the neighbour to lend one");
      exact(page, "Who does it").fill("M Thorne");
      exact(page, "By").fill("2030-05-30");
      button(page, "Keep it").click();
      assertThat(heading(page)).hasText("1 action is left to do");
      exact(page, "How many came").fill("3");
      button(page, "Keep").click();
      clean(page, "meeting");
    }
  }

  @Test
  void the_national_team_walks_the_map_by_arrow_keys_and_finds_why_an_authority_is_off_track() {
    try (var window = Browser.window(Browser.DESK)) {
      var page = window.newPage();
      Browser.signIn(page, TestPeople.somebody(Role.NATIONAL_TEAM));
      page.navigate("/national");
      assertThat(heading(page)).hasText(Pattern.compile("\\d+ of 150 authorities are live\\..*"));
      assertThat(page.locator("[data-tiles] a[tabindex='0']")).hasCount(1);
      page.locator("[data-tiles] a[href='/readiness/370']").focus();
      page.keyboard().press("ArrowRight");
      String right = (String) page.evaluate("document.activeElement.getAttribute('href')");
      assertThat(right).startsWith("/readiness/").isNotEqualTo("/readiness/370");
      page.keyboard().press("ArrowLeft");
      assertThat(page.evaluate("document.activeElement.getAttribute('href')"))
          .isEqualTo("/readiness/370");
      page.locator("[data-tiles] a[href='" + OWN + "']").focus();
      page.keyboard().press("Enter");
      assertThat(heading(page)).hasText("Bradford is off track");
      assertThat(page.getByText("0 of 2 in post, the second round found nobody").first())
          .isVisible();

      page.getByText("Waive a condition").click();
      exact(page, "Why").fill("A neighbour lends one until July");
      button(page, "Waive").click();
      page.navigate("/national");
      assertThat(page.getByText("A neighbour lends one until July")).isVisible();
    }
  }

  /** On a phone three tools stand for all: their pages are one template. */
  private static List<String> paths(int width) {
    var paths =
        new ArrayList<>(
            List.of(
                "/national",
                "/national?show=weeks",
                OWN,
                "/readiness",
                "/readiness/due",
                "/readiness/waves",
                "/readiness/waves/3",
                "/readiness/plan-template/others",
                "/readiness/questionnaires",
                "/readiness/questionnaires/others/5",
                "/readiness/road-test",
                "/readiness/meetings",
                "/readiness/lessons",
                "/readiness/messages",
                "/readiness/documents",
                OWN + "/plan",
                OWN + "/risks",
                OWN + "/workforce",
                OWN + "/tasks/h",
                OWN + "/checkpoints/4",
                "/grants",
                "/grants/new",
                "/grants/2007-08",
                "/grants/2007-08/state",
                "/grants/2007-08/schedule",
                "/grants/2007-08/check",
                "/grants/2007-08/determination",
                "/grants/2007-08/what-if?group=non-early-adopter&flatRate=100000",
                "/grants/2007-08/authorities/380"));
    var tools =
        width == Browser.PHONE ? List.of(Tool.TRAINING, Tool.QUALITY) : List.of(Tool.values());
    for (var tool : tools) {
      paths.add(
          "/readiness/"
              + (tool == Tool.FACILITIES ? MonthNine.BOLTON : MonthNine.BRADFORD)
              + "/tools/"
              + tool.code());
    }
    return paths;
  }

  @ParameterizedTest
  @ValueSource(ints = {Browser.DESK, Browser.PHONE})
  void every_page_of_the_rollout_is_accessible(int width) {
    String suffix = width == Browser.PHONE ? "-phone" : "";
    try (var window = Browser.window(width)) {
      var page = window.newPage();
      Browser.signIn(page, TestPeople.somebody(Role.NATIONAL_TEAM));
      var wrong = new ArrayList<String>();
      for (String path : paths(width)) {
        page.navigate(path);
        String name = path.substring(1).replaceAll("[^a-z0-9]+", "-") + suffix;
        Browser.picture(page, "rollout-" + name);
        Browser.violations(page).forEach(violation -> wrong.add(name + ": " + violation));
        if (Browser.scrollsSideways(page)) {
          wrong.add(name + " scrolls sideways");
        }
      }
      assertThat(wrong).isEmpty();
    }
  }
}
