package dev.backstory.compose;

import dev.backstory.model.Article;
import dev.backstory.notation.Columns;

/** Knows a column or comment by its address or headline. */
final class Opinion {
  private Opinion() {}

  static boolean is(Article article) {
    return Columns.is(article.titleOrEmpty(), article.outletName(), article.url());
  }
}
