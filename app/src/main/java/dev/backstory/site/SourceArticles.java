package dev.backstory.site;

import java.util.Optional;

/** The stored articles. */
@FunctionalInterface
public interface SourceArticles {
  /** No articles at all. */
  SourceArticles NONE = _ -> Optional.empty();

  Optional<SourceArticle> find(String articleId);
}
