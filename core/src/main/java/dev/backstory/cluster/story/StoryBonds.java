package dev.backstory.cluster.story;

import dev.backstory.cluster.story.StoryDecision.Change;
import dev.backstory.cluster.story.StoryDecision.Merge;
import dev.backstory.cluster.story.StoryDecision.Move;
import dev.backstory.cluster.story.StoryDecision.Split;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Which articles people have put into one story or into two, and where these are: what the program
 * decides by itself undoes none of it. For one thread.
 */
public final class StoryBonds {
  private final List<Bond> bonds;
  private final Map<String, String> stories;

  /**
   * Every article of the one side belongs into one story with every article of the other, or into
   * another story.
   */
  public record Bond(boolean together, Set<String> these, Set<String> those) {
    public Bond {
      these = Set.copyOf(these);
      those = Set.copyOf(those);
    }

    private boolean isOf(String one, String other) {
      return these.contains(one) && those.contains(other)
          || those.contains(one) && these.contains(other);
    }
  }

  /**
   * @param bonds the latest first: it counts where two are of the same articles
   * @param stories the story that each article of a bond is in, by the articles' ids
   */
  public StoryBonds(List<Bond> bonds, Map<String, String> stories) {
    this.bonds = List.copyOf(bonds);
    this.stories = new HashMap<>(stories);
  }

  /** Nobody has decided anything. */
  public static StoryBonds none() {
    return new StoryBonds(List.of(), Map.of());
  }

  /** Whether a change leaves together what belongs together, and apart what does not. */
  public boolean allows(Change change) {
    return switch (change) {
      case Merge merge -> allows(in(merge.gone()), merge.gone(), merge.storyId());
      case Move move -> allows(known(List.of(move.articleId())), move.from(), move.to());
      case Split split -> allows(known(split.articleIds()), split.storyId(), split.opened());
    };
  }

  private boolean allows(Set<String> moved, String from, String to) {
    Set<String> left = in(from);
    left.removeAll(moved);
    Set<String> met = in(to);
    met.removeAll(moved);
    return none(moved, left, Bond::together) && none(moved, met, bond -> !bond.together());
  }

  private boolean none(Set<String> some, Set<String> others, Predicate<Bond> forbidding) {
    return some.stream()
        .noneMatch(one -> others.stream().anyMatch(other -> isBound(one, other, forbidding)));
  }

  private boolean isBound(String one, String other, Predicate<Bond> forbidding) {
    return bonds.stream()
        .filter(bond -> bond.isOf(one, other))
        .findFirst()
        .filter(forbidding)
        .isPresent();
  }

  private Set<String> known(List<String> articleIds) {
    return articleIds.stream().filter(stories::containsKey).collect(Collectors.toSet());
  }

  /** The articles of bonds in a story, in a set of its own. */
  private Set<String> in(String storyId) {
    return stories.entrySet().stream()
        .filter(it -> it.getValue().equals(storyId))
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  /** Follows a change. */
  void apply(Change change) {
    switch (change) {
      case Merge merge -> in(merge.gone()).forEach(it -> stories.put(it, merge.storyId()));
      case Move move -> stories.replace(move.articleId(), move.to());
      case Split split -> split.articleIds().forEach(it -> stories.replace(it, split.opened()));
    }
  }
}
