package dev.backstory.cluster.story;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a decision was taken, in figures that a reader can follow.
 *
 * @param probability that what was compared tells one story, 0 to 1; of an article that opens a
 *     story, the highest that any story reached, 0 if none was near
 * @param bar the probability from which on it counts as one story
 * @param views what the probability was made from, in the order of {@link StoryViews#NAMES}; empty
 *     if no story was near
 * @param nearest the articles that are most like the one that came, the nearest first, with the
 *     story that each was in then
 * @param other the next best story, or null if there was none
 */
public record Reasons(
    double probability,
    double bar,
    List<View> views,
    List<Nearest> nearest,
    @Nullable Other other) {
  /** Where nothing was compared. */
  public static final Reasons NONE = new Reasons(0, 0, List.of(), List.of(), null);

  public Reasons {
    views = List.copyOf(views);
    nearest = List.copyOf(nearest);
  }

  /** How far the decision was from being another, in probability. */
  public double margin() {
    double toBar = Math.abs(probability - bar);
    return other == null || probability < bar
        ? toBar
        : Math.min(toBar, probability - other.probability());
  }

  /**
   * One view.
   *
   * @param pull by how much it moved the logit of the probability, up or down
   */
  public record View(String name, double value, double pull) {}

  /**
   * An article near the one that came.
   *
   * @param likeness 0 to 1
   */
  public record Nearest(String articleId, String storyId, double likeness) {}

  /** A story that the article was not put into. */
  public record Other(String storyId, double probability) {}
}
