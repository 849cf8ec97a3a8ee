package dev.backstory.cli;

import dev.backstory.config.Config;
import dev.backstory.web.SiteRenderer;
import dev.backstory.web.SiteSnapshot;
import dev.backstory.web.WebServer;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** The pages of a desk, served while it works; what is shown changes when it is refreshed. */
final class LiveSite implements AutoCloseable {
  private final Desk desk;
  private final InstantSource clock;
  private volatile SiteSnapshot shown;
  private @Nullable WebServer server;

  /**
   * @param clock tells which stories are quiet
   */
  LiveSite(Desk desk, InstantSource clock) {
    this.desk = desk;
    this.clock = clock;
    this.shown = desk.site(clock);
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
    shown = desk.site(clock);
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
