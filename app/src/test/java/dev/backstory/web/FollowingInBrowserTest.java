package dev.backstory.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.backstory.BesideOthers;
import dev.backstory.site.SiteFixture;
import dev.backstory.site.SiteSnapshot;
import java.io.IOException;
import java.nio.file.Files;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Somebody follows pages without an account. */
@BesideOthers
final class FollowingInBrowserTest {
  private static final SiteSnapshot SITE = new SiteFixture().site();

  /** As if it had been looked at after the second revision of the page on the bridge. */
  private static final String LOOKED_AT_EARLIER =
      "localStorage.setItem('backstory-following',"
          + " localStorage.getItem('backstory-following')"
          + ".replaceAll('2031-03-13T07:00:00Z', '2031-03-13T06:20:00Z'))";

  private static BrowsedSite site;

  @BeforeAll
  static void start() throws IOException {
    site = BrowsedSite.start(() -> SITE);
  }

  @AfterAll
  static void stop() {
    if (site != null) {
      site.close();
    }
  }

  private static Page open(String path) {
    return site.open(path, new Browser.NewContextOptions());
  }

  private static void go(Page page, String path) {
    page.navigate(page.url().replaceFirst("^(http://[^/]+/).*", "$1" + path));
  }

  private static void follow(Page page, String path) {
    go(page, path);
    page.locator("button.follow").click();
    assertThat(page.locator("button.follow")).hasText("Unfollow");
  }

  @Test
  void whoFollowsAPageSeesWhatIsNewOnce() {
    Page page = open("stories/calder-bridge-closed.html");
    page.locator("button.follow").click();
    assertThat(page.locator("button.follow")).hasText("Unfollow");
    page.locator(".what-followed").click();
    Locator followed = page.locator(".followed > section");
    assertThat(followed).hasCount(1);
    assertThat(followed.locator(".meta")).hasText("Nothing new");
    assertThat(page.locator("[role=status]"))
        .hasText("You follow 1 page. Nothing is new since you last looked.");

    page.evaluate(LOOKED_AT_EARLIER);
    page.reload();
    assertThat(followed.locator(".meta")).hasText("1 new");
    assertThat(followed.locator("li a")).hasText("Correction: 1 line withdrawn");
    page.reload();
    assertThat(followed.locator(".meta")).hasText("Nothing new");
    followed.locator("li a").click();
    assertThat(page).hasURL(Pattern.compile(".*closed\\.html#revision-3"));
  }

  @Test
  void readingAPageIsSeeingWhatIsNewOnIt() {
    Page page = open("stories/calder-bridge-closed.html");
    page.locator("button.follow").click();
    page.evaluate(LOOKED_AT_EARLIER);
    page.reload();
    page.locator(".what-followed").click();
    assertThat(page.locator(".followed .meta")).hasText("Nothing new");
  }

  @Test
  void allKindsOfPagesAreFollowedThoseWithNewsFirstAndLeftAgain() {
    Page page = open("about.html");
    follow(page, "outlets/east-bank-echo.html");
    follow(page, "people/ilse-brandvold.html");
    follow(page, "topics/calder-bridge.html");
    follow(page, "stories/survey-warns-of-water-in-bridge-cables.html");
    page.evaluate(
        "localStorage.setItem('backstory-following',"
            + " localStorage.getItem('backstory-following')"
            + ".replaceAll('2029-11-21T10:00:00Z', '2029-01-01T00:00:00Z'))");
    go(page, "following.html");
    Locator names = page.locator(".followed h2");
    assertThat(names).hasCount(4);
    assertThat(names.first()).containsText("Survey warns of water");
    assertThat(page.locator("[role=status]"))
        .hasText("You follow 4 pages. 1 has news since you last looked.");
    for (int left = 3; left >= 0; left--) {
      page.locator(".followed button.follow").first().click();
      assertThat(names).hasCount(left);
    }
    assertThat(page.locator("[role=status]")).containsText("You follow nothing yet");
    assertThat(page.locator("button.export")).isHidden();
    page.reload();
    assertThat(names).hasCount(0);
  }

