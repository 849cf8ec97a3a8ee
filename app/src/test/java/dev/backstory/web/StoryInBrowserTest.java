package dev.backstory.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import dev.backstory.BesideOthers;
import dev.backstory.model.Claim;
import dev.backstory.site.SiteFixture;
import dev.backstory.site.SiteSnapshot;
import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The served site in Chromium, as a reader meets it. */
@BesideOthers
final class StoryInBrowserTest {
  private static final SiteSnapshot SITE = new SiteFixture().site();

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
  void wordsThatALongPageLeavesToTheirArticlesAreOpenedInPlace() throws IOException {
    SiteFixture fixture = new SiteFixture();
    Claim claim = fixture.pages().getFirst().sections().getFirst().everyClaim().get(1);
    List<Claim> lines =
        IntStream.range(0, 100)
            .mapToObj(
                i ->
                    new Claim(
                        "n" + i,
                        claim.text(),
                        List.of(),
                        claim.evidence(),
                        List.of(),
                        Claim.EXTRACTED,
                        1))
            .toList();
    SiteSnapshot crowded =
        SiteSnapshot.of(
            List.of(SiteFixture.page(lines)),
            fixture.articles(),
            List.of(),
            SiteFixture::reasons,
            InstantSource.system());
    try (BrowsedSite browsed = BrowsedSite.start(() -> crowded)) {
      Page page =
          browsed.open("stories/calder-bridge-closed.html", new Browser.NewContextOptions());
      Locator line = page.locator("#whatHappened .claim").nth(1);
      assertThat(line.locator("mark")).hasCount(0);
      assertThat(line.locator("figcaption a"))
          .hasAttribute("href", Pattern.compile("^#report-\\d+$"));
      assertThat(line.locator("figcaption .byline, figcaption time")).hasCount(0);
      line.locator("summary").click();
      assertThat(line.locator("mark"))
          .hasText(
              "She said the cracks were found during a routine inspection on Tuesday evening.");
      assertThat(line.locator("blockquote")).containsText("routine inspection");
      assertThat(line.locator("figcaption .byline")).hasText("Maren Oakhollow");
      assertThat(line.locator("figcaption time")).isVisible();
      assertThat(line.locator("figcaption a.outlet"))
          .hasAttribute("href", "https://tarnmouth-courier.example/tarn-1");
    }
  }

  @Test
  void oneSourceIsOpenAtATimeAndEscapeClosesIt() {
    Page page = open(new Browser.NewContextOptions().setViewportSize(1400, 900));
    Locator claims = page.locator("#whatHappened .claim");
    claims.nth(0).locator("summary").click();
    assertThat(claims.nth(0).locator(".sources")).isVisible();
    double text = claims.nth(0).locator("> p").boundingBox().x;
    assertThat(claims.nth(0).locator(".sources").boundingBox().x)
        .as("beside the text")
        .isGreaterThan(text + 600);
    claims.nth(1).locator("summary").click();
    assertThat(claims.nth(0).locator(".sources")).isHidden();
    page.keyboard().press("Escape");
    assertThat(claims.nth(1).locator(".sources")).isHidden();
    assertThat(claims.nth(1).locator("summary")).isFocused();
  }

  @Test
  void aPageIsReadByOneNewsroomAlone() {
    Page page = open(new Browser.NewContextOptions());
    page.locator(".newsrooms > summary").click();
    Locator all = page.locator(".claim:visible");
    int before = all.count();
    page.locator("button.only").nth(1).click();
    assertThat(page.locator(".claim:visible").count()).isBetween(1, before - 1);
    for (Locator line : page.locator(".claim:visible").all()) {
      assertThat((" " + line.getAttribute("data-told") + " ")).contains(" 1 ");
    }
    page.locator("button.only").nth(1).click();
    assertThat(all).hasCount(before);
  }

  @Test
  void whatIsNewSinceTheLastVisitIsMarked() {
    Page page = open(new Browser.NewContextOptions());
    assertThat(page.locator(".news")).hasCount(0);
    String story = page.locator("article.story").getAttribute("data-story");
    page.evaluate("id => localStorage.setItem('backstory-read-' + id, '1')", story);
    page.reload();
    assertThat(page.locator(".news")).containsText("since you last read this page");
    int marked = page.locator(".claim.new").count();
    page.navigate(page.url() + "?since=1");
    assertThat(page.locator(".claim.new")).hasCount(marked);
    assertThat(page.locator(".news")).hasCount(1);
    page.navigate(page.url().replace("?since=1", ""));
    assertThat(page.locator(".news")).hasCount(0);
  }

