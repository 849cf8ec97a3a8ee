package dev.backstory.fact;

import dev.backstory.sentence.StorySentence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The pairs of sentences that have enough in common to be compared. */
public final class CandidatePairs {
  /** Pairs with a lower cosine hardly ever tell the same. */
  private static final double LEAST = 0.1;

  /** With how many others a sentence is compared at most, the nearest first. */
  private static final int NEIGHBOURS = 40;

  /** Two sentences, in order of arrival. */
  public record Pair(StorySentence one, StorySentence other) {}

  private final StoryStatements story;

  public CandidatePairs(StoryStatements story) {
    this.story = story;
  }

  public List<Pair> find() {
    Set<Pair> pairs = new LinkedHashSet<>();
    for (StorySentence sentence : story.sentences()) {
      for (StorySentence other : near(sentence)) {
        boolean first = sentence.ordinal() < other.ordinal();
        pairs.add(first ? new Pair(sentence, other) : new Pair(other, sentence));
      }
    }
    List<Pair> sorted = new ArrayList<>(pairs);
    sorted.sort(
        Comparator.comparingInt((Pair p) -> p.one().ordinal())
            .thenComparingInt(p -> p.other().ordinal()));
    return sorted;
  }

  private List<StorySentence> near(StorySentence sentence) {
    return story.near(sentence, LEAST).stream()
        .sorted(
            Comparator.comparingDouble((StorySentence o) -> -story.similarity(sentence, o))
                .thenComparingInt(StorySentence::ordinal))
        .limit(NEIGHBOURS)
        .toList();
  }
}
