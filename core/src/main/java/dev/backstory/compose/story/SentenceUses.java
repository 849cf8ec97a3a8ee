package dev.backstory.compose.story;

import dev.backstory.model.Evidence;
import dev.backstory.port.EditorJudge;
import dev.backstory.port.SentenceUse;
import dev.backstory.sentence.StorySentence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What each sentence of a story is good for under its headline. Of a large story the beginnings of
 * all articles are looked at, of an article no more than an editor would read of it.
 */
public final class SentenceUses {
  private static final int MOST = 480;
  private static final int MOST_OF_ONE = 32;

  /** Of the few articles of a brief, which tells no more than what happened. */
  private static final int MOST_OF_BRIEF = 10;

  private static final int PAGE_ARTICLES = 3;

  /** Of what an editor would not read any more. */
  private static final SentenceUse UNREAD =
      new SentenceUse(0.02, 0.1, 0.02, 0.02, 0.1, 0.1, Map.of(), Map.of());

  private final Map<Evidence, SentenceUse> uses = new HashMap<>();
  private final SentenceUse others;

  public SentenceUses(StoryMaterial material, String headline, EditorJudge judge) {
    int articles = material.articles().size();
    int most = articles < PAGE_ARTICLES ? MOST_OF_BRIEF : MOST_OF_ONE;
    int each = Math.max(1, Math.min(most, MOST / articles));
    List<StorySentence> looked = new ArrayList<>();
    Map<String, Integer> taken = new HashMap<>();
    for (StorySentence sentence : material.sentences()) {
      if (taken.merge(sentence.articleId(), 1, Integer::sum) <= each) {
        looked.add(sentence);
      }
    }
    List<SentenceUse> judged =
        judge.uses(headline, looked.stream().map(StorySentence::text).toList());
    for (int i = 0; i < looked.size(); i++) {
      uses.put(looked.get(i).evidence(), judged.get(i));
    }
    boolean undecided = judged.stream().allMatch(SentenceUse.UNKNOWN::equals);
    others = undecided ? SentenceUse.UNKNOWN : UNREAD;
  }

  public SentenceUse of(StorySentence sentence) {
    return uses.getOrDefault(sentence.evidence(), others);
  }
}
