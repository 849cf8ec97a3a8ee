package dev.backstory.extract;

import dev.backstory.notation.WordTable;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/** Recognises pages that stand in an article's place. */
final class PageFault {
  private static final Set<String> WALLS = WordTable.lines(PageFault.class, "walls.txt");

  /** Characters of text from which on a page is an article, whatever else it says. */
  private static final int ENOUGH = 700;

  private PageFault() {}

  /** Why the page has no or too little text, or null if it looks like an article. */
  static @Nullable String of(Document page, StructuredData data, String text, int minText) {
    if (text.length() >= ENOUGH) {
      return null;
    }
    String all = (page.title() + " " + page.body().text()).toLowerCase(Locale.ROOT);
    for (String wall : WALLS) {
      if (all.contains(wall)) {
        return "a page in the article's place: \"" + wall + "\"";
      }
    }
    if (data.isForSubscribers()) {
      return "only the beginning is free to read";
    }
    return text.length() < minText ? "no running text to be found" : null;
  }
}
