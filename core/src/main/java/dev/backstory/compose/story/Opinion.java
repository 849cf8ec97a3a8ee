package dev.backstory.compose.story;

import dev.backstory.model.Article;
import dev.backstory.notation.Columns;
import dev.backstory.notation.Resource;
import java.util.List;
import java.util.Locale;

/** Knows a column or comment by its address or headline. */
public final class Opinion {
  private Opinion() {}

  /** Whether the article is one. */
  public static boolean is(Article article) {
    return Columns.is(article.titleOrEmpty(), article.outletName(), article.url());
  }
}
