package dev.backstory.annotate.kind;

import dev.backstory.annotate.text.TaggedSentence;
import dev.backstory.model.Article;
import dev.backstory.model.OffsetMap;
import dev.backstory.model.ParagraphKind;
import dev.backstory.model.Passage;
import dev.backstory.model.Quotation;
import dev.backstory.model.Span;
import dev.backstory.notation.Columns;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Says of each sentence what it is: by what the page marks or who has signed it, else by how the
 * text looks; and of a column, that the columnist speaks wherever nobody is quoted. What follows
 * from the kind is decided by {@link dev.backstory.sentence.SentenceReader}.
 */
public final class SentenceKinds {
  private final KindClassifier classifier;

  public SentenceKinds(KindClassifier classifier) {
    this.classifier = classifier;
  }

  /**
   * One kind a sentence, in their order.
   *
   * @param posts those of the quotations that are signed as posts are
   */
  public List<ParagraphKind> of(
      Article article,
      List<TaggedSentence> sentences,
      List<Quotation> quotations,
      List<Quotation> posts,
      OffsetMap offsets) {
    boolean column = Columns.is(article.titleOrEmpty(), article.outletName(), article.url());
    List<ParagraphKind> seen = classifier.classify(article.title(), sentences);
    List<ParagraphKind> kinds = new ArrayList<>(sentences.size());
    for (int i = 0; i < seen.size(); i++) {
      TaggedSentence sentence = sentences.get(i);
      Span span = offsets.span(sentence.start(), sentence.end());
      ParagraphKind marked = marked(article.details().passages(), span);
      ParagraphKind kind = marked == null ? seen.get(i) : marked;
      kind = isPosted(posts, span) ? ParagraphKind.EMBEDDED_POST : kind;
      boolean own = column && kind == ParagraphKind.REPORTING && !isQuoting(quotations, span);
      kinds.add(own ? ParagraphKind.COMMENT : kind);
    }
    return kinds;
  }

  private static @Nullable ParagraphKind marked(List<Passage> passages, Span span) {
    for (Passage passage : passages) {
      ParagraphKind kind = kind(passage.kind());
      if (kind != null && passage.start() <= span.start() && span.end() <= passage.end()) {
        return kind;
      }
    }
    return null;
  }

  private static @Nullable ParagraphKind kind(Passage.Kind passage) {
    return switch (passage) {
      case CAPTION -> ParagraphKind.CAPTION;
      case EMBEDDED_POST -> ParagraphKind.EMBEDDED_POST;
      case CREDIT -> ParagraphKind.CREDIT;
      case PROMOTION -> ParagraphKind.PROMOTION;
      case HEADING -> ParagraphKind.SUBHEAD;
      case BLOCK_QUOTE, LIST_ITEM, TABLE_ROW, POST -> null;
    };
  }

  /** Whether it is of a post, or signs one. */
  private static boolean isPosted(List<Quotation> posts, Span span) {
    return posts.stream()
        .anyMatch(
            post ->
                post.span().overlaps(span)
                    || post.mention() != null && post.mention().overlaps(span));
  }

  private static boolean isQuoting(List<Quotation> quotations, Span span) {
    return quotations.stream().anyMatch(quotation -> quotation.span().overlaps(span));
  }
}
