package dev.backstory.model;

import java.util.List;

/**
 * An article with all that was read in it, each list in the order of the text.
 *
 * @param readTo how far the text was read, in code points: its length, less only where it is beyond
 *     what is read of one article
 * @param phrases noun phrases, from which labels and questions are made
 * @param embedding of title and lead
 */
public record AnnotatedArticle(
    Article article,
    int readTo,
    List<Sentence> sentences,
    List<Mention> mentions,
    List<Quotation> quotations,
    List<TimeExpression> times,
    List<Quantity> quantities,
    List<Span> phrases,
    Embedding embedding) {
  public AnnotatedArticle {
    if (readTo < 0 || readTo > article.length()) {
      throw new IllegalArgumentException("read to " + readTo + " of " + article.length());
    }
    sentences = List.copyOf(sentences);
    mentions = List.copyOf(mentions);
    quotations = List.copyOf(quotations);
    times = List.copyOf(times);
    quantities = List.copyOf(quantities);
    phrases = List.copyOf(phrases);
  }

  /** The same as read in another form of the article, whose text is the same. */
  public AnnotatedArticle of(Article other) {
    return new AnnotatedArticle(
        other, readTo, sentences, mentions, quotations, times, quantities, phrases, embedding);
  }

  /** Whether a rest of the text, longer than what is read of one article, was left unread. */
  public boolean isReadInPart() {
    return readTo < article.length();
  }
}
