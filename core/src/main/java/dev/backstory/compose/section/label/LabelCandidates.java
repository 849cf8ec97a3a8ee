package dev.backstory.compose.section.label;

import dev.backstory.compose.story.StoryMaterial;
import dev.backstory.sentence.StorySentence;
import java.util.ArrayList;
import java.util.List;

/** Makes labels of a sentence's own words: of its noun phrases and of what its verbs tell. */
final class LabelCandidates {
  private LabelCandidates() {}

  /** In the order of the grammar that makes them. */
  static List<LabelCandidate> of(StorySentence sentence, StoryMaterial material) {
    List<Noun> nouns = Noun.of(sentence);
    List<LabelCandidate> found = new ArrayList<>();
    found.addAll(new PhraseLabels(sentence, nouns, material).find());
    found.addAll(new PairLabels(sentence, nouns, material).find());
    ActLabels acts = new ActLabels(sentence, nouns);
    new ClauseFinder(sentence, nouns).find().forEach(acts::add);
    found.addAll(acts.found());
    found.addAll(new StateLabels(sentence, nouns).find());
    return found;
  }
}
