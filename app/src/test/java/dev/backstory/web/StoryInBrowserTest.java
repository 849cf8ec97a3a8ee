package dev.backstory.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Playwright.CreateOptions;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The served site in Chromium, as a reader meets it. */
final class StoryInBrowserTest {
  private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
  private static final SiteSnapshot SITE = new SiteFixture().site();

  private static WebServer server;
  private static Playwright playwright;
  private static Browser browser;

  @BeforeAll
  static void start() {
    assertThat(CHROMIUM)
        .as("this test needs Chromium: install it with 'apt-get install chromium'")
        .satisfies(path -> assertThat(Files.isExecutable(path)).isTrue());
    server = WebServer.start(() -> SITE, new SiteRenderer(SiteFixture.NOTICE), "127.0.0.1", 0);
    playwright =
        Playwright.create(
            new CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser =
        playwright
            .chromium()
            .launch(
                new LaunchOptions()
                    .setExecutablePath(CHROMIUM)
                    .setArgs(List.of("--no-sandbox", "--disable-background-networking")));
  }

  @AfterAll
  static void stop() {
    if (browser != null) {
      browser.close();
    }
    if (playwright != null) {
      playwright.close();
    }
    if (server != null) {
      server.close();
    }
  }

  @Test
  void aReaderOpensTheSourceOfAClaim() {
    Page page = open(new Browser.NewContextOptions());
    assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
        .hasText("Calder Bridge closed to all traffic after cracks are found in two cables");
    Locator claim = page.locator("#whatHappened .claim").nth(1);
    Locator sentence = claim.locator("mark");
    assertThat(sentence).isHidden();
    claim.locator("summary").press("Enter");
    assertThat(sentence).isVisible();
    assertThat(sentence)
        .hasText("She said the cracks were found during a routine inspection on Tuesday evening.");
    assertThat(claim.locator(".outlet")).hasText("Tarnmouth Courier");
    assertThat(claim.locator("figcaption a"))
        .hasAttribute("href", "https://tarnmouth-courier.example/tarn-1");
  }

  @Test
  void itWorksWithoutScript() {
    Page page = open(new Browser.NewContextOptions().setJavaScriptEnabled(false));
    Locator claim = page.locator("#whatHappened .claim").first();
    claim.locator("summary").click();
    assertThat(claim.locator("mark").first()).isVisible();
    assertThat(page.locator("button.theme")).isHidden();
  }

  @Test
  void theThemeIsChosenAndKept() {
    Page page = open(new Browser.NewContextOptions());
    String light = background(page);
    page.locator("button.theme").click();
    String dark = background(page);
    assertThat(dark).isNotEqualTo(light);
    page.reload();
    assertThat(background(page)).isEqualTo(dark);
  }

  @Test
  void aPhoneNeedsNoScrollingSideways() {
    Page page = open(new Browser.NewContextOptions().setViewportSize(360, 740));
    page.locator("details").all().forEach(details -> details.evaluate("d => d.open = true"));
    assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(360);
  }

  @Test
  void linksLeadThroughTheSite() {
    Page page = open(new Browser.NewContextOptions());
    page.locator("#commonQuestions h3 a").first().click();
    assertThat(page.locator("h1")).hasText("How many vehicles use the bridge?");
    page.locator(".kicker a").click();
    page.locator("#topics h3 a").first().click();
    assertThat(page.locator("h1")).hasText("Calder Bridge");
    page.locator(".wordmark").click();
    assertThat(page.locator(".teaser")).hasCount(2);
  }

  private static String background(Page page) {
    return (String) page.evaluate("getComputedStyle(document.body).backgroundColor");
  }

  /** Opens the story; a page that breaks its own content policy fails the test. */
  private static Page open(Browser.NewContextOptions options) {
    BrowserContext context = browser.newContext(options);
    Page page = context.newPage();
    List<String> complaints = new ArrayList<>();
    page.onConsoleMessage(message -> complaints.add(message.text()));
    page.navigate("http://127.0.0.1:" + server.port() + "/stories/calder-bridge-closed.html");
    assertThat(complaints).isEmpty();
    return page;
  }
}
