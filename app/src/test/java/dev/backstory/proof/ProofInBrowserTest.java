package dev.backstory.proof;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import dev.backstory.BesideOthers;
import dev.backstory.site.Chromium;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file of proofs in Chromium; its content policy must let its own script and style work. */
@BesideOthers
final class ProofInBrowserTest {
  private static Chromium chromium;
  private static String address;

  @BeforeAll
  static void start(@TempDir Path folder) throws IOException {
    chromium = Chromium.start();
    Path file = folder.resolve("proof.html");
    ProofOutput output = HtmlProofs.to(file);
    output.add(ProofFixture.proof());
    output.finish(List.of());
    address = file.toUri().toString();
  }

  @AfterAll
  static void stop() {
    if (chromium != null) {
      chromium.close();
    }
  }

  @Test
  void arrowsLeadFromCuesToSourcesAndOnToNames() {
    Page page = chromium.open(address, new Browser.NewContextOptions());
    assertThat(page.locator(".arrows path")).hasCount(3);
    assertThat(page.locator(".arrows path.bears")).hasCount(1);
  }

  @Test
  void whatBelongsTogetherLightsUp() {
    Page page = chromium.open(address, new Browser.NewContextOptions());
    page.locator(".attribution .tag").last().focus();
    assertThat(page.locator(".mark-cue.lit")).hasText("called");
    assertThat(page.locator(".mark-source.lit")).hasText("He");
    assertThat(page.locator(".mark-name.lit")).hasCount(2);
    page.locator(".proof .mark-name").first().hover();
    assertThat(page.locator(".mark-cue.lit")).hasText("told");
  }

  @Test
  void withoutScriptTheNotesSayTheSame() {
    Page page = chromium.open(address, new Browser.NewContextOptions().setJavaScriptEnabled(false));
    assertThat(page.locator(".arrows")).hasCount(0);
    assertThat(page.locator(".attribution").last()).containsText("called → He = Piet Lund (Mayor)");
  }

  @Test
  void aPhoneNeedsNoScrollingSideways() {
    Page page = chromium.open(address, new Browser.NewContextOptions().setViewportSize(360, 740));
    assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(360);
  }
}
