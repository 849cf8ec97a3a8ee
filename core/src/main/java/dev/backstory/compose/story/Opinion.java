package dev.backstory.compose.story;

import dev.backstory.model.Article;
import dev.backstory.notation.Resource;
import java.util.List;
import java.util.Locale;

/** Knows a column or comment by its address or headline. */
public final class Opinion {
  private static final List<String> MARKS = Resource.lines("compose/story/opinion-marks.txt");

  private Opinion() {}

  /** Whether the article is one. */
  public static boolean is(Article article) {
    String title = article.titleOrEmpty().toLowerCase(Locale.ROOT);
    String outlet = article.outletName().toLowerCase(Locale.ROOT);
    String url = article.url() == null ? "" : article.url().toLowerCase(Locale.ROOT);
    return MARKS.stream()
        .anyMatch(
            mark ->
                mark.startsWith("/")
                    ? url.contains(mark)
                    : title.startsWith(mark) || title.endsWith(mark) || outlet.endsWith(mark));
  }
}
