package dev.backstory.model;

import java.util.List;

/**
 * An article with all that was read in it, each list in the order of the text.
 *
 * @param phrases noun phrases, from which labels and questions are made
 * @param embedding of title and lead
 */
public record AnnotatedArticle(
    Article article,
    List<Sentence> sentences,
    List<Mention> mentions,
    List<Quotation> quotations,
    List<TimeExpression> times,
    List<Quantity> quantities,
    List<Span> phrases,
    Embedding embedding) {
  public AnnotatedArticle {
    sentences = List.copyOf(sentences);
    mentions = List.copyOf(mentions);
    quotations = List.copyOf(quotations);
    times = List.copyOf(times);
    quantities = List.copyOf(quantities);
    phrases = List.copyOf(phrases);
  }
}
