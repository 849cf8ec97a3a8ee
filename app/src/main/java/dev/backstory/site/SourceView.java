package dev.backstory.site;

import dev.backstory.model.Evidence;
import dev.backstory.model.OffsetMap;
import dev.backstory.model.Span;
import dev.backstory.model.StoryPage.Covering;
import org.jspecify.annotations.Nullable;

/**
 * A piece of evidence as a reader sees it: the article, and the words in their surroundings.
 *
 * @param passage the words, or null when the article's text is not at hand
 * @param without what of the line its newsroom does not report, in words; empty if nothing
 */
public record SourceView(Covering article, @Nullable Passage passage, String without) {
  /** Evidence that has all that a line says. */
  public SourceView(Covering article, @Nullable Passage passage) {
    this(article, passage, "");
  }

  /** The same where its newsroom lacks something. */
  SourceView with(String without) {
    return new SourceView(article, passage, without);
  }

  /**
   * The evidence and what stands round it; each part may be empty.
   *
   * @param before the sentence before
   * @param lead what stands before the evidence in its own sentence
   * @param evidence the words themselves
   * @param rest what stands after them in their sentence
   * @param after the sentence after
   */
  public record Passage(String before, String lead, String evidence, String rest, String after) {
    static @Nullable Passage of(SourceArticle source, Evidence evidence) {
      OffsetMap offsets = OffsetMap.of(source.article().text());
      if (evidence.end() > offsets.length()) {
        return null;
      }
      Excerpt excerpt = Excerpt.of(source.sentences(), evidence.span());
      return new Passage(
          slice(offsets, excerpt.before()),
          between(offsets, excerpt.own().getFirst().start(), evidence.start()),
          offsets.slice(evidence.span()),
          between(offsets, evidence.end(), excerpt.own().getLast().end()),
          slice(offsets, excerpt.after()));
    }

    private static String slice(OffsetMap offsets, @Nullable Span span) {
      return span == null ? "" : offsets.slice(span);
    }

    private static String between(OffsetMap offsets, int start, int end) {
      return start < end ? offsets.slice(new Span(start, end)) : "";
    }
  }
}
