package dev.backstory.cluster.story;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A signature with its terms weighed by how rare they were when the article came.
 *
 * @param numbers the numbers among the text's terms
 * @param weekdays that the beginning names, Monday the lowest bit
 * @param dates as in {@link DaysNamed}
 * @param arrival how many articles had come before it
 */
record WeightedArticle(
    int arrival,
    String articleId,
    CompactEmbedding embedding,
    TermVector text,
    TermVector title,
    TermVector numbers,
    int weekdays,
    List<Integer> dates,
    QuotedRuns quoted,
    @Nullable Instant published,
    String language,
    ArticleKind kind) {
  /** Whether the other may say where this one belongs: a story has one language and one event. */
  boolean mayFollow(WeightedArticle other) {
    return kind != ArticleKind.ROUND_UP
        && other.kind != ArticleKind.ROUND_UP
        && language.equals(other.language);
  }
}
