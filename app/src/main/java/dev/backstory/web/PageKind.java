package dev.backstory.web;

import dev.backstory.site.SitePaths;
import dev.backstory.web.route.Problem;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What kind of answer a path leads to, so that few words say which requests take how long. */
public enum PageKind {
  /** The front page. */
  FRONT,
  STORY,
  /** Any other page. */
  PAGE,
  SEARCH,
  ASK,
  SUGGEST,
  REPORT,
  /** What newsreaders and scripts read. */
  DATA,
  /** Styles, scripts, pictures. */
  ASSET,
  /** What programs ask for. */
  API,
  /** What programs are told for as long as they want. */
  EVENTS,
  /** What watches the server. */
  PROBE;

  private static final String EVENTS_FILE = "api/v1/events";

  static final String HEALTH = "/healthz";
  static final String READY = "/readyz";
  static final String METRICS = "/metrics";

  private static final Set<String> PROBES = Set.of(HEALTH, READY, METRICS);
  private static final Pattern DATA_FILE = Pattern.compile(".*\\.(?:json|xml|opml|txt)");
  private static final Pattern ASSET_FILE =
      Pattern.compile(".*\\.(?:css|js|jpg|png|svg|ico|woff2)");

  /** As a label has it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * @param path of an address, with the slash that it begins with
   */
  static PageKind of(String path) {
    String file = path.startsWith("/") ? path.substring(1) : path;
    return switch (file) {
      case "", SitePaths.INDEX -> FRONT;
      case SitePaths.SEARCH -> SEARCH;
      case SitePaths.ASK -> ASK;
      case SitePaths.SUGGEST -> SUGGEST;
      case SitePaths.REPORT -> REPORT;
      case EVENTS_FILE -> EVENTS;
      default -> Problem.isOfPath(path) ? API : ofFile(file);
    };
  }

  private static PageKind ofFile(String file) {
    if (PROBES.contains("/" + file)) {
      return PROBE;
    }
    if (DATA_FILE.matcher(file).matches()) {
      return DATA;
    }
    if (ASSET_FILE.matcher(file).matches()) {
      return ASSET;
    }
    return file.startsWith("stories/") ? STORY : PAGE;
  }
}
