package dev.backstory.cluster;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A signature with its terms weighed by how rare they were when the article came.
 *
 * @param arrival how many articles had come before it
 */
record WeighedArticle(
    int arrival,
    String articleId,
    CompactEmbedding embedding,
    TermVector text,
    TermVector title,
    @Nullable Instant published) {}
