package dev.backstory.site;

import java.nio.charset.StandardCharsets;

/** One file of a site. */
public record SiteFile(String contentType, byte[] body) {
  static final String JPEG = "image/jpeg";

  /** Whether it becomes smaller when it is packed. */
  public boolean isText() {
    return !contentType.equals(JPEG);
  }

  public static SiteFile html(String text) {
    return text("text/html;charset=utf-8", text);
  }

  public static SiteFile json(String text) {
    return text("application/json", text);
  }

  static SiteFile text(String contentType, String text) {
    return new SiteFile(contentType, text.getBytes(StandardCharsets.UTF_8));
  }
}
