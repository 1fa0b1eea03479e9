package contactpoint.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import contactpoint.Client;
import contactpoint.PageTest;
import contactpoint.TestPeople;
import contactpoint.TestService;
import contactpoint.pages.Needs;
import contactpoint.pages.Right;
import contactpoint.vocabulary.Role;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every cell of the table of rights, tried on every route that the application has. */
class RightsPageTest extends PageTest {

  private static final Path PRINTED = Path.of("../docs/rights.md");

  /** A name, and perhaps the shape that its value must have, with braces of its own. */
  private static final Pattern VARIABLE =
      Pattern.compile("\\{([A-Za-z]+)(?::((?:[^{}]|\\{[^}]*})+))?}");

  private static final Set<String> ERRORS = Set.of("/error");

  private record Route(String verb, String path, Right right) {
    /** An address that the pattern takes. */
    String address() {
      return VARIABLE.matcher(path).replaceAll(found -> value(found.group(1), found.group(2)));
    }

    private static String value(String name, @Nullable String shape) {
      if (name.equals("id") || (shape != null && shape.startsWith("[0-9]"))) {
        return "1";
      }
      return shape == null ? "x" : shape.split("\\|", 2)[0];
    }
  }

  private static List<Route> routes() {
    return TestService.context()
        .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
        .getHandlerMethods()
        .entrySet()
        .stream()
        .flatMap(entry -> routes(entry.getKey(), entry.getValue()))
        .filter(route -> !ERRORS.contains(route.path()))
        .sorted(Comparator.comparing(Route::path).thenComparing(Route::verb))
        .toList();
  }

  private static Stream<Route> routes(RequestMappingInfo info, HandlerMethod method) {
    var verbs = info.getMethodsCondition().getMethods();
    return info.getPatternValues().stream()
        .flatMap(path ->
            (verbs.isEmpty() ? Set.of(RequestMethod.GET) : verbs)
                .stream().map(verb -> new Route(verb.name(), path, needOf(method))));
  }

  private static Right needOf(HandlerMethod method) {
    return Optional.ofNullable(
            AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), Needs.class))
        .or(() ->
            Optional.ofNullable(
                AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), Needs.class)))
        .orElseThrow(() -> new AssertionError(method + " does not say what it needs"))
        .value();
  }

  @TestFactory
  Stream<DynamicTest> whoever_has_the_right_gets_through_and_nobody_else() {
    var people =
        Arrays.stream(Role.values())
            .filter(role -> role != Role.SYSTEM)
            .collect(Collectors.toMap(role -> role, RightsPageTest::client));
    List<DynamicTest> cells = new ArrayList<>();
    for (Route route : routes()) {
      people.forEach((role, client) ->
          cells.add(
              DynamicTest.dynamicTest(
                  role.code() + " " + route.verb() + " " + route.path(),
                  () -> tried(client, role, route))));
      cells.add(
          DynamicTest.dynamicTest(
              "nobody " + route.verb() + " " + route.path(), () -> triedByNobody(route)));
    }
    return cells.stream();
  }

  /** A browser of its own: some routes end the session. */
  private static Client client(Role role) {
    return TestPeople.signIn(TestPeople.somebody(role));
  }

  private static void tried(Client client, Role role, Route route) {
    if (route.path().equals("/sign-out")) {
      return;
    }
    int status = ask(client, route).status();
    if (Rights.has(role, route.right())) {
      assertThat(status).isNotIn(401, 403, 405, 500);
    } else {
      assertThat(status).isEqualTo(403);
    }
  }

  private static void triedByNobody(Route route) {
    var client = stranger();
    client.get("/sign-in");
    var reply = ask(client, route);
    if (route.right() == Right.ANYBODY) {
      assertThat(reply.status()).isNotIn(401, 403, 405, 500);
    } else {
      assertThat(reply.status()).isEqualTo(303);
      assertThat(reply.location()).isEqualTo("/sign-in");
    }
  }

  private static Client.Reply ask(Client client, Route route) {
    return switch (route.verb()) {
      case "GET" -> client.get(route.address());
      case "POST" -> client.post(route.address(), Map.of());
      default ->
          client.send(
              client
                  .request(route.address())
                  .header("X-CSRF-TOKEN", client.token())
                  .method(route.verb(), HttpRequest.BodyPublishers.noBody())
                  .build());
    };
  }

  @Test
  void the_table_is_printed_in_the_documentation() throws IOException {
    String fresh = printed();
    if (Boolean.getBoolean("rights.write")) {
      Files.createDirectories(PRINTED.getParent());
      Files.writeString(PRINTED, fresh);
    }
    assertThat(Files.exists(PRINTED) ? Files.readString(PRINTED) : "")
        .as("docs/rights.md is stale: run the tests with -Drights.write=true")
        .isEqualTo(fresh);
  }

  private static String printed() {
    var text = new StringBuilder();
    var roles = Arrays.stream(Role.values()).filter(role -> role != Role.SYSTEM).toList();
    text.append("# Who may do what\n\nPrinted from `accounts.Rights` and from the pages; a test");
    text.append(" tries every cell on every page.\n\n| Right |");
    roles.forEach(role -> text.append(' ').append(role.caption()).append(" |"));
    text.append("\n|---|").append(":-:|".repeat(roles.size())).append('\n');
    for (Right right : Right.values()) {
      if (right != Right.ANYBODY) {
        text.append("| ").append(right.caption()).append(" |");
        roles.forEach(role -> text.append(Rights.has(role, right) ? " yes |" : " |"));
        text.append('\n');
      }
    }
    text.append("\n## Pages\n\n| Page | Needs |\n|---|---|\n");
    for (Route route : routes()) {
      text.append("| ").append(route.verb()).append(" `").append(route.path()).append("` | ");
      text.append(route.right().caption()).append(" |\n");
    }
    text.append("\n## Accounts\n\n| From | To | Who may | Event |\n|---|---|---|---|\n");
    for (Change change : Change.values()) {
      text.append("| ").append(join(change.from(), State::code)).append(" | ");
      text.append(change.to().code()).append(" | ");
      text.append(change.who().isEmpty() ? "the person" : join(change.who(), Role::caption));
      text.append(" | ").append(change.event()).append(" |\n");
    }
    text.append("| active | lapsed | the calendar | three years after the check |\n");
    text.append("| lapsed | active | Management team, Account manager | a new check |\n");
    text.append("| active | uncleared | nobody | no check, or no training, is recorded |\n");
    return text.toString();
  }

  private static <T extends Enum<T>> String join(
      Set<T> set, java.util.function.Function<T, String> word) {
    return set.stream().sorted().map(word).collect(Collectors.joining(", "));
  }
}