  @Test
  void aSiteWithoutAServerIsSearchedInTheBrowser() {
    Page page = open(new Browser.NewContextOptions());
    page.locator("#q").fill("bridge -reading");
    page.locator("#q").press("Enter");
    assertThat(page).hasURL(Pattern.compile(".*/search\\.html\\?q=.*"));
    Locator found = page.locator(".results h2 a");
    assertThat(found).hasCount(2);
    assertThat(page.locator("[role=status]")).hasText("2 stories");
    page.locator("#q").fill("insp* CABLES");
    assertThat(found.first()).containsText("Calder Bridge closed");
    page.locator("#q").fill("xyzzy");
    assertThat(page.locator("[role=status]")).hasText("No story has these words.");
    page.locator("#q").fill("<img src=x>");
    assertThat(found).hasCount(0);
    page.locator("#q").fill("calder");
    found.first().click();
    assertThat(page.locator("h1")).containsText("Bridge");
  }

  @Test
  void howSomebodyLikesToReadIsKept() {
    Page page = open(new Browser.NewContextOptions());
    page.keyboard().press("?");
    Locator settings = page.locator("dialog.settings");
    assertThat(settings).isVisible();
    settings.getByLabel("Larger").check();
    settings.getByLabel("Muted words").fill("calder\nno such word");
    settings.getByText("Done").click();
    assertThat(page.locator("html")).hasCSS("font-size", "21px");
    page.locator(".wordmark").click();
    assertThat(page.locator(".teaser").first()).isAttached();
    assertThat(page.locator("html")).hasCSS("font-size", "21px");
    assertThat(page.locator(".muted")).containsText("hidden by your muted words");
    assertThat(page.locator(".teaser:visible").getByText("Calder")).hasCount(0);
    page.locator(".muted button").click();
    page.locator("dialog.settings").getByLabel("Muted words").fill("alder");
    assertThat(page.locator(".muted")).hasCount(0);
    page.locator("dialog.settings").getByLabel("Muted words").fill("Northern Ledger");
    assertThat(page.locator(".muted")).hasCount(0); // who reports it is no word of a story
  }

  @Test
  void keysLeadThroughAPageUnlessTheyAreOff() {
    Page page = open(new Browser.NewContextOptions());
    page.keyboard().press("j");
    page.keyboard().press("j");
    assertThat(page.locator("details.evidence > summary").nth(1)).isFocused();
    page.keyboard().press("k");
    assertThat(page.locator("details.evidence > summary").nth(0)).isFocused();
    page.keyboard().press("/");
    assertThat(page.locator("#q")).isFocused();
    page.locator("button.reading").click();
    page.locator("dialog.settings").getByLabel("Keyboard shortcuts").uncheck();
    page.locator("dialog.settings").getByText("Done").click();
    page.keyboard().press("j");
    assertThat(page.locator("details.evidence > summary:focus")).hasCount(0);
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
  void onPaperTheNumberOfALineLeadsToTheAddressOfItsArticle() {
    Page page = open(new Browser.NewContextOptions());
    Locator numbers = page.locator("#whatHappened .claim .refs").first();
    assertThat(numbers).isHidden();
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    assertThat(numbers).isVisible();
    int number = Integer.parseInt(numbers.innerText().strip().split(",")[0]);
    Locator article = page.locator(".coverage li").nth(number - 1);
    assertThat(article).containsText("Tarnmouth Courier");
    assertThat(
            (String)
                article
                    .locator(".article")
                    .first()
                    .evaluate("a => getComputedStyle(a, '::after').content"))
        .contains("https://tarnmouth-courier.example/");
    assertThat(page.locator(".masthead nav")).isHidden();
    assertThat(page.locator("details.evidence").first()).isHidden();
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
    assertThat(page.locator("h1")).hasText("How many vehicles does the crossing carry?");
    page.locator(".kicker a").click();
    page.locator("#topics h3 a").first().click();
    assertThat(page.locator("h1")).hasText("Calder Bridge");
    page.locator(".wordmark").click();
    assertThat(page.locator(".teaser")).hasCount(2);
  }

  private static String background(Page page) {
    return (String) page.evaluate("getComputedStyle(document.body).backgroundColor");
  }

  private static Page open(Browser.NewContextOptions options) {
    return site.open("stories/calder-bridge-closed.html", options);
  }
}
