package dev.backstory.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.backstory.BesideOthers;
import dev.backstory.site.SiteFiles;
import dev.backstory.site.SiteFixture;
import dev.backstory.site.SiteRenderer;
import dev.backstory.site.SiteSnapshot;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every kind of page by the rules of WCAG 2.2, A and AA, as far as axe can see. */
@BesideOthers
final class AccessibilityTest {
  private static final SiteSnapshot SITE = new SiteFixture().site();
  private static final List<String> RULES =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

  /** What another theme can change. */
  private static final List<String> OF_A_THEME = List.of("color-contrast", "link-in-text-block");

  /** Only one of those with a name is open at a time. */
  private static final String OPENED = "d => { d.removeAttribute('name'); d.open = true; }";

  private static BrowsedSite site;

  @BeforeAll
  static void start() throws IOException {
    site = BrowsedSite.start(new AnsweringSite(SITE));
  }

  @AfterAll
  static void stop() {
    if (site != null) {
      site.close();
    }
  }

  @Test
  void theSettingsShutNobodyOut() {
    Page page = site.browse("");
    page.locator("button.reading").click();
    assertThat(faults(page, RULES)).isEmpty();
    page.context().close();
  }

  @Test
  void whatIsFollowedShutsNobodyOut() {
    Page page = site.browse("stories/calder-bridge-closed.html");
    page.locator("button.follow").click();
    page.locator(".what-followed").click();
    page.locator(".followed > section").waitFor();
    assertThat(faults(page, RULES)).isEmpty();
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
    assertThat(faults(page, OF_A_THEME)).isEmpty();
    page.context().close();
  }

  /** The first page of each folder, and every page of the root. */
  static Stream<String> pages() {
    Set<String> folders = new HashSet<>();
    Stream<String> files =
        new SiteFiles(SITE, new SiteRenderer(SiteFixture.NOTICE), false)
            .paths().stream()
                .filter(path -> path.endsWith(".html"))
                .filter(path -> !path.contains("/") || folders.add(path.split("/")[0]));
    Stream<String> asked =
        Stream.of(
            "stories/calder-bridge-closed.html?since=1",
            "search",
            "search?q=bridge&place=Orrin",
            "search?from=x",
            "ask",
            "ask?q=Why+closed%3F",
            "ask?q=Why%3F",
            "report?story=st-3100&line=c1",
            "report?story=st-3100&line=none",
            "none.html");
    return Stream.concat(files, asked);
  }

  @ParameterizedTest
  @MethodSource("pages")
  void nobodyIsShutOut(String path) {
    Page page = site.browse(path);
    page.locator("details").all().forEach(details -> details.evaluate(OPENED));
    for (int width : List.of(390, 1280)) {
      page.setViewportSize(width, 900);
      assertThat(faults(page, RULES)).as(path + ", " + width).isEmpty();
      picture(page, path, width + "-light");
    }
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
    assertThat(faults(page, OF_A_THEME)).as(path + " in the dark").isEmpty();
    picture(page, path, "1280-dark");
    page.setViewportSize(390, 900);
    picture(page, path, "390-dark");
    page.context().close();
  }

  /** Keeps what the page looks like, for people to look at. */
  private static void picture(Page page, String path, String how) {
    String name = path.isEmpty() ? "front" : path.replaceAll("[^\\p{Alnum}]+", "-");
    page.screenshot(
        new Page.ScreenshotOptions()
            .setPath(Path.of("target", "screenshots", name + "-" + how + ".png"))
            .setFullPage(true));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "sections/news-coast.html",
        "page/1.html",
        "stories/calder-bridge-closed.html" // with ways to report its lines
      })
  void aServedSiteWithSectionsShutsNobodyOut(String path) throws IOException {
    SiteSnapshot sectioned = new SiteFixture().sectioned();
    SiteRenderer served = new SiteRenderer(SiteFixture.NOTICE).searchable();
    try (BrowsedSite other = BrowsedSite.start(() -> sectioned, served)) {
      Page page = other.browse(path);
      page.locator("details").all().forEach(details -> details.evaluate(OPENED));
      assertThat(faults(page, RULES)).isEmpty();
      page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
      assertThat(faults(page, OF_A_THEME)).isEmpty();
    }
  }

  /** From the code of a first start to an owner who looks after feeds, stories and articles. */
  @Test
  void theFirstStartAndAdministrationShutNobodyOut(@TempDir Path folder) throws IOException {
    try (GuardedServer first = GuardedServer.first(folder)) {
      String address = "http://127.0.0.1:" + first.server().port();
      first.keep("article-a", "Ferry held");
      first.keep("article-b", "Bridge shut");
      first.tell("a", "Ada Lind");
      first.tell("b", "Ada Lind");
      first.removePerson("Ben Holm");
      first.report("a");
      Page page = site.openAt(address + first.site.setup().orElseThrow());
      assertThat(faults(page, RULES)).isEmpty();
      page.getByLabel("Your name").fill("ada");
      page.getByLabel("Password").first().fill(GuardedServer.PASSWORD);
      page.getByLabel("The same again").fill(GuardedServer.PASSWORD);
      page.getByText("Make the account").click();

      assertThat(page.url()).isEqualTo(address + "/admin/feeds/add");
      assertThat(faults(page, RULES)).isEmpty();
      page.getByLabel("Scotland").check();
      page.getByText("Add these lists").click();
      assertThat(page.locator(".said").textContent()).matches("1\\d feeds were added\\.");
      page.getByText("Feeds", new Page.GetByTextOptions().setExact(true)).first().click();
      page.locator(".list a").first().click();
      page.getByText("Pause").click();
      assertThat(page.locator(".fault").textContent()).isEqualTo("Not looked at: paused by ada");
      assertThat(faults(page, RULES)).isEmpty();
      for (String name :
          List.of(
              "",
              "/feeds",
              "/stories",
              "/story?id=b&q=headline",
              "/topics",
              "/topic?slug=calder-bridge&q=tarn",
              "/reports",
              "/rejections",
              "/articles",
              "/removals?q=Quay",
              "/knowledge?q=Orrin",
              "/model",
              "/settings",
              "/storage?days=30",
              "/versions",
              "/accounts",
              "/trail")) {
        page.navigate(address + "/admin" + name);
        page.locator("details").all().forEach(details -> details.evaluate(OPENED));
        assertThat(faults(page, RULES)).as(name).isEmpty();
      }
      page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
      assertThat(faults(page, OF_A_THEME)).isEmpty();
      page.getByText("Sign out").click();
      assertThat(page.url()).isEqualTo(address + "/sign-in");
      assertThat(faults(page, RULES)).isEmpty();
      page.context().close();
    }
  }

  private static List<String> faults(Page page, List<String> rules) {
    AxeBuilder axe = new AxeBuilder(page).setLegacyMode(true); // pages have no frames
    boolean some = rules.equals(OF_A_THEME);
    return (some ? axe.withRules(rules) : axe.withTags(rules))
        .analyze().getViolations().stream()
            .map(rule -> rule.getId() + ": " + rule.getNodes().getFirst().getHtml())
            .toList();
  }
}
