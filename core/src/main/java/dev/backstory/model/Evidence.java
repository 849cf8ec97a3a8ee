package dev.backstory.model;

/** A stretch of a stored article that a claim rests on; offsets as in {@link Span}. */
public record Evidence(String articleId, int start, int end) {
  public Evidence {
    new Span(start, end);
  }

  public static Evidence of(String articleId, Span span) {
    return new Evidence(articleId, span.start(), span.end());
  }

  public Span span() {
    return new Span(start, end);
  }
}
