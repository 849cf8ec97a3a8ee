package dev.backstory.site;

import dev.backstory.model.AnnotatedArticle;
import dev.backstory.model.Article;
import dev.backstory.model.Quotation;
import dev.backstory.model.Sentence;
import dev.backstory.model.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A stored article and where its sentences are.
 *
 * @param readTo how far it was read, in code points
 * @param sentences in the order of the text, not overlapping; may be empty
 * @param attributions the words that say who says something ("the minister", "said"), in the order
 *     of the text, not overlapping; may be empty
 */
public record SourceArticle(
    Article article, int readTo, List<Span> sentences, List<Span> attributions) {
  public SourceArticle {
    sentences = List.copyOf(sentences);
    attributions = List.copyOf(attributions);
  }

  /** One of which it is not known who says what. */
  public SourceArticle(Article article, int readTo, List<Span> sentences) {
    this(article, readTo, sentences, List.of());
  }

  /** An article as it was read. */
  public static SourceArticle of(AnnotatedArticle read) {
    return new SourceArticle(
        read.article(),
        read.readTo(),
        read.sentences().stream().map(Sentence::span).toList(),
        attributions(read.quotations()));
  }

  /** The words that attribute; those that only a space parts are one stretch. */
  private static List<Span> attributions(List<Quotation> quotations) {
    List<Span> joined = new ArrayList<>();
    quotations.stream()
        .flatMap(it -> Stream.concat(Stream.ofNullable(it.mention()), Stream.ofNullable(it.cue())))
        .sorted()
        .forEach(
            span -> {
              if (joined.isEmpty() || joined.getLast().end() + 1 < span.start()) {
                joined.add(span);
              } else {
                Span last = joined.removeLast();
                joined.add(new Span(last.start(), Math.max(last.end(), span.end())));
              }
            });
    return joined;
  }
}
