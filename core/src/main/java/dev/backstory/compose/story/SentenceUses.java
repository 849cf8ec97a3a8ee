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
  private static final int MOST_OF_ONE = 40;

  private final Map<Evidence, SentenceUse> uses = new HashMap<>();

  public SentenceUses(StoryMaterial material, String headline, EditorJudge judge) {
    int each = Math.max(1, Math.min(MOST_OF_ONE, MOST / material.articles().size()));
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
  }

  public SentenceUse of(StorySentence sentence) {
    return uses.getOrDefault(sentence.evidence(), SentenceUse.UNKNOWN);
  }
}
