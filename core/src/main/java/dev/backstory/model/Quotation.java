package dev.backstory.model;

import org.jspecify.annotations.Nullable;

/**
 * Something an article attributes to a source.
 *
 * @param span its content, with its marks where it has them
 * @param cue the words that attribute it: "said", "according to"
 * @param mention the words that name the source: "he", "the minister"
 * @param speaker whom the mention stands for; null when the article does not tell
 */
public record Quotation(
    Kind kind, Span span, @Nullable Span cue, @Nullable Span mention, @Nullable Speaker speaker) {
  /** How the words are given. */
  public enum Kind {
    /** Between marks, as a whole. */
    DIRECT,
    /** Paraphrase with words between marks in it. */
    MIXED,
    /** Paraphrase. */
    INDIRECT
  }
}
