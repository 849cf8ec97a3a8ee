package dev.backstory.compose.claim;

import dev.backstory.compose.story.StoryMaterial;
import dev.backstory.model.Claim;
import dev.backstory.model.Evidence;
import dev.backstory.model.Fact;
import dev.backstory.model.Quantity;
import dev.backstory.port.EditorJudge;
import dev.backstory.sentence.MainTime;
import dev.backstory.sentence.StorySentence;
import dev.backstory.sentence.Words;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds in the openings of reports where a newsroom tells what a claim does although no fact joins
 * the two: facts are told apart by whole sentences, and openings say the same with more or less
 * beside it. Of 119 newsrooms that the first line of a page left out, on 128 labelled stories, 65
 * in 100 told it in their first ten sentences.
 */
public final class Witnesses {
  /** A report tells its news in so many sentences. */
  private static final int OPENING = 10;

  /** So many sentences of a newsroom are judged, those that have most in common with the claim. */
  private static final int JUDGED = 2;

  /** What has less in common is not judged. */
  private static final double LEAST_COMMON = 0.35;

  /** After the first judgement less than this is judged no further. */
  private static final double HOPEFUL = 0.6;

  /** Nor what hardly tells again what the claim does. */
  private static final double LEAST_RETOLD = 0.05;

  /** The sum of four probabilities from which on 9 in 10 tell the same. */
  private static final double TELLS = 1.8;

  /** Two figures that differ by no more may be one. */
  private static final double NEAR = 0.05;

  /** A story of very many newsrooms is not read through for one line. */
  private static final int MOST_NEWSROOMS = 20;

  private final StoryMaterial material;
  private final EditorJudge judge;

  public Witnesses(StoryMaterial material, EditorJudge judge) {
    this.material = material;
    this.judge = judge;
  }

  /** A sentence that may tell what another tells. */
  private record Candidate(StorySentence sentence, double common) {}

  /** The claim, resting also on the sentences of newsrooms that were found to tell it. */
  public Claim add(Claim claim) {
    Optional<StorySentence> told = material.at(claim.evidence().getFirst());
    if (told.isEmpty() || claim.facts().isEmpty()) {
      return claim;
    }
    Set<String> facts = new LinkedHashSet<>(claim.facts());
    List<Evidence> evidence = new ArrayList<>(claim.evidence());
    Set<String> words = Words.stems(claim.text()); // without what an edit has taken out
    for (StorySentence witness : find(told.get(), claim)) {
      if (!Collections.disjoint(words, Words.stems(witness.text()))) {
        evidence.add(witness.evidence());
        material.factOf(witness).map(Fact::id).ifPresent(facts::add);
      }
    }
    return claim.telling(List.copyOf(facts), evidence);
  }

  /** Whether the opening of another newsroom's report tells it. */
  public boolean isTold(StorySentence sentence) {
    return !find(sentence, Set.of(sentence.newsroom())).isEmpty();
  }

  private List<StorySentence> find(StorySentence told, Claim claim) {
    Set<String> known = new HashSet<>();
    claim
        .evidence()
        .forEach(one -> material.at(one).ifPresent(sentence -> known.add(sentence.newsroom())));
    return find(told, known);
  }

  private List<StorySentence> find(StorySentence told, Set<String> known) {
    Map<String, List<Candidate>> byNewsroom = new LinkedHashMap<>();
    material.sentences().stream()
        .filter(other -> other.independent() && other.index() < OPENING)
        .filter(other -> !known.contains(other.newsroom()) && isCurrent(other))
        .filter(other -> !countsOtherwise(told, other) && !MainTime.areApart(told, other))
        .map(other -> new Candidate(other, common(told, other)))
        .filter(candidate -> candidate.common() >= LEAST_COMMON)
        .sorted(
            Comparator.comparingDouble((Candidate it) -> -it.common())
                .thenComparingInt(it -> it.sentence().ordinal()))
        .forEach(
            it ->
                byNewsroom
                    .computeIfAbsent(it.sentence().newsroom(), _ -> new ArrayList<>())
                    .add(it));
    return byNewsroom.values().stream()
        .limit(MOST_NEWSROOMS)
        .flatMap(candidates -> best(told, candidates).stream())
        .toList();
  }

  private boolean isCurrent(StorySentence sentence) {
    return material.factOf(sentence).filter(Fact::isCurrent).isPresent();
  }

  /** Whether both have figures, and none is about as large as one of the other's. */
  private static boolean countsOtherwise(StorySentence told, StorySentence other) {
    return !told.quantities().isEmpty()
        && !other.quantities().isEmpty()
        && told.quantities().stream()
            .noneMatch(one -> other.quantities().stream().anyMatch(two -> isNear(one, two)));
  }

  private static boolean isNear(Quantity one, Quantity other) {
    double a = one.value().doubleValue();
    double b = other.value().doubleValue();
    return Math.abs(a - b) <= NEAR * Math.max(Math.abs(a), Math.abs(b));
  }

  /** What facts say of the two, and their words. */
  private double common(StorySentence told, StorySentence other) {
    Set<String> words = told.stems();
    long shared = other.stems().stream().filter(words::contains).count();
    int shorter = Math.max(1, Math.min(words.size(), other.stems().size()));
    return same(told, other) + (double) shared / shorter;
  }

  private double same(StorySentence told, StorySentence other) {
    return material.facts().same(told.evidence(), other.evidence());
  }

  private Optional<StorySentence> best(StorySentence told, List<Candidate> candidates) {
    @Nullable StorySentence best = null;
    double most = TELLS;
    for (Candidate candidate : candidates.subList(0, Math.min(JUDGED, candidates.size()))) {
      double probable = judged(told, candidate.sentence());
      if (probable >= most) {
        most = probable;
        best = candidate.sentence();
      }
    }
    return Optional.ofNullable(best);
  }

  /**
   * By what they have in common, and whether each bears out, and tells again, what the other does.
   */
  private double judged(StorySentence told, StorySentence other) {
    double sum = same(told, other) + judge.bearsOut(other.text(), told.text());
    if (sum < HOPEFUL) {
      return 0;
    }
    double retold = judge.retells(other.text(), told.text());
    return retold < LEAST_RETOLD ? 0 : sum + judge.bearsOut(told.text(), other.text()) + retold;
  }
}
