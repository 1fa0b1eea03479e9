package contactpoint.benchmarks.drill;

import contactpoint.accounts.Accounts;
import contactpoint.accounts.NewAccount;
import contactpoint.database.Database;
import contactpoint.organisations.Organisations;
import contactpoint.vocabulary.AuthorityNumber;
import contactpoint.vocabulary.Email;
import contactpoint.vocabulary.Name;
import contactpoint.vocabulary.Role;
import contactpoint.vocabulary.Typed;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** A practitioner at a browser without a screen, signed in to a running service. */
final class Visitor {

  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
  private static final String PASSWORD = "correct horse battery staple";
  private static final byte[] SEED = "seed of the drill 01".getBytes(StandardCharsets.US_ASCII);

  private final HttpClient http =
      HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
  private final Map<String, String> cookies = new LinkedHashMap<>();
  private final String address;
  private String token = "";

  private Visitor(String address) {
    this.address = address;
  }

  /** Opens an account in an authority and signs in with both factors. */
  static Visitor signedIn(ConfigurableApplicationContext service, AuthorityNumber authority)
      throws IOException, InterruptedException {
    var accounts = service.getBean(Accounts.class);
    long organisation =
        service
            .getBean(Database.class)
            .programme()
            .<Long>transaction(
                tx -> Organisations.organisation(tx, "authority-" + authority).orElseThrow().id());
    var today = LocalDate.now(service.getBean(Clock.class));
    accounts.openReady(
        new NewAccount(
            new Email("drill@example.org"),
            new Name("Tom Hallworth"),
            "School nurse",
            organisation,
            Optional.of(authority),
            Role.PRACTITIONER,
            Optional.empty(),
            Optional.of(today.minusYears(1)),
            Optional.of(today.minusMonths(2))),
        new Typed(PASSWORD),
        SEED);
    int port =
        Objects.requireNonNull(((WebServerApplicationContext) service).getWebServer()).getPort();
    var visitor = new Visitor("http://localhost:" + port);
    visitor.get("/sign-in");
    visitor.post("/sign-in", Map.of("email", "drill@example.org", "password", PASSWORD));
    visitor.get("/sign-in/confirm");
    var second = visitor.post("/sign-in/confirm", Map.of("code", accounts.codeNow(SEED)));
    if (!second.headers().firstValue("Location").orElse("").equals("/")) {
      throw new IllegalStateException("The drill could not sign in: " + second.statusCode());
    }
    visitor.get("/find");
    return visitor;
  }

  HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return send(request(path).GET());
  }

  HttpResponse<String> post(String path, Map<String, String> fields)
      throws IOException, InterruptedException {
    var all = new LinkedHashMap<>(fields);
    all.put("_csrf", token);
    String body =
        all.entrySet().stream()
            .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
            .collect(Collectors.joining("&"));
    return send(
        request(path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  private HttpRequest.Builder request(String path) {
    var builder = HttpRequest.newBuilder(URI.create(address + path));
    if (!cookies.isEmpty()) {
      builder.header(
          "Cookie",
          cookies.entrySet().stream()
              .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
              .collect(Collectors.joining("; ")));
    }
    return builder;
  }

  private HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    var reply =
        http.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    for (String set : reply.headers().allValues("Set-Cookie")) {
      String pair = set.substring(0, set.indexOf(';') < 0 ? set.length() : set.indexOf(';'));
      int equals = pair.indexOf('=');
      cookies.put(pair.substring(0, equals), pair.substring(equals + 1));
    }
    var found = TOKEN.matcher(reply.body());
    if (found.find()) {
      token = found.group(1);
    }
    return reply;
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
