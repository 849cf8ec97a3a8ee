package dev.backstory.site;

import dev.backstory.model.Evidence;
import dev.backstory.model.OffsetMap;
import dev.backstory.model.Span;
import dev.backstory.model.StoryPage.Covering;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
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
    return new SourceView(article, evidence, passage, "#" + SitePaths.inCoverage(number), without);
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
  public record Passage(
      String before, List<Piece> lead, List<Piece> evidence, List<Piece> rest, String after) {
    /** How many characters of the sentence before, and of the one after, a page shows. */
    private static final int NEAR = 120;

    public Passage {
      lead = List.copyOf(lead);
      evidence = List.copyOf(evidence);
      rest = List.copyOf(rest);
    }

    static @Nullable Passage of(SourceArticle source, Evidence evidence) {
      OffsetMap offsets = OffsetMap.of(source.article().text());
      if (evidence.end() > offsets.length()) {
        return null;
      }
      Excerpt excerpt = Excerpt.of(source.sentences(), evidence.span());
      return new Passage(
          end(slice(offsets, excerpt.before())),
          pieces(offsets, source, excerpt.own().getFirst().start(), evidence.start()),
          pieces(offsets, source, evidence.start(), evidence.end()),
          pieces(offsets, source, evidence.end(), excerpt.own().getLast().end()),
          beginning(slice(offsets, excerpt.after())));
    }

    /** The words of the evidence. */
    public String words() {
      return text(evidence);
    }

    /** The sentences that hold the evidence. */
    public String sentences() {
      return text(lead) + words() + text(rest);
    }

    private static String text(List<Piece> pieces) {
      return pieces.stream().map(Piece::text).collect(Collectors.joining());
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

    private static List<Piece> pieces(OffsetMap offsets, SourceArticle source, int start, int end) {
      List<Piece> pieces = new ArrayList<>();
      int at = start;
      for (Span span : source.attributions()) {
        int from = Math.max(at, span.start());
        int to = Math.min(end, span.end());
        if (from < to) {
          add(pieces, offsets, at, from, false);
          add(pieces, offsets, from, to, true);
          at = to;
        }
      }
      add(pieces, offsets, at, end, false);
      return pieces;
    }

    private static void add(
        List<Piece> pieces, OffsetMap offsets, int start, int end, boolean attributing) {
      if (start < end) {
        pieces.add(new Piece(offsets.slice(new Span(start, end)), attributing));
      }
    }
  }

  /**
   * A part of a sentence.
   *
   * @param attributing whether it says who says something
   */
  public record Piece(String text, boolean attributing) {}
}
