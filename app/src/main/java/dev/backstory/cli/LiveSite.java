package dev.backstory.cli;

import dev.backstory.config.Config;
import dev.backstory.web.SiteRenderer;
import dev.backstory.web.SiteSnapshot;
import dev.backstory.web.WebServer;
import org.jspecify.annotations.Nullable;

/** The pages of a desk, served while it works; what is shown changes when it is refreshed. */
final class LiveSite implements AutoCloseable {
  private final Desk desk;
  private volatile SiteSnapshot shown;
  private @Nullable WebServer server;

  LiveSite(Desk desk) {
    this.desk = desk;
    this.shown = desk.site();
  }

  /** Starts to serve and returns the address. */
  String start() {
    Config.Server settings = desk.config().server();
    WebServer started =
        WebServer.start(
            () -> shown, new SiteRenderer(desk.notice()), settings.host(), settings.port());
    server = started;
    return "http://" + host(settings.host()) + ":" + started.port();
  }

  void refresh() {
    shown = desk.site();
  }

  @Override
  public void close() {
    if (server != null) {
      server.close();
    }
  }

  private static String host(String listening) {
    if (listening.equals("127.0.0.1") || listening.equals("0.0.0.0")) {
      return "localhost";
    }
    return listening.contains(":") ? "[" + listening + "]" : listening;
  }
}
