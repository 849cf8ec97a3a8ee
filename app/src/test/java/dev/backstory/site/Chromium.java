package dev.backstory.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Playwright.CreateOptions;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The browser in which pages are tested. */
public final class Chromium implements AutoCloseable {
  /** As the launcher looks for it: on the path, or where Macs keep it. */
  private static final List<String> NAMES =
      List.of(
          "chromium",
          "chromium-browser",
          "google-chrome",
          "google-chrome-stable",
          "/Applications/Chromium.app/Contents/MacOS/Chromium",
          "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome");

  private final Playwright playwright;
  private final Browser browser;

  private Chromium(Playwright playwright, Browser browser) {
    this.playwright = playwright;
    this.browser = browser;
  }

  public static Chromium start() {
    Path program =
        installed().orElseThrow(() -> new AssertionError("this test needs Chromium on the path"));
    Playwright playwright =
        Playwright.create(
            new CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    Browser browser =
        playwright
            .chromium()
            .launch(
                new LaunchOptions()
                    .setExecutablePath(program)
                    .setArgs(List.of("--no-sandbox", "--disable-background-networking")));
    return new Chromium(playwright, browser);
  }

  private static Optional<Path> installed() {
    List<String> folders = List.of(System.getenv("PATH").split(File.pathSeparator));
    return NAMES.stream()
        .flatMap(name -> folders.stream().map(folder -> Path.of(folder).resolve(name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /** Opens a page; one that breaks its own content policy fails the test. */
  public Page open(String address, Browser.NewContextOptions options) {
    Page page = browser.newContext(options).newPage();
    List<String> complaints = new ArrayList<>();
    page.onConsoleMessage(message -> complaints.add(message.text()));
    page.navigate(address);
    assertThat(complaints).isEmpty();
    return page;
  }

  /** Opens a page as it is; its context is closed by whoever asked for it. */
  public Page browse(String address, Browser.NewContextOptions options) {
    Page page = browser.newContext(options).newPage();
    page.navigate(address);
    return page;
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }
}
