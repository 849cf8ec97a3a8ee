package dev.backstory.compose.claim;

import dev.backstory.compose.story.StoryMaterial;
import dev.backstory.model.Claim;
import dev.backstory.model.Evidence;
import dev.backstory.model.Fact;
import dev.backstory.port.EditorJudge;
import dev.backstory.sentence.StorySentence;
import dev.backstory.sentence.Words;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Adds to a claim which fact it tells, and where every other newsroom tells it. */
public final class Corroboration {
  /** A newsroom is named beside a sentence only if its own says the same at least so probably. */
  private static final double SURE = 0.6;

  /** From this probability on nobody is asked again. */
  private static final double SURE_ALONE = 0.8;

  /**
   * Below it, only if a judge that reads both says at least so probably that the one bears out all
   * that the other claims.
   */
  private static final double BORNE_OUT = 0.45;

  private final StoryMaterial material;
  private final EditorJudge judge;

  public Corroboration(StoryMaterial material, EditorJudge judge) {
    this.material = material;
    this.judge = judge;
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

  /**
   * The claim without what the judge does not take for a telling of the same, and without what has
   * no word of it: that tells what an edit has taken out.
   */
  public Claim sure(Claim claim) {
    Optional<StorySentence> told = material.at(claim.evidence().getFirst());
    if (claim.evidence().size() == 1 || claim.facts().size() != 1 || told.isEmpty()) {
      return claim;
    }
    Set<String> stems = Words.stems(claim.text());
    List<Evidence> sure =
        claim.evidence().stream()
            .filter(
                one ->
                    material
                        .at(one)
                        .map(other -> agree(told.get(), other) && shares(stems, told.get(), other))
                        .orElse(true))
            .toList();
    return claim.telling(claim.facts(), sure);
  }

  private static boolean shares(Set<String> stems, StorySentence told, StorySentence other) {
    return other.equals(told) || !Collections.disjoint(other.stems(), stems);
  }

  private boolean agree(StorySentence one, StorySentence other) {
    return one.newsroom().equals(other.newsroom())
        || sureness(one, other) >= SURE_ALONE
        || judge.bearsOut(other.text(), one.text()) >= BORNE_OUT
        || judge.bearsOut(one.text(), other.text()) >= BORNE_OUT;
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
