package dev.backstory.compose.story;

import dev.backstory.model.Article;
import dev.backstory.notation.Columns;

/** Knows a column or comment by its address or headline. */
public final class Opinion {
  private Opinion() {}

  /** Whether the article is one. */
  public static boolean is(Article article) {
    return Columns.is(article.titleOrEmpty(), article.outletName(), article.url());
  }
}
