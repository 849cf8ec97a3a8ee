package dev.backstory.web;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import dev.backstory.config.ServerConfig;
import dev.backstory.site.Chromium;
import dev.backstory.site.SiteFixture;
import dev.backstory.site.SiteRenderer;
import dev.backstory.site.SiteSource;
import java.io.IOException;
import java.util.List;

/** A served site and the browser in which it is looked at. */
final class BrowsedSite implements AutoCloseable {
  private final WebServer server;
  private final Chromium chromium;

  private BrowsedSite(WebServer server, Chromium chromium) {
    this.server = server;
    this.chromium = chromium;
  }

  static BrowsedSite start(SiteSource source) throws IOException {
    return start(source, new SiteRenderer(SiteFixture.NOTICE));
  }

  static BrowsedSite start(SiteSource source, SiteRenderer renderer) throws IOException {
    WebServer server =
        WebServer.start(source, renderer, new ServerConfig("127.0.0.1", 0, "", List.of(), ""));
    try {
      return new BrowsedSite(server, Chromium.start());
    } catch (RuntimeException | AssertionError e) {
      server.close();
      throw e;
    }
  }

  /** Opens a page; one that breaks its own content policy fails the test. */
  Page open(String path, Browser.NewContextOptions options) {
    return chromium.open(address(path), options);
  }

  /** Opens a page as it is; its context is closed by whoever asked for it. */
  Page browse(String path) {
    return chromium.browse(address(path), new Browser.NewContextOptions());
  }

  /** Opens another server's page; one that breaks its own content policy fails the test. */
  Page openAt(String address) {
    return chromium.open(address, new Browser.NewContextOptions());
  }

  private String address(String path) {
    return "http://127.0.0.1:" + server.port() + "/" + path;
  }

  @Override
  public void close() {
    chromium.close();
    server.close();
  }
}
