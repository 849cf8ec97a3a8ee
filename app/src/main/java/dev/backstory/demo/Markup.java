package dev.backstory.demo;

import java.util.Locale;

/** Plain text as HTML and XML. */
final class Markup {
  private static final String CROSSHEAD = "## ";

  private Markup() {}

  /** Text for element content and attribute values of both HTML and XML. */
  static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  static boolean isCrosshead(String paragraph) {
    return paragraph.startsWith(CROSSHEAD);
  }

  /** A paragraph or crosshead as an element. */
  static String block(String paragraph) {
    return isCrosshead(paragraph)
        ? "<h2>" + escape(paragraph.substring(CROSSHEAD.length())) + "</h2>"
        : "<p>" + escape(paragraph) + "</p>";
  }

  static String link(String href, String text) {
    return "<a href=\"" + escape(href) + "\">" + escape(text) + "</a>";
  }

  /** A section's name as it stands in addresses: "Ravensey & Coast" is {@code ravensey-coast}. */
  static String anchor(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
  }
}
