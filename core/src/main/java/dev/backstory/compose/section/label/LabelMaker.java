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
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Heads a point with one to four words: what is done or said in it, what it is about or which kind
 * of point it is. What it might say is made by the sentence's grammar; which of that is good, and
 * whether any is, is learnt from what editors thought of such labels (see docs/models/labels.md).
 */
public final class LabelMaker {
  private static final GradeModel GRADES =
      new GradeModel(Resource.rows("compose/section/label/weights.tsv"));

  private static final Pattern JOINT =
      Pattern.compile(" (?:of|for|on|against|over|to|in|about|between|from|into|by) ");

  private final StoryMaterial material;
  private final PageDraft draft;
  private final Set<String> headline;
  private final LabelFeatures features;
  private final List<LabelCandidate> used = new ArrayList<>();

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
    used.add(best);
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

  /** Tells something that the headline does not, and is near to no other label. */
  private boolean isNew(LabelCandidate candidate) {
    Set<String> own = own(candidate);
    return !own.isEmpty() && used.stream().noneMatch(other -> isNear(candidate, own, other));
  }

  /** Whether one says nothing that the other does not, or both are about one noun. */
  private boolean isNear(LabelCandidate candidate, Set<String> own, LabelCandidate other) {
    Set<String> told = own(other);
    return own.containsAll(told) || told.containsAll(own) || head(candidate).equals(head(other));
  }

  /** The stems of a label that the headline has not. */
  private Set<String> own(LabelCandidate candidate) {
    Set<String> own = new TreeSet<>(candidate.stems());
    own.removeAll(headline);
    return own;
  }

  /** The stem of the noun that it is about: "ban" of "ban on fishing". */
  private static String head(LabelCandidate candidate) {
    String words = candidate.words();
    Matcher joint = JOINT.matcher(words);
    return Words.stem(LabelWords.last(joint.find() ? words.substring(0, joint.start()) : words));
  }
}
