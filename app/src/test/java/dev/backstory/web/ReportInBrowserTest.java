package dev.backstory.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.backstory.BesideOthers;
import dev.backstory.pipeline.InMemoryLineReports;
import dev.backstory.port.LineReports;
import dev.backstory.port.LineReports.Fault;
import dev.backstory.port.LineReports.Report;
import dev.backstory.port.LineReports.Taken;
import dev.backstory.site.SiteFixture;
import dev.backstory.site.SiteRenderer;
import dev.backstory.site.SiteSnapshot;
import dev.backstory.site.SiteSource;
import java.io.IOException;
import java.time.Instant;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A reader reports a line in Chromium, with script and without. */
@BesideOthers
final class ReportInBrowserTest implements SiteSource {
  private static final SiteSnapshot SITE = new SiteFixture().site();

  private final LineReports reports = new InMemoryLineReports();
  private BrowsedSite site;

  @BeforeEach
  void start() throws IOException {
    site = BrowsedSite.start(this, new SiteRenderer(SiteFixture.NOTICE).searchable());
  }

  @AfterEach
  void stop() {
    if (site != null) {
      site.close();
    }
  }

  @Override
  public SiteSnapshot current() {
    return SITE;
  }

  @Override
  public Taken report(Report report) {
    return reports.add(report, new LineReports.Limits(9, 9), Instant.EPOCH);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void fromTheLineToTheOwnerAndBack(boolean script) {
    Page page =
        site.open(
            "stories/calder-bridge-closed.html",
            new Browser.NewContextOptions().setJavaScriptEnabled(script));
    Locator claim = page.locator("#line-c2");
    claim.locator("summary").click();
    claim.getByText("Report this line").click();

    assertThat(page).hasURL(Pattern.compile(".*/report\\?story=st-3100&line=c2"));
    assertThat(page.locator(".line")).containsText("a routine inspection on Tuesday evening");
    page.getByText("Send").click();
    assertThat(page.locator("h1")).hasText("Report this line"); // the browser asks what is wrong
    page.getByLabel("It is out of date").check();
    page.getByLabel("Note").fill("It was <Monday>.\nSee the courier.");
    page.getByText("Send").click();

    assertThat(page.locator("h1")).hasText("Thank you");
    assertThat(reports.open())
        .extracting(entry -> entry.report().fault(), entry -> entry.report().note())
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                Fault.OUT_OF_DATE, "It was <Monday>.\nSee the courier."));
    page.getByText("Back to the line").click();
    assertThat(page.locator("#line-c2")).isInViewport();
  }
}
