package contactpoint;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One real Chromium for all journeys of the module, found by {@code CONTACTPOINT_CHROMIUM} or at
 * {@code /usr/bin/chromium}. Playwright is for one thread: journeys of one module run one after
 * another.
 */
public final class Browser {

  /** The widths at which pages are looked at. */
  public static final int DESK = 1280;

  /** A small phone. */
  public static final int PHONE = 390;

  private static final Path PICTURES = Path.of("target/pictures");

  private Browser() {}

  /**
   * A window that knows nothing yet, at the service under test. To be closed by whoever opens it.
   */
  public static BrowserContext window(int width) {
    return Running.CHROMIUM.newContext(
        new com.microsoft.playwright.Browser.NewContextOptions()
            .setBaseURL(TestService.address())
            .setViewportSize(width, 900));
  }

  /** A window in which scripts are turned off. */
  public static BrowserContext withoutScript(int width) {
    return Running.CHROMIUM.newContext(
        new com.microsoft.playwright.Browser.NewContextOptions()
            .setBaseURL(TestService.address())
            .setJavaScriptEnabled(false)
            .setViewportSize(width, 900));
  }

  /** From now on the page's security key is touched by somebody whom it does not recognise. */
  public static void stopVerifying(Page page) {
    var key = KEYS.get(page);
    var arguments = new JsonObject();
    arguments.addProperty("authenticatorId", key.id());
    arguments.addProperty("isUserVerified", false);
    key.session().send("WebAuthn.setUserVerified", arguments);
  }

  private record Key(CDPSession session, String id) {}

  private static final Map<Page, Key> KEYS = new java.util.WeakHashMap<>();

  /** Gives a page a security key that always says yes, as a person with a fingerprint would. */
  public static void giveSecurityKey(Page page) {
    CDPSession session = page.context().newCDPSession(page);
    session.send("WebAuthn.enable");
    var options = new JsonObject();
    options.addProperty("protocol", "ctap2");
    options.addProperty("transport", "internal");
    options.addProperty("hasResidentKey", true);
    options.addProperty("hasUserVerification", true);
    options.addProperty("isUserVerified", true);
    options.addProperty("automaticPresenceSimulation", true);
    var arguments = new JsonObject();
    arguments.add("options", options);
    var made = session.send("WebAuthn.addVirtualAuthenticator", arguments);
    KEYS.put(page, new Key(session, made.get("authenticatorId").getAsString()));
  }

  /** What WCAG 2.2 AA has against the page, one line a violation; empty is what is wanted. */
  public static List<String> violations(Page page) {
    return new AxeBuilder(page)
            .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"))
            .analyze()
            .getViolations()
            .stream()
            .map(found -> found.getId() + ": " + found.getNodes().getFirst().getHtml())
            .toList();
  }

  /** Whether the page is wider than its window. */
  public static boolean scrollsSideways(Page page) {
    return (boolean)
        page.evaluate(
            "document.documentElement.scrollWidth > document.documentElement.clientWidth");
  }

  /** Keeps a picture of the whole page in {@code target/pictures}, if {@code -Dpictures=true}. */
  public static void picture(Page page, String name) {
    if (!Boolean.getBoolean("pictures")) {
      return;
    }
    page.screenshot(
        new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")).setFullPage(true));
  }

  /** Signs somebody in with password and code. */
  public static void signIn(Page page, TestPeople.Person person) {
    page.navigate("/sign-in");
    page.getByLabel("Work e-mail").fill(person.email());
    page.getByLabel("Password", new Page.GetByLabelOptions().setExact(true))
        .fill(person.password());
    page.getByText("Continue", new Page.GetByTextOptions().setExact(true)).click();
    page.getByLabel("Six-digit code from your token").fill(TestPeople.code(person));
    page.getByText("Continue with the code").click();
  }

  private static final class Running {
    static final com.microsoft.playwright.Browser CHROMIUM = start();

    private static com.microsoft.playwright.Browser start() {
      var playwright =
          Playwright.create(
              new Playwright.CreateOptions()
                  .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
      var browser =
          playwright
              .chromium()
              .launch(
                  new BrowserType.LaunchOptions()
                      .setExecutablePath(executable())
                      .setArgs(
                          List.of(
                              "--no-sandbox",
                              "--disable-gpu",
                              "--disable-quic",
                              "--disable-background-networking",
                              "--disable-component-update",
                              "--disable-sync")));
      Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
      return browser;
    }

    private static Path executable() {
      var path =
          Path.of(
              Optional.ofNullable(System.getenv("CONTACTPOINT_CHROMIUM"))
                  .filter(text -> !text.isBlank())
                  .orElse("/usr/bin/chromium"));
      if (!Files.isExecutable(path)) {
        throw new IllegalStateException(
            "No Chromium at " + path + ": install it, or set CONTACTPOINT_CHROMIUM");
      }
      return path;
    }
  }
}
