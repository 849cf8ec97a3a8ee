package dev.backstory.web;

import dev.backstory.port.StoryStore.Redirect;
import dev.backstory.site.SiteFile;
import dev.backstory.site.SiteFiles;
import dev.backstory.site.SitePaths;
import dev.backstory.site.SiteRenderer;
import dev.backstory.site.SiteSnapshot;
import dev.backstory.site.SiteSource;
import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.compression.Gzip;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jetty.http.UriCompliance;
import org.jspecify.annotations.Nullable;

/**
 * Serves a site as it stands now, at the paths of the static one: pages, JSON, and {@code
 * /healthz}. It never shows the whole text of an article.
 */
public final class WebServer implements AutoCloseable {
  private static final Map<String, String> HEADERS =
      Map.of(
          "Content-Security-Policy",
          "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self';"
              + " base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
          "X-Content-Type-Options",
          "nosniff",
          "Referrer-Policy",
          "strict-origin-when-cross-origin",
          "Cross-Origin-Opener-Policy",
          "same-origin",
          "Cache-Control",
          "no-cache");

  /** The name of a file may hold a per cent sign, which its address encodes. */
  private static final UriCompliance FILE_NAMES =
      UriCompliance.RFC3986.with("file names", UriCompliance.Violation.AMBIGUOUS_PATH_ENCODING);

  private final SiteSource source;
  private final SiteRenderer renderer;
  private final Javalin server;
  private volatile @Nullable Served served;

  /** Starts to serve; port 0 stands for any free one. */
  public static WebServer start(SiteSource source, SiteRenderer renderer, String host, int port) {
    WebServer server = new WebServer(source, renderer);
    server.server.start(host, port);
    return server;
  }

  private WebServer(SiteSource source, SiteRenderer renderer) {
    this.source = source;
    this.renderer = renderer;
    this.server = Javalin.create(this::configure);
  }

  private void configure(JavalinConfig config) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.http.compressionStrategy = new CompressionStrategy(null, new Gzip(6));
    config.jetty.modifyHttpConfiguration(http -> http.setUriCompliance(FILE_NAMES));
    config.routes.before(context -> HEADERS.forEach(context::header));
    config.routes.get("/healthz", context -> context.result("ok\n"));
    config.routes.get("/*", this::serve);
    config.routes.head("/*", this::serve);
  }

  public int port() {
    return server.port();
  }

  @Override
  public void close() {
    server.stop();
  }

  private void serve(Context context) {
    Served now = served();
    String path = pathOf(context.path());
    String moved = now.movedTo(path);
    if (moved != null) {
      context.redirect(moved, HttpStatus.MOVED_PERMANENTLY);
      return;
    }
    Optional<SiteFile> file = now.files.find(path);
    context.status(file.isPresent() && !path.equals(SitePaths.NOT_FOUND) ? 200 : 404);
    send(context, file.orElseGet(() -> SiteFile.html(renderer.notFound())));
  }

  private static void send(Context context, SiteFile file) {
    String tag = "W/\"" + SitePaths.sha256(file.body()).substring(0, 32) + "\"";
    context.header("ETag", tag).contentType(file.contentType());
    String known = context.header("If-None-Match");
    if (known != null && known.contains(tag)) {
      context.status(HttpStatus.NOT_MODIFIED);
    } else {
      context.result(file.body());
    }
  }

  private static String pathOf(String address) {
    String path = address.substring(1).replace("%25", "%");
    return path.isEmpty() ? SitePaths.INDEX : path;
  }

  /** What is served now, made anew when the source has another site. */
  private Served served() {
    SiteSnapshot site = source.current();
    Served now = served;
    if (now == null || now.site != site) {
      now = Served.of(site, renderer);
      served = now;
    }
    return now;
  }

  private record Served(SiteSnapshot site, SiteFiles files, Map<String, String> moved) {
    static Served of(SiteSnapshot site, SiteRenderer renderer) {
      Map<String, String> moved = new HashMap<>();
      for (Redirect redirect : site.redirects()) {
        String story = SitePaths.href(SitePaths.story(redirect.toSlug()));
        String json = SitePaths.href(SitePaths.storyJson(redirect.toId()));
        moved.put(SitePaths.story(redirect.slug()), "../" + story);
        moved.put(SitePaths.storyJson(redirect.id()), "../" + json);
        moved.put(SitePaths.why(redirect.slug()), "../" + story);
        moved.put(SitePaths.questions(redirect.slug()), "../../" + story);
      }
      site.topics()
          .moved()
          .forEach(
              (from, to) ->
                  moved.put(SitePaths.topic(from), "../" + SitePaths.href(SitePaths.topic(to))));
      return new Served(site, new SiteFiles(site, renderer, false), moved);
    }

    /** Where a path leads, seen from there, whatever the site lies below; null if nowhere else. */
    @Nullable String movedTo(String path) {
      String folder = path.substring(0, path.lastIndexOf('/') + 1);
      return moved.getOrDefault(path, moved.get(folder));
    }
  }
}
