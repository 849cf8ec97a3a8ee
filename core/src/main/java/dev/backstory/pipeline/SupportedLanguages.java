package dev.backstory.pipeline;

import dev.backstory.annotate.ArticleAnnotator;
import dev.backstory.model.Article;
import dev.backstory.notation.TextLanguage;
import org.jspecify.annotations.Nullable;

/**
 * Which articles are told: those in a language that annotation reads. The others are kept apart
 * before they can reach a story.
 */
public final class SupportedLanguages {
  private SupportedLanguages() {}

  /** Why the article is kept apart, or null if it is told. An unknown language is told. */
  public static @Nullable String whyApart(Article article) {
    String language = article.language();
    return language == null || ArticleAnnotator.LANGUAGES.contains(language)
        ? null
        : "unsupported language (" + TextLanguage.name(language) + ")";
  }
}
