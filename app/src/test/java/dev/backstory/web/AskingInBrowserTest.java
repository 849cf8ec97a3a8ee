package dev.backstory.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.backstory.BesideOthers;
import dev.backstory.site.SiteFixture;
import java.io.IOException;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A reader searches and asks, in Chromium. */
@BesideOthers
final class AskingInBrowserTest {
  private static BrowsedSite site;

  @BeforeAll
  static void start() throws IOException {
    site = BrowsedSite.start(new AnsweringSite(new SiteFixture().site()));
  }

  @AfterAll
  static void stop() {
    if (site != null) {
      site.close();
    }
  }

  private static Page open(String path, boolean script) {
    return site.open(path, new Browser.NewContextOptions().setJavaScriptEnabled(script));
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void whatIsFoundIsMarkedAndLeadsToItsStory(boolean script) {
    Page page = open("search", script);
    page.locator("#words").fill("bridge");
    page.locator("#words").press("Enter");
    assertThat(page).hasURL(Pattern.compile(".*/search\\?.*q=bridge.*"));
    assertThat(page.locator(".excerpt mark")).hasText("bridge");
    page.locator(".teaser h2 a").click();
    assertThat(page).hasURL(Pattern.compile(".*/stories/.*\\.html"));
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void anAnswerIsReadWithItsSources(boolean script) {
    Page page = open("ask", script);
    page.locator("#question").fill("Why is the bridge closed?");
    page.locator("form.ask button").click();
    Locator answer = page.locator(".answers li").first();
    assertThat(answer).containsText("From ");
    assertThat(answer.locator("mark").first()).isHidden();
    answer.locator("summary").first().click();
    assertThat(answer.locator("mark").first()).isVisible();
    answer.locator(".meta a").click();
    assertThat(page).hasURL(Pattern.compile(".*/stories/calder-bridge-closed\\.html#.*"));
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void whatTheCoverageDoesNotSayIsNotAnswered(boolean script) {
    Page page = open("ask", script);
    page.locator("#question").fill("Who paid for it?");
    page.locator("#question").press("Enter");
    assertThat(page.locator(".message")).containsText("The coverage does not say");
    assertThat(page.locator(".answers")).hasCount(0);
  }
}
