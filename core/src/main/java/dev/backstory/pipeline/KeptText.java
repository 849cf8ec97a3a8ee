package dev.backstory.pipeline;

import dev.backstory.model.AnnotatedArticle;
import dev.backstory.model.Article;
import dev.backstory.model.Quotation;
import dev.backstory.model.Sentence;
import dev.backstory.model.Span;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Articles of which some characters are kept and the others are filled, so that offsets stay as
 * they are; what was read in a stretch goes with it.
 */
final class KeptText {
  private KeptText() {}

  /**
   * @param article the same, whose text may have been filled or not
   * @param kept the code points of its text that are kept
   */
  static AnnotatedArticle of(AnnotatedArticle read, Article article, BitSet kept) {
    return new AnnotatedArticle(
        with(article, filled(article.text(), kept)),
        read.readTo(),
        within(read.sentences(), kept, Sentence::span),
        within(read.mentions(), kept, it -> it.span()),
        read.quotations().stream().filter(it -> isWithin(it, kept)).toList(),
        within(read.times(), kept, it -> it.span()),
        within(read.quantities(), kept, it -> it.span()),
        within(read.phrases(), kept, it -> it),
        read.embedding());
  }

  /** What is left out begins and ends with a paragraph, so that it is nobody's sentence. */
  static String filled(String text, BitSet kept) {
    int[] points = text.codePoints().toArray();
    StringBuilder filled = new StringBuilder(text.length());
    for (int i = 0; i < points.length; i++) {
      if (kept.get(i)) {
        filled.appendCodePoint(points[i]);
      } else {
        boolean edge = i > 0 && kept.get(i - 1) || i + 1 < points.length && kept.get(i + 1);
        filled.append(edge ? '\n' : Article.UNKEPT);
      }
    }
    return filled.toString();
  }

  static Article with(Article of, String text) {
    return new Article(
        of.id(),
        of.url(),
        of.outlet(),
        of.authors(),
        of.title(),
        of.published(),
        of.modified(),
        of.language(),
        of.wire(),
        text,
        of.details());
  }

  private static <T> List<T> within(List<T> all, BitSet kept, Function<T, Span> span) {
    return all.stream().filter(it -> isWithin(span.apply(it), kept)).toList();
  }

  private static boolean isWithin(Quotation quotation, BitSet kept) {
    return Stream.of(quotation.span(), quotation.cue(), quotation.mention())
        .filter(Objects::nonNull)
        .allMatch(span -> isWithin(span, kept));
  }

  private static boolean isWithin(Span span, BitSet kept) {
    int gap = kept.nextClearBit(span.start());
    return gap >= span.end();
  }
}
