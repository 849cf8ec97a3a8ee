package dev.backstory.compose.story;

import dev.backstory.model.Evidence;
import dev.backstory.port.EditorJudge;
import dev.backstory.port.SentenceUse;
import dev.backstory.sentence.StorySentence;
import dev.backstory.sentence.Words;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What each sentence of a story is good for under its headline. A judge is slow, so it reads what
 * by all that the story shows is most likely to be wanted: of an article no more than an editor
 * would mark, of a large story less of each.
 */
public final class SentenceUses {
  private static final int MOST = 240;
  private static final int MOST_OF_ONE = 12;

  /** Of the few articles of a brief, which tells no more than what happened. */
  private static final int MOST_OF_BRIEF = 2;

  private static final int PAGE_ARTICLES = 3;

  /** Of what an editor would not read any more. */
  private static final SentenceUse UNREAD =
      new SentenceUse(0.02, 0.1, 0.02, 0.02, 0.1, 0.1, 0.1, 0.1, Map.of(), Map.of());

  private final Map<Evidence, SentenceUse> uses = new HashMap<>();
  private final Set<String> headline;
  private final boolean undecided;

  private SentenceUses(List<StorySentence> looked, String headline, EditorJudge judge) {
    this.headline = Words.stems(headline);
    List<SentenceUse> judged =
        judge.uses(headline, looked.stream().map(StorySentence::text).toList());
    for (int i = 0; i < looked.size(); i++) {
      uses.put(looked.get(i).evidence(), judged.get(i));
    }
    undecided = judged.stream().allMatch(SentenceUse.UNKNOWN::equals);
  }

  /**
   * Of those that are worth reading.
   *
   * @param printable whether a page can print a sentence at all
   */
  public static SentenceUses of(
      SentenceFeatures shown,
      String headline,
      EditorJudge judge,
      Predicate<StorySentence> printable) {
    return new SentenceUses(worthReading(shown, printable), headline, judge);
  }

  public SentenceUse of(StorySentence sentence) {
    return uses.getOrDefault(sentence.evidence(), undecided ? SentenceUse.UNKNOWN : UNREAD);
  }

  /** The stems of the headline. */
  Set<String> headline() {
    return headline;
  }

  /** Whether the judge has read the sentence, or says nothing of any. */
  public boolean isKnown(StorySentence sentence) {
    return undecided || isRead(sentence);
  }

  /** Whether the judge has read the sentence and says something of it. */
  public boolean isRead(StorySentence sentence) {
    return !undecided && uses.containsKey(sentence.evidence());
  }

  private static List<StorySentence> worthReading(
      SentenceFeatures shown, Predicate<StorySentence> printable) {
    StoryMaterial material = shown.material();
    int articles = material.articles().size();
    int most = articles < PAGE_ARTICLES ? MOST_OF_BRIEF : MOST_OF_ONE;
    int each = Math.max(1, Math.min(most, MOST / articles));
    return material.articles().stream()
        .flatMap(
            article ->
                material.sentencesOf(article.article().id()).stream()
                    .sorted(
                        Comparator.comparingDouble(
                            sentence -> -NewsValue.expected(shown.of(sentence))))
                    .filter(printable)
                    .limit(each))
        .toList();
  }
}
