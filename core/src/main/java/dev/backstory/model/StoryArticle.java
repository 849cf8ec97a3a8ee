package dev.backstory.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An article as a member of a story.
 *
 * @param newsroom whose reporting it is: an agency for its copies, else the outlet or its owner;
 *     articles of one newsroom count once
 * @param wire the agency whose report it carries, whole or in most parts
 * @param independent whether it is its newsroom's own text and not a copy of another article here
 * @param taken stretches that stand word for word, but for small changes, in another article here,
 *     which is their source
 * @param publisher of its outlet, null where nothing is known of it
 */
public record StoryArticle(
    AnnotatedArticle annotated,
    String newsroom,
    @Nullable String wire,
    boolean independent,
    List<Span> taken,
    @Nullable Publisher publisher) {
  public StoryArticle {
    taken = List.copyOf(taken);
  }

  public Article article() {
    return annotated.article();
  }

  /** Under whose name its report goes: the agency's, else the outlet's. */
  public String paper() {
    return wire == null || wire.isBlank() ? article().outletName() : wire;
  }

  /**
   * Whether its newsroom vouches for this stretch: it is no copy, and the most of it is not taken.
   */
  public boolean independent(Span stretch) {
    int own = stretch.length();
    for (Span span : taken) {
      if (span.overlaps(stretch)) {
        own -= Math.min(span.end(), stretch.end()) - Math.max(span.start(), stretch.start());
      }
    }
    return independent && 2 * own >= stretch.length();
  }
}
