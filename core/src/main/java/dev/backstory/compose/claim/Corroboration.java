package dev.backstory.compose.claim;

import dev.backstory.compose.story.StoryMaterial;
import dev.backstory.model.Claim;
import dev.backstory.model.Evidence;
import dev.backstory.model.Fact;
import dev.backstory.sentence.StorySentence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Adds to a claim which fact it tells, and where every other newsroom tells it. */
public final class Corroboration {
  /** A newsroom is named beside a sentence only if its own says the same at least so probably. */
  private static final double SURE = 0.65;

  private final StoryMaterial material;

  public Corroboration(StoryMaterial material) {
    this.material = material;
  }

  /**
   * The claim with its fact, and behind its own stretch that of each other newsroom that tells the
   * same independently, the likest first.
   */
  public Claim of(Claim claim, StorySentence told) {
    Optional<Fact> fact = material.factOf(told);
    if (fact.isEmpty()) {
      return claim;
    }
    List<Evidence> evidence = new ArrayList<>(claim.evidence());
    others(told, fact.get()).forEach(other -> evidence.add(other.evidence()));
    return claim.telling(List.of(fact.get().id()), evidence);
  }

  /** Of each other newsroom its sentence that is most surely the same. */
  private List<StorySentence> others(StorySentence told, Fact fact) {
    Map<String, StorySentence> others = new LinkedHashMap<>();
    material.tellings(fact).stream()
        .filter(StorySentence::independent)
        .filter(other -> !other.newsroom().equals(told.newsroom()))
        .filter(other -> sureness(told, other) >= SURE)
        .sorted(
            Comparator.comparingDouble((StorySentence other) -> -sureness(told, other))
                .thenComparingInt(StorySentence::ordinal))
        .forEach(other -> others.putIfAbsent(other.newsroom(), other));
    return new ArrayList<>(others.values());
  }

  private double sureness(StorySentence told, StorySentence other) {
    return material.facts().same(told.evidence(), other.evidence());
  }
}
