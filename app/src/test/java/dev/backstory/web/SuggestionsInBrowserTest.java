package dev.backstory.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.backstory.BesideOthers;
import dev.backstory.site.SiteFixture;
import dev.backstory.site.SiteRenderer;
import dev.backstory.site.SiteSnapshot;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is suggested to a reader who types, in Chromium. */
@BesideOthers
final class SuggestionsInBrowserTest {
  private static final SiteSnapshot SITE = new SiteFixture().site();

  private static BrowsedSite site;

  @BeforeAll
  static void start() throws IOException {
    site = BrowsedSite.start(() -> SITE, new SiteRenderer(SiteFixture.NOTICE).searchable());
  }

  @AfterAll
  static void stop() {
    if (site != null) {
      site.close();
    }
  }

  private static Page typed(String text) {
    Page page = site.open("about.html", new Browser.NewContextOptions());
    page.locator("#q").pressSequentially(text);
    return page;
  }

  @Test
  void theKeyboardLeadsToASuggestion() {
    Page page = typed("calder");
    Locator field = page.locator("#q");
    Locator options = page.locator("[role=option]");
    assertThat(options.first()).isVisible();
    assertThat(field).hasAttribute("aria-expanded", "true");
    field.press("ArrowDown");
    assertThat(options.first()).hasAttribute("aria-selected", "true");
    assertThat(field).hasAttribute("aria-activedescendant", options.first().getAttribute("id"));
    field.press("ArrowUp");
    assertThat(options.first()).hasAttribute("aria-selected", "false");
    field.press("ArrowUp");
    assertThat(options.last()).hasAttribute("aria-selected", "true");
    assertThat(options.last()).containsText("Story");
    field.press("Enter");
    assertThat(page).hasURL(Pattern.compile(".*/stories/.*\\.html"));
    page.context().close();
  }

  @Test
  void escapeClosesTheListAndLeavesWhatWasTyped() {
    Page page = typed("calder");
    assertThat(page.locator("[role=listbox]")).isVisible();
    page.locator("#q").press("Escape");
    assertThat(page.locator("[role=listbox]")).isHidden();
    assertThat(page.locator("#q")).hasValue("calder");
    page.locator("#q").press("Enter");
    assertThat(page).hasURL(Pattern.compile(".*/search\\?q=calder"));
    page.context().close();
  }

  @Test
  void aSuggestionIsClicked() {
    Page page = typed("calder");
    page.locator("[role=option]").last().click();
    assertThat(page).hasURL(Pattern.compile(".*/stories/.*"));
    page.context().close();
  }

  @Test
  void nobodyIsShutOut() {
    Page page = typed("calder");
    page.locator("[role=option]").first().waitFor();
    page.locator("#q").press("ArrowDown");
    for (ColorScheme theme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
      for (int width : List.of(390, 1280)) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(theme));
        page.setViewportSize(width, 900);
        List<String> faults =
            new AxeBuilder(page)
                .setLegacyMode(true).analyze().getViolations().stream()
                    .map(rule -> rule.getId() + ": " + rule.getNodes().getFirst().getHtml())
                    .toList();
        assertThat(faults).as(theme + ", " + width).isEmpty();
      }
    }
    page.context().close();
  }

  /** Without script the field is a plain one, whose form a server answers. */
  @Test
  void withoutScriptTheFieldSearches() {
    Page page =
        site.open("about.html", new Browser.NewContextOptions().setJavaScriptEnabled(false));
    page.locator("#q").fill("calder");
    page.locator("#q").press("Enter");
    assertThat(page).hasURL(Pattern.compile(".*/search\\?q=calder"));
    page.context().close();
  }
}
