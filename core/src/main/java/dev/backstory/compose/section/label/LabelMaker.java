package dev.backstory.compose.section.label;

import dev.backstory.compose.page.PageDraft;
import dev.backstory.compose.story.StoryMaterial;
import dev.backstory.learning.Grade;
import dev.backstory.learning.GradeModel;
import dev.backstory.notation.Resource;
import dev.backstory.sentence.StorySentence;
import dev.backstory.sentence.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Heads a point with one to four words: what is done or said in it, what it is about or which kind
 * of point it is. What it might say is made by the sentence's grammar; which of that is good, and
 * whether any is, is learnt from what editors thought of such labels (see docs/models/labels.md).
 */
public final class LabelMaker {
  private static final GradeModel GRADES =
      new GradeModel(Resource.rows("compose/section/label/weights.tsv"));

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
    this.features = new LabelFeatures(material, draft.salience(), headline);
  }

  /** A label that no earlier one resembles; empty if none that it could have is likely to do. */
  public Optional<String> label(StorySentence sentence) {
    LabelCandidate best = null;
    double most = 0;
    for (LabelCandidate candidate : candidates(sentence)) {
      Grade grade = GRADES.of(features.of(candidate, sentence));
      if (grade.suffices() && grade.expected() > most && isNew(candidate)) {
        best = candidate;
        most = grade.expected();
      }
    }
    if (best == null) {
      return Optional.empty();
    }
    used.add(best.stems());
    return Optional.of(LabelWords.capitalised(best.words()));
  }

  /** All acceptable labels that the sentence might have, good or bad. */
  public List<LabelOption> options(StorySentence sentence) {
    return candidates(sentence).stream()
        .map(
            candidate ->
                new LabelOption(
                    LabelWords.capitalised(candidate.words()), features.of(candidate, sentence)))
        .toList();
  }

  private List<LabelCandidate> candidates(StorySentence sentence) {
    List<LabelCandidate> candidates = new ArrayList<>(LabelCandidates.of(sentence, material));
    candidates.addAll(PointKinds.of(sentence.text(), draft.uses().of(sentence)));
    candidates.removeIf(candidate -> !LabelRules.isAcceptable(candidate.words(), sentence));
    return candidates;
  }

  /** Tells something that the headline does not, and shares no telling word with another label. */
  private boolean isNew(LabelCandidate candidate) {
    Set<String> own = new TreeSet<>(candidate.stems());
    own.removeAll(headline);
    return !own.isEmpty()
        && used.stream().noneMatch(other -> other.stream().anyMatch(own::contains));
  }
}
