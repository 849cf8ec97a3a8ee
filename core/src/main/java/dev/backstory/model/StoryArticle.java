package dev.backstory.model;

import org.jspecify.annotations.Nullable;

/**
 * An article as a member of a story.
 *
 * @param newsroom whose reporting it is: an agency for its copies, else the outlet or its owner;
 *     articles of one newsroom count once
 * @param wire the agency whose report it carries, whole or in most parts
 * @param independent whether it is its newsroom's own text and not a copy of another article here
 */
public record StoryArticle(
    AnnotatedArticle annotated, String newsroom, @Nullable String wire, boolean independent) {
  public Article article() {
    return annotated.article();
  }
}