  @Test
  void whatIsFollowedGoesIntoANewsreader() throws IOException {
    Page page = open("about.html");
    follow(page, "outlets/sound-strait-daily.html");
    follow(page, "topics/calder-bridge.html");
    go(page, "following.html");
    Download file = page.waitForDownload(() -> page.locator("button.export").click());
    assertThat(file.suggestedFilename()).isEqualTo("following.opml");
    String root = page.url().replace("following.html", "");
    Document list = Jsoup.parse(Files.readString(file.path()), "", Parser.xmlParser());
    assertThat(list.select("outline").eachAttr("text"))
        .containsExactlyInAnyOrder("Sound & Strait Daily", "Calder Bridge");
    assertThat(list.select("outline").eachAttr("xmlUrl"))
        .containsExactlyInAnyOrder(
            root + "outlets/sound-strait-daily.xml", root + "topics/calder-bridge.xml");
  }

  @Test
  void aStoryThatWasMergedIsFollowedWhereItIsNow() {
    Page page = open("stories/calder-bridge-closed.html");
    page.locator("button.follow").click();
    page.evaluate(
        "localStorage.setItem('backstory-following', JSON.stringify([{ latest:"
            + " 'latest/stories/bridge-repair-talks.json', seen: '2031-03-13T06:20:00Z' },"
            + " ...JSON.parse(localStorage.getItem('backstory-following'))]))");
    go(page, "following.html");
    assertThat(page.locator(".followed > section")).hasCount(1);
    assertThat(page.locator(".followed h2")).containsText("Calder Bridge closed");
    page.locator(".followed h2 a").click();
    page.locator("button.follow").click();
    assertThat(page.locator("button.follow")).hasText("Follow");
    go(page, "following.html");
    assertThat(page.locator("[role=status]")).containsText("You follow nothing yet");
  }

  @Test
  void mutedWordsHoldInTheBriefing() {
    Page page = open("briefing.html");
    assertThat(page.locator(".items li:visible")).hasCount(1);
    page.evaluate("localStorage.setItem('backstory-muted', 'calder bridge')");
    page.reload();
    assertThat(page.locator(".items li:visible")).hasCount(0);
    assertThat(page.locator(".muted")).containsText("1 story is hidden");
  }

  @Test
  void whatIsGoneSaysSoAndWhatIsDamagedIsNothing() {
    Page page = open("about.html");
    page.evaluate(
        "localStorage.setItem('backstory-following', JSON.stringify([{ latest:"
            + " 'latest/stories/gone.json', name: '<b>Gone</b>' }, { latest:"
            + " 'https://elsewhere.example/a.json' }, 7, null]))");
    go(page, "following.html");
    assertThat(page.locator(".followed > section")).hasCount(1);
    assertThat(page.locator(".followed h2")).hasText("<b>Gone</b>");
    assertThat(page.locator(".followed .meta")).hasText("No longer on this site");
    page.evaluate("localStorage.setItem('backstory-following', '{')");
    page.reload();
    assertThat(page.locator("[role=status]")).containsText("You follow nothing yet");
  }

  @Test
  void withoutScriptThePageSaysSoAndNamesTheFeeds() {
    Page page =
        site.open("following.html", new Browser.NewContextOptions().setJavaScriptEnabled(false));
    assertThat(page.locator("noscript p")).isVisible();
    assertThat(page.locator("a[href='feeds.opml']")).isVisible();
    go(page, "topics/calder-bridge.html");
    assertThat(page.locator("button.follow")).isHidden();
  }

  @Test
  void aPhoneNeedsNoScrollingSideways() {
    Page page =
        site.open(
            "stories/calder-bridge-closed.html",
            new Browser.NewContextOptions().setViewportSize(360, 740));
    page.locator("button.follow").click();
    assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(360);
    go(page, "following.html");
    assertThat(page.locator(".followed > section")).hasCount(1);
    assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(360);
  }
}
