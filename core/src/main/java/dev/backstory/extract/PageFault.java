package dev.backstory.extract;

import dev.backstory.notation.WordTable;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/** Recognises pages that stand in an article's place. */
final class PageFault {
  private static final Set<String> WALLS = WordTable.lines(PageFault.class, "walls.txt");
  private static final int WALL_TEXT = 3_000;

  private PageFault() {}

  /** Why the page has so little text, or null if it looks like a short article. */
  static @Nullable String of(Document page, String text, int minText) {
    String shown = page.body().text();
    if (shown.length() < WALL_TEXT) {
      String all = (page.title() + " " + shown).toLowerCase(Locale.ROOT);
      for (String wall : WALLS) {
        if (all.contains(wall)) {
          return "a page in the article's place: \"" + wall + "\"";
        }
      }
    }
    return text.length() < minText ? "no running text to be found" : null;
  }
}
