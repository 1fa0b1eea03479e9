package contactpoint.pages;

import static org.assertj.core.api.Assertions.assertThat;

import contactpoint.Client;
import contactpoint.PageTest;
import contactpoint.TestService;
import java.net.http.HttpRequest;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

class FramePageTest extends PageTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/help",
        "/nowhere",
        "/error",
        "/assets/contactpoint.css",
        "/assets/govuk-frontend.css",
        "/assets/none.css",
        "/a;b=c",
        "/help/"
      })
  void every_reply_carries_the_headers_that_protect_the_reader(String path) {
    var reply = stranger().get(path);
    assertThat(reply.header("Content-Security-Policy"))
        .contains("default-src 'none'", "frame-ancestors 'none'", "'nonce-");
    assertThat(reply.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(reply.header("X-Frame-Options")).isEqualTo("DENY");
    assertThat(reply.header("Referrer-Policy")).isEqualTo("same-origin");
    boolean file = path.startsWith("/assets/") && reply.status() == 200;
    assertThat(reply.header("Cache-Control")).contains(file ? "immutable" : "no-store");
    assertThat(reply.header("Server")).isEmpty();
  }

  @Test
  void scripts_of_a_reply_carry_its_own_nonce_and_no_other() {
    var one = stranger().get("/help");
    var two = stranger().get("/help");
    String nonce = nonceOf(one);
    assertThat(nonce).hasSizeGreaterThanOrEqualTo(22).isNotEqualTo(nonceOf(two));
    assertThat(one.body().split("<script", -1)).hasSizeGreaterThan(2);
    assertThat(Stream.of(one.body().split("<script", -1)).skip(1))
        .allSatisfy(script -> assertThat(script).contains("nonce=\"" + nonce + "\""));
    assertThat(one.body()).doesNotContain(" style=\"", " onclick=\"");
  }

  private static String nonceOf(Client.Reply reply) {
    return reply.header("Content-Security-Policy").split("'nonce-")[1].split("'")[0];
  }

  @Test
  void a_failure_says_what_to_do_and_a_heading_and_keeps_the_frame() {
    var reply = stranger().get("/nowhere");
    assertThat(reply.status()).isEqualTo(404);
    assertThat(reply.body())
        .contains("<h1 class=\"govuk-heading-l\">There is no such page</h1>")
        .contains("<title>Training copy: There is no such page – ContactPoint</title>")
        .contains("01632 960 000");
  }

  @Test
  void neither_the_governments_font_nor_its_crest_is_asked_for() {
    var css = stranger().get("/assets/govuk-frontend.css").body();
    assertThat(css).doesNotContain("GDS Transport", "@font-face", "crest.svg");
  }

  @TestFactory
  Stream<DynamicTest> every_method_that_answers_says_what_it_needs() {
    return TestService.context()
        .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
        .getHandlerMethods()
        .entrySet()
        .stream()
        .map(entry ->
            DynamicTest.dynamicTest(
                entry.getKey().toString(),
                () -> assertThat(Gate.needOf(entry.getValue())).isPresent()));
  }

  @Test
  void a_request_started_on_another_site_changes_nothing() {
    var client = stranger();
    client.get("/help");
    var foreign =
        client
            .request("/sign-in")
            .header("Sec-Fetch-Site", "cross-site")
            .POST(HttpRequest.BodyPublishers.noBody())
            .build();
    assertThat(client.send(foreign).status()).isEqualTo(403);
  }

  @Test
  void unknown_paths_are_closed_for_every_verb() {
    var client = stranger();
    assertThat(client.post("/nowhere", Map.of()).status()).isEqualTo(404);
    assertThat(client.send(client.request("/help").DELETE().build()).status()).isEqualTo(404);
  }
}
