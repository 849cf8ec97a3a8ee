package dev.backstory.web;

import java.nio.charset.StandardCharsets;

/** One file of a site. */
record SiteFile(String contentType, byte[] body) {
  static SiteFile html(String text) {
    return new SiteFile("text/html;charset=utf-8", text.getBytes(StandardCharsets.UTF_8));
  }

  static SiteFile json(String text) {
    return new SiteFile("application/json", text.getBytes(StandardCharsets.UTF_8));
  }
}
