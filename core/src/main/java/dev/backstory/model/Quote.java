package dev.backstory.model;

/**
 * Words between quotation marks, exactly as they stand in an article.
 *
 * @param text the words without their outer marks
 * @param start first code point of the words in the article's text
 * @param end exclusive
 */
public record Quote(String text, String articleId, int start, int end) {
  public Quote {
    new Span(start, end);
  }
}
