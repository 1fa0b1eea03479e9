package contactpoint.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Somebody at a running service, as a browser without a screen would be: keeps cookies, fills in
 * the form's token, follows no redirect by itself.
 */
public final class Visitor {

  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

  private final HttpClient http;
  private final String address;
  private final Map<String, String> cookies = new ConcurrentHashMap<>();
  private volatile String token = "";

  /**
   * A visitor who has not come yet.
   *
   * @param http may be shared by many visitors
   * @param address of the service, such as {@code http://localhost:8080}
   */
  public Visitor(HttpClient http, String address) {
    this.http = http;
    this.address = address;
  }

  /** What carries the requests of any number of visitors. */
  public static HttpClient wire() {
    return HttpClient.newBuilder()
        .version(HttpClient.Version.HTTP_1_1)
        .followRedirects(HttpClient.Redirect.NEVER)
        .build();
  }

  /**
   * Signs in with both factors.
   *
   * @param code asked for when it is wanted, since it is valid for half a minute
   * @throws IllegalStateException if that does not lead to a page of their own
   */
  public void signIn(String email, String password, Supplier<String> code) {
    get("/sign-in");
    post("/sign-in", Map.of("email", email, "password", password));
    get("/sign-in/confirm");
    var second = post("/sign-in/confirm", Map.of("code", code.get()));
    if (!second.headers().firstValue("Location").orElse("").equals("/")) {
      throw new IllegalStateException("Nobody could sign in: status " + second.statusCode());
    }
  }

  /** Asks for a page. */
  public HttpResponse<String> get(String path) {
    return send(request(path).GET().build());
  }

  /** Posts a form, with the token of the last page that was read. */
  public HttpResponse<String> post(String path, Map<String, String> fields) {
    String body =
        fields.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()) + "&")
                .collect(Collectors.joining())
            + "_csrf="
            + encode(token);
    return send(
        request(path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build());
  }

  private HttpResponse<String> send(HttpRequest request) {
    try {
      var response = http.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
      response.headers().allValues("Set-Cookie").forEach(this::keep);
      var found = TOKEN.matcher(response.body());
      if (found.find()) {
        token = found.group(1);
      }
      return response;
    } catch (IOException broken) {
      throw new UncheckedIOException("No answer from the service", broken);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
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

  private void keep(String header) {
    String pair = header.split(";", 2)[0];
    int equals = pair.indexOf('=');
    String value = pair.substring(equals + 1);
    if (value.isEmpty() || header.contains("Max-Age=0")) {
      cookies.remove(pair.substring(0, equals));
    } else {
      cookies.put(pair.substring(0, equals), value);
    }
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
