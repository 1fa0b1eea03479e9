package contactpoint.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import contactpoint.Client;
import contactpoint.PageTest;
import contactpoint.TestPeople;
import contactpoint.TestPeople.Person;
import contactpoint.TestService;
import contactpoint.database.Database;
import contactpoint.vocabulary.Actor;
import contactpoint.vocabulary.Role;
import contactpoint.vocabulary.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class SignInPageTest extends PageTest {

  private static final Actor SYSTEM = Actor.system(Route.COMMAND);

  private static Client.Reply first(Client client, String email, String password) {
    client.get("/sign-in");
    return client.post("/sign-in", Map.of("email", email, "password", password));
  }

  private static String masked(Client.Reply reply, String email) {
    return reply
        .body()
        .replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "")
        .replaceAll("nonce=\"[^\"]*\"", "")
        .replace(email, "E-MAIL");
  }

  @Test
  void password_and_code_sign_in_and_the_frame_says_who_is_there() {
    var client = signedInAs(Role.PRACTITIONER);
    var home = client.get("/");
    assertThat(home.status()).isEqualTo(200);
    assertThat(home.body())
        .contains("Tom Hallworth", "School nurse, Wexcombe", "aria-current=\"page\"")
        .contains("Valid until", "<title>Training copy: Home – ContactPoint</title>");
  }

  @Test
  void neither_factor_alone_signs_in() {
    var person = TestPeople.somebody(Role.PRACTITIONER);
    var client = stranger();
    assertThat(first(client, person.email(), person.password()).location())
        .isEqualTo("/sign-in/confirm");
    assertThat(client.get("/").location()).isEqualTo("/sign-in");
    var other = stranger();
    other.get("/sign-in");
    assertThat(other.post("/sign-in/confirm", Map.of("code", TestPeople.code(person))).location())
        .isEqualTo("/sign-in");
    assertThat(other.get("/").location()).isEqualTo("/sign-in");
  }

  @Test
  void unknown_wrong_locked_lapsed_untrained_uncleared_and_closed_get_one_reply() {
    var accounts = TestService.part(Accounts.class);
    var today = TestPeople.today();
    var locked = TestPeople.somebody(Role.PRACTITIONER);
    var closed = TestPeople.somebody(Role.PRACTITIONER);
    var lapsed = TestPeople.somebody(Role.PRACTITIONER);
    var uncleared = TestPeople.somebody(Role.PRACTITIONER);
    var untrained = TestPeople.somebody(Role.PRACTITIONER);
    var manager = manager();
    assertThat(accounts.change(locked.account(), Change.HOLD, manager))
        .isEqualTo(Accounts.Outcome.DONE);
    assertThat(accounts.change(closed.account(), Change.CLOSE, manager))
        .isEqualTo(Accounts.Outcome.DONE);
    accounts.clear(lapsed.account(), Optional.of(today.minusYears(3)), Optional.of(today), SYSTEM);
    accounts.clear(uncleared.account(), Optional.empty(), Optional.of(today), SYSTEM);
    accounts.clear(untrained.account(), Optional.of(today), Optional.empty(), SYSTEM);

    var wrong = TestPeople.somebody(Role.PRACTITIONER);
    var expected = first(stranger(), wrong.email(), "not the password");
    assertThat(expected.status()).isEqualTo(422);
    assertThat(expected.body())
        .contains("We could not sign you in with these details", "Error: Sign in");
    for (Person person : List.of(locked, closed, lapsed, uncleared, untrained)) {
      var reply = first(stranger(), person.email(), person.password());
      assertThat(reply.status()).isEqualTo(422);
      assertThat(masked(reply, person.email())).isEqualTo(masked(expected, wrong.email()));
    }
    var unknown = first(stranger(), "nobody@example.org", "not the password");
    assertThat(masked(unknown, "nobody@example.org")).isEqualTo(masked(expected, wrong.email()));
  }

  private static Actor manager() {
    return new Actor(
        999_999, Role.MANAGEMENT_TEAM, 1, Optional.of(TestPeople.WEXCOMBE), Route.WEB, List.of());
  }

  @Test
  void a_code_signs_in_once_even_if_it_is_sent_a_hundred_times_at_once() throws Exception {
    var person = TestPeople.somebody(Role.PRACTITIONER);
    var signIns = TestService.part(SignIns.class);
    var tokens = new ArrayList<Token>();
    for (int i = 0; i < 4; i++) {
      var outcome =
          signIns.first(
              new contactpoint.vocabulary.Typed(person.email()),
              new contactpoint.vocabulary.Typed(person.password()),
              Optional.empty());
      tokens.add(((SignIns.First.Confirmed) outcome).token());
    }
    var code = new contactpoint.vocabulary.Typed(TestPeople.code(person));
    List<Callable<Boolean>> tries = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      var token = tokens.get(i % tokens.size());
      tries.add(() -> signIns.byCode(token, code) instanceof SignIns.Second.SignedIn);
    }
    try (var threads = Executors.newFixedThreadPool(8)) {
      int entered = 0;
      for (var answer : threads.invokeAll(tries)) {
        entered += answer.get() ? 1 : 0;
      }
      assertThat(entered).isEqualTo(1);
    }
  }

  @Test
  void an_account_that_is_held_is_out_at_the_next_request_on_every_browser() {
    var person = TestPeople.somebody(Role.PRACTITIONER);
    var client = TestPeople.signIn(person);
    assertThat(client.get("/").status()).isEqualTo(200);
    TestService.part(Accounts.class).change(person.account(), Change.HOLD, manager());
    assertThat(client.get("/").location()).isEqualTo("/sign-in");
    TestService.part(Accounts.class).change(person.account(), Change.RELEASE, manager());
    assertThat(client.get("/").location()).isEqualTo("/sign-in");
  }

  @Test
  void a_check_that_lapses_ends_the_session_at_the_next_request() {
    var person = TestPeople.somebody(Role.PRACTITIONER);
    var client = TestPeople.signIn(person);
    TestService.part(Accounts.class)
        .clear(
            person.account(),
            Optional.of(TestPeople.today().minusYears(3)),
            Optional.of(TestPeople.today()),
            SYSTEM);
    assertThat(client.get("/").location()).isEqualTo("/sign-in");
  }

  @Test
  void a_session_has_a_new_secret_in_a_cookie_that_only_this_host_sees() {
    var person = TestPeople.somebody(Role.PRACTITIONER);
    var client = stranger();
    first(client, person.email(), person.password());
    String before = client.cookies().get("__Host-ceremony");
    client.get("/sign-in/confirm");
    var reply = client.post("/sign-in/confirm", Map.of("code", TestPeople.code(person)));
    assertThat(reply.whole().headers().allValues("Set-Cookie"))
        .anySatisfy(cookie ->
            assertThat(cookie)
                .startsWith("__Host-session=")
                .contains("; Secure", "; HttpOnly", "; SameSite=Lax", "; Path=/")
                .doesNotContain("Domain", "Max-Age"));
    assertThat(client.cookies().get("__Host-session")).hasSize(43).isNotEqualTo(before);
    assertThat(client.cookies()).doesNotContainKey("__Host-ceremony");
  }

  @Test
  void signing_out_ends_the_session_and_clears_the_browser() {
    var client = TestPeople.signIn(TestPeople.somebody(Role.PRACTITIONER));
    client.get("/");
    String stolen = client.cookies().get("__Host-session");
    var reply = client.post("/sign-out", Map.of());
    assertThat(reply.location()).isEqualTo("/signed-out");
    assertThat(reply.header("Clear-Site-Data")).contains("cache");
    client.cookies().put("__Host-session", stolen);
    assertThat(client.get("/").location()).isEqualTo("/sign-in");
  }

  @Test
  void a_form_without_its_token_changes_nothing() {
    var client = TestPeople.signIn(TestPeople.somebody(Role.PRACTITIONER));
    assertThat(client.post("/sign-out", Map.of("_csrf", "forged")).status()).isEqualTo(403);
    assertThat(client.get("/").status()).isEqualTo(200);
  }

  @Test
  void a_stranger_who_guesses_is_slowed_down_and_a_known_browser_is_not() {
    var person = TestPeople.somebody(Role.PRACTITIONER);
    var known = TestPeople.signIn(person);
    var database = TestService.part(Database.class);
    for (int i = 0; i < 10; i++) {
      assertThat(first(stranger(), person.email(), "a wrong guess").status()).isEqualTo(422);
    }
    assertThat(first(stranger(), person.email(), person.password()).status()).isEqualTo(422);
    assertThat(first(known, person.email(), person.password()).location())
        .isEqualTo("/sign-in/confirm");
    database.programme().inTransaction(tx -> tx.sql("delete from accounts.failure").update());
    assertThat(first(stranger(), person.email(), person.password()).location())
        .isEqualTo("/sign-in/confirm");
  }

  @Test
  void more_than_three_sessions_end_the_oldest() {
    var person = TestPeople.somebody(Role.PRACTITIONER);
    var signIns = TestService.part(SignIns.class);
    var database = TestService.part(Database.class);
    var sessions = new ArrayList<Token>();
    for (int i = 0; i < 4; i++) {
      sessions.add(
          database
              .programme()
              .<Token>transaction(tx ->
                  signIns.begin(tx, person.account(), contactpoint.vocabulary.Factor.Kind.TOTP)));
    }
    assertThat(sessions).filteredOn(token -> signIns.visitor(token).isPresent()).hasSize(3);
  }

  @Test
  void every_sign_in_every_refusal_and_every_change_stands_in_the_log() {
    var person = TestPeople.somebody(Role.PRACTITIONER);
    first(stranger(), person.email(), "a wrong guess");
    var client = TestPeople.signIn(person);
    client.post("/sign-out", Map.of());
    TestService.part(Accounts.class).change(person.account(), Change.HOLD, manager());
    assertThat(entriesAbout(person.account()))
        .containsExactly("accounts.open", "accounts.sign-in", "accounts.sign-in", "accounts.hold");
    assertThat(entriesBy(person.account()))
        .containsExactly("accounts.sign-in", "accounts.sign-out");
  }

  private static List<String> entriesAbout(long account) {
    return entries(
        """
        select e.action
          from audit.entry e
          join audit.subject s on s.event = e.event
         where s.kind = 'account' and s.number = :account::text
         order by e.number
        """,
        account);
  }

  private static List<String> entriesBy(long account) {
    return entries(
        "select action from audit.entry where account = :account order by number", account);
  }

  private static List<String> entries(String question, long account) {
    return TestService.part(Database.class)
        .sealer()
        .transaction(tx -> tx.sql(question).param("account", account).query(String.class).list());
  }

  @Test
  void if_the_log_cannot_be_written_nobody_gets_in_and_nothing_changes() {
    var person = TestPeople.somebody(Role.PRACTITIONER);
    var broken =
        new Actor(
            999_999,
            Role.MANAGEMENT_TEAM,
            -1,
            Optional.of(TestPeople.WEXCOMBE),
            Route.WEB,
            List.of());
    org.assertj.core.api.Assertions.assertThatThrownBy(
            () -> TestService.part(Accounts.class).change(person.account(), Change.HOLD, broken))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(TestPeople.signIn(person).get("/").status()).isEqualTo(200);
  }
}
