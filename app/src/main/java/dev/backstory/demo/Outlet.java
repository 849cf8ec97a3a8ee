package dev.backstory.demo;

import java.time.ZoneId;
import java.util.List;

/**
 * An invented newspaper, as {@code demo/outlets.json} states it.
 *
 * @param id name of its folder of articles and of its page template
 * @param articlePath where its articles lie, with {@code {year}}, {@code {month}}, {@code {day}},
 *     {@code {section}} and {@code {slug}} in it
 * @param zone in which it tells the time
 * @param disallow paths that its robots.txt closes to everybody
 */
record Outlet(
    String id,
    String name,
    String tagline,
    String about,
    String owner,
    Place feed,
    String articlePath,
    ZoneId zone,
    List<String> disallow) {
  Outlet {
    disallow = List.copyOf(disallow);
  }

  /** Its feed's format and path. */
  record Place(Format format, String path) {}

  /** Formats of feeds. */
  enum Format {
    RSS("application/rss+xml"),
    ATOM("application/atom+xml"),
    JSON("application/feed+json");

    private final String mediaType;

    Format(String mediaType) {
      this.mediaType = mediaType;
    }

    String mediaType() {
      return mediaType;
    }
  }

  String robots() {
    StringBuilder text = new StringBuilder("User-agent: *\n");
    disallow.forEach(path -> text.append("Disallow: ").append(path).append('\n'));
    return disallow.isEmpty() ? text.append("Disallow:\n").toString() : text.toString();
  }
}
