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
 * @param elsewhere where the page names the article, if its words are not shown with the line; null
 *     if they are
 * @param without what of the line its newsroom does not report, in words; empty if nothing
 */
public record SourceView(
    Covering article,
    Evidence evidence,
    @Nullable Passage passage,
    @Nullable String elsewhere,
    String without) {
  /** Evidence that has all that a line says. */
  SourceView(Covering article, Evidence evidence, @Nullable Passage passage) {
    this(article, evidence, passage, null, "");
  }

  /** The same where its newsroom lacks something. */
  SourceView with(String without) {
    return new SourceView(article, evidence, passage, elsewhere, without);
  }

  /**
   * The same with its words left to the article.
   *
   * @param number where the coverage of the page has the article, counted from 1
   */
  SourceView elsewhere(int number) {
    return new SourceView(article, evidence, passage, "#" + SitePaths.report(number), without);
  }

  /** Which code points of the article the evidence is: "120-215". */
  public String place() {
    return evidence.start() + "-" + evidence.end();
  }

  /**
   * The evidence and what stands round it; each part may be empty. A long sentence before or after
   * it is cut at a word, with an ellipsis.
   *
   * @param before the sentence before
   * @param lead what stands before the evidence in its own sentence
   * @param evidence the words themselves
   * @param rest what stands after them in their sentence
   * @param after the sentence after
   */
  public record Passage(String before, String lead, String evidence, String rest, String after) {
    /** How many characters of the sentence before, and of the one after, a page shows. */
    private static final int NEAR = 120;

    static @Nullable Passage of(SourceArticle source, Evidence evidence) {
      OffsetMap offsets = OffsetMap.of(source.article().text());
      if (evidence.end() > offsets.length()) {
        return null;
      }
      Excerpt excerpt = Excerpt.of(source.sentences(), evidence.span());
      return new Passage(
          end(slice(offsets, excerpt.before())),
          between(offsets, excerpt.own().getFirst().start(), evidence.start()),
          offsets.slice(evidence.span()),
          between(offsets, evidence.end(), excerpt.own().getLast().end()),
          beginning(slice(offsets, excerpt.after())));
    }

    private static String end(String before) {
      int word = before.indexOf(' ', before.length() - NEAR);
      return before.length() <= NEAR || word < 0 ? before : "…" + before.substring(word);
    }

    private static String beginning(String after) {
      int word = after.lastIndexOf(' ', NEAR);
      return after.length() <= NEAR || word < 0 ? after : after.substring(0, word) + " …";
    }

    private static String slice(OffsetMap offsets, @Nullable Span span) {
      return span == null ? "" : offsets.slice(span);
    }

    private static String between(OffsetMap offsets, int start, int end) {
      return start < end ? offsets.slice(new Span(start, end)) : "";
    }
  }
}
