package dev.backstory.compose.section.label;

import dev.backstory.compose.story.Speakers;
import dev.backstory.compose.story.StoryMaterial;
import dev.backstory.notation.Resource;
import dev.backstory.sentence.StorySentence;
import dev.backstory.sentence.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Labels that are one noun phrase of a sentence. */
final class PhraseLabels {
  /** What is longer is mostly no phrase: a verb was read as a noun. */
  private static final int MOST_OF_PHRASE = 3;

  private static final Set<String> RANKS = Resource.words("compose/section/label/ranks.txt");

  private static final Pattern NO =
      Pattern.compile(
          "(?i)(?:\\b(?:no|(?<!not )without any)|\\b(?:not|never|\\p{L}+n[’']t)(?: \\p{L}+){1,3} any)"
              + "(?: (?:immediate|more|further|other|real|such))? $");

  private static final int REACH = 40;

  private final StorySentence sentence;
  private final List<Noun> nouns;
  private final StoryMaterial material;

  PhraseLabels(StorySentence sentence, List<Noun> nouns, StoryMaterial material) {
    this.sentence = sentence;
    this.nouns = nouns;
    this.material = material;
  }

  List<LabelCandidate> find() {
    List<LabelCandidate> found = new ArrayList<>();
    for (Noun noun : nouns) {
      if (!noun.isPerson()
          && noun.whole()
          && !noun.words().isEmpty()
          && Words.count(noun.words()) <= MOST_OF_PHRASE) {
        add(noun, found);
      }
    }
    return found;
  }

  private void add(Noun noun, List<LabelCandidate> found) {
    String words = noun.words();
    boolean concept = LabelWords.isConcept(words);
    if (isDenied(noun) && concept) {
      found.add(candidate(noun, "no " + words, LabelForm.NONE));
      return;
    }
    String rank = rank(noun);
    if (!rank.isEmpty() && concept) {
      found.add(candidate(noun, rank + " " + words, LabelForm.RANKED));
    }
    if (isTelling(words, material)) {
      found.add(candidate(noun, words, LabelForm.PHRASE));
    }
  }

  private static LabelCandidate candidate(Noun noun, String words, LabelForm form) {
    boolean cut = !noun.raw().equals(noun.words());
    return new LabelCandidate(
        words, form, noun.start(), noun.end(), cut ? new String[] {"cut"} : new String[0]);
  }

  private boolean isDenied(Noun noun) {
    String before = sentence.text().substring(Math.max(0, noun.start() - REACH), noun.start());
    return NO.matcher(before).find();
  }

  /** The word before what a label keeps of a phrase, where it tells a place in an order. */
  private static String rank(Noun noun) {
    String cut = noun.raw().substring(0, noun.raw().length() - noun.words().length()).strip();
    String last = LabelWords.last(cut).toLowerCase(Locale.ROOT);
    return RANKS.contains(last) ? last : "";
  }

  /**
   * A point, or a thing that other articles speak of, too: not what this one happens to mention.
   */
  static boolean isTelling(String words, StoryMaterial material) {
    boolean somebody = Speakers.isNoun(LabelWords.last(words));
    return !somebody && LabelWords.isConcept(words)
        || LabelWords.fit(words) && !somebody && material.phrases().articles(words) > 1;
  }
}
