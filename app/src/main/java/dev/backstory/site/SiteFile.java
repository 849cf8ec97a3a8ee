package dev.backstory.site;

import java.nio.charset.StandardCharsets;

/** One file of a site. */
public record SiteFile(String contentType, byte[] body) {
  public static SiteFile html(String text) {
    return new SiteFile("text/html;charset=utf-8", text.getBytes(StandardCharsets.UTF_8));
  }

  static SiteFile json(String text) {
    return new SiteFile("application/json", text.getBytes(StandardCharsets.UTF_8));
  }
}
