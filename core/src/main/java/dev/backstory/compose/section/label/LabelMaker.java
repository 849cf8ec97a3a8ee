package dev.backstory.compose.section.label;

import dev.backstory.compose.page.PageDraft;
import dev.backstory.compose.story.StoryMaterial;
import dev.backstory.notation.Resource;
import dev.backstory.sentence.StorySentence;
import dev.backstory.sentence.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Heads a point with one to four words: what is done or said in it, what it is about or which kind
 * of point it is. What it might say is made by the sentence's grammar, and the choice among that is
 * learnt from an editor's labels (see docs/models/labels.md).
 */
public final class LabelMaker {
  private static final Map<String, Double> WEIGHTS = new TreeMap<>();

  static {
    Resource.rows("compose/section/label/weights.tsv")
        .forEach(row -> WEIGHTS.put(row.get(0), Double.parseDouble(row.get(1))));
  }

  private final StoryMaterial material;
  private final PageDraft draft;
  private final Set<String> headline;
  private final LabelFeatures features;
  private final List<Set<String>> used = new ArrayList<>();

  /** For one page whose headline is written. */
  public LabelMaker(StoryMaterial material, PageDraft draft) {
    this.material = material;
    this.draft = draft;
    this.headline = Words.stems(draft.headline());
    this.features = new LabelFeatures(material, draft.salience());
  }

  /** A label that no earlier one resembles; empty if nothing tells what the sentence is about. */
  public Optional<String> label(StorySentence sentence) {
    LabelCandidate best = null;
    double most = Double.NEGATIVE_INFINITY;
    for (LabelCandidate candidate : candidates(sentence)) {
      double merit = merit(candidate, sentence);
      if (merit > most && isNew(candidate)) {
        best = candidate;
        most = merit;
      }
    }
    if (best == null) {
      return Optional.empty();
    }
    used.add(best.stems());
    return Optional.of(LabelWords.capitalised(best.words()));
  }

  List<LabelCandidate> candidates(StorySentence sentence) {
    List<LabelCandidate> candidates =
        new ArrayList<>(new LabelCandidates(sentence, material).find());
    candidates.addAll(
        PointKinds.of(sentence.text(), QuotedSpeaker.of(sentence), draft.uses().of(sentence)));
    return candidates;
  }

  Map<String, Double> features(LabelCandidate candidate, StorySentence sentence) {
    return features.of(candidate, sentence);
  }

  private double merit(LabelCandidate candidate, StorySentence sentence) {
    return features.of(candidate, sentence).entrySet().stream()
        .mapToDouble(feature -> feature.getValue() * WEIGHTS.getOrDefault(feature.getKey(), 0.0))
        .sum();
  }

  /** Tells something that the headline does not, and shares no telling word with another label. */
  private boolean isNew(LabelCandidate candidate) {
    Set<String> own = new TreeSet<>(candidate.stems());
    own.removeAll(headline);
    return !own.isEmpty()
        && used.stream().noneMatch(other -> other.stream().anyMatch(own::contains));
  }
}
