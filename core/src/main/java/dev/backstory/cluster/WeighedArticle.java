package dev.backstory.cluster;

import dev.backstory.model.Embedding;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A signature with its terms weighed by how rare they were when the article came.
 *
 * @param arrival how many articles had come before it
 */
record WeighedArticle(
    long arrival,
    String articleId,
    Embedding embedding,
    TermVector text,
    TermVector title,
    @Nullable Instant published,
    String language,
    ArticleKind kind) {
  /** Whether the other may say where this one belongs: a story has one language and one event. */
  boolean mayFollow(WeighedArticle other) {
    return kind != ArticleKind.ROUND_UP
        && other.kind != ArticleKind.ROUND_UP
        && language.equals(other.language);
  }
}
