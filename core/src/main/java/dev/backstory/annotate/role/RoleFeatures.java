package dev.backstory.annotate.role;

import dev.backstory.annotate.role.SentenceTraits.Voice;
import dev.backstory.annotate.text.FeatureVector;
import dev.backstory.annotate.text.TaggedSentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Sees an article's sentences as the model of roles does: words, tenses and voice of each and of
 * its neighbours, its place, and what it shares with headline and lead. Public for the trainer,
 * which must see exactly the same.
 */
public final class RoleFeatures {
  private final ArticleTraits article;
  private final List<TaggedSentence> tagged;
  private final RoleTimes times;
  private final int size;

  private RoleFeatures(@Nullable String headline, List<TaggedSentence> tagged) {
    this.article = ArticleTraits.of(headline == null ? "" : headline, tagged);
    this.tagged = tagged;
    this.times = new RoleTimes(article, tagged);
    this.size = tagged.size();
  }

  /** What each sentence shows; linear in the article's length. */
  public static RoleEvidence of(@Nullable String headline, List<TaggedSentence> sentences) {
    RoleFeatures features = new RoleFeatures(headline, sentences);
    List<FeatureVector> vectors = new ArrayList<>(sentences.size());
    List<Integer> tables = new ArrayList<>(sentences.size());
    for (int i = 0; i < sentences.size(); i++) {
      vectors.add(features.vector(i));
      tables.add(RoleModel.table(features.startsParagraph(i), features.speechGoesOn(i)));
    }
    return new RoleEvidence(vectors, tables);
  }

  private boolean speechGoesOn(int i) {
    return i > 0
        && traits(i).voice() != Voice.JOURNALIST
        && traits(i - 1).voice() != Voice.JOURNALIST;
  }

  private FeatureVector vector(int i) {
    FeatureVector vector = new FeatureVector();
    vector.add("bias");
    new RoleWords(vector, traits(i), tagged.get(i).tokens()).add(zone(i));
    addPlace(vector, i);
    addVoiceAndTense(vector, i);
    addSharedWords(vector, i);
    addHeadline(vector, i);
    times.add(vector, traits(i), tagged.get(i).tokens(), zone(i));
    addNeighbours(vector, i);
    return vector;
  }

  private SentenceTraits traits(int i) {
    return article.sentences().get(i);
  }

  private void addPlace(FeatureVector vector, int i) {
    Voice voice = traits(i).voice();
    vector.add("length=" + bucket(traits(i).words().size() / 4));
    vector.add("place=" + bucket(i));
    vector.add("end=" + bucket(size - 1 - i));
    vector.add("tenth=" + 10 * i / size);
    vector.add("size=" + bucket(size / 4));
    vector.add("place,size=" + bucket(i) + "," + bucket(size / 8));
    vector.add("nearness", 1f / (1 + i));
    vector.add("depth", (float) i / size);
    vector.add("place,voice=" + bucket(i) + voice);
    vector.add("fifth,voice=" + 5 * i / size + voice);
    vector.add("dateline,place=" + article.dateline() + bucket(i));
    vector.add("dateline,quarter=" + article.dateline() + 4 * i / size + voice);
    String paragraph = "" + startsParagraph(i) + (i == size - 1 || startsParagraph(i + 1));
    vector.add("paragraph=" + paragraph);
    vector.add("paragraph,voice=" + paragraph + voice);
  }

  private void addVoiceAndTense(FeatureVector vector, int i) {
    SentenceTraits traits = traits(i);
    Voice voice = traits.voice();
    vector.add("finite=" + traits.finite());
    vector.add("place,finite=" + bucket(i) + traits.finite());
    vector.add("finite,voice=" + traits.finite() + voice);
    vector.add("dateline,voice=" + article.dateline() + voice);
    vector.add("quoted share", article.quotedShare());
    vector.add("quoted share," + voice, article.quotedShare());
    traits.verbGroups().forEach(group -> vector.add("g,voice=" + group + voice));
  }

  /** How much of the sentence the lead and the rest of the article have too. */
  private void addSharedWords(FeatureVector vector, int i) {
    Set<String> content = traits(i).content();
    int words = Math.max(1, content.size());
    int lead = shared(content, article.lead());
    vector.add("lead=" + Math.min(lead, 6));
    vector.add("lead share", (float) lead / words);
    vector.add("lead,voice=" + Math.min(lead, 4) + traits(i).voice());
    int elsewhere = 0;
    int fresh = 0;
    for (String word : content) {
      int others = sentencesWith(word) - 1;
      elsewhere += others;
      fresh += others == 0 ? 1 : 0;
    }
    vector.add("centrality", (float) (elsewhere / words / Math.sqrt(size)));
    vector.add("fresh", (float) fresh / words);
    if (i > 0) {
      vector.add("before=" + Math.min(shared(content, traits(i - 1).content()), 3));
    }
  }

  private void addHeadline(FeatureVector vector, int i) {
    SentenceTraits traits = traits(i);
    int words = shared(traits.content(), article.headlineWords());
    vector.add("headline=" + Math.min(words, 4));
    vector.add("headline share", (float) words / Math.max(1, article.headlineWords().size()));
    vector.add("headline,place=" + Math.min(words, 3) + "," + bucket(i));
    vector.add("headline,voice=" + Math.min(words, 3) + traits.voice());
    addHeadlineStems(vector, i);
    boolean named = shared(traits.names(), article.headlineWords()) > 0;
    boolean others = !article.headlineWords().containsAll(traits.names());
    vector.add("names=" + named + others);
    vector.add("names,voice=" + named + others + traits.voice());
  }

  private void addHeadlineStems(FeatureVector vector, int i) {
    int stems = 0;
    int rare = 0;
    for (String stem : article.headlineStems()) {
      if (traits(i).stems().contains(stem)) {
        stems++;
        rare += sentencesWith("stem " + stem) * 4 < size + 4 ? 1 : 0;
      }
    }
    vector.add("stems=" + Math.min(stems, 5));
    vector.add("rare stems=" + Math.min(rare, 3));
    vector.add("stem share", (float) stems / Math.max(1, article.headlineStems().size()));
    vector.add("stems,voice=" + Math.min(stems, 3) + traits(i).voice());
    vector.add("stems,place=" + Math.min(stems, 3) + "," + bucket(i / 3));
    vector.add("rare stems,finite=" + Math.min(rare, 2) + traits(i).finite());
  }

  private void addNeighbours(FeatureVector vector, int i) {
    if (i > 0) {
      RoleWords.addTo(vector, "before:", traits(i - 1));
      vector.add("voices=" + traits(i - 1).voice() + traits(i).voice() + startsParagraph(i));
    } else {
      vector.add("before:none");
    }
    if (i + 1 < size) {
      RoleWords.addTo(vector, "after:", traits(i + 1));
    } else {
      vector.add("after:none");
    }
    if (i > 1) {
      vector.add("two before=" + traits(i - 2).voice());
    }
    if (i + 2 < size) {
      vector.add("two after=" + traits(i + 2).voice());
    }
  }

  private boolean startsParagraph(int i) {
    return i == 0 || tagged.get(i - 1).paragraph() != tagged.get(i).paragraph();
  }

  private int sentencesWith(String word) {
    Integer count = article.sentencesWith().get(word);
    return count == null ? 0 : count;
  }

  private static int shared(Set<String> words, Set<String> others) {
    int shared = 0;
    for (String word : words) {
      shared += others.contains(word) ? 1 : 0;
    }
    return shared;
  }

  /** The lead, the sentences that tell more of it, the upper part, the rest. */
  private static String zone(int i) {
    if (i < 3) {
      return i == 0 ? "0" : "1";
    }
    return i < 8 ? "2" : "3";
  }

  /** Fine at the beginning, coarse further on. */
  private static int bucket(int count) {
    int[] bounds = {0, 1, 2, 3, 4, 5, 6, 8, 12, 18, 26, 40};
    int bucket = 0;
    while (bucket + 1 < bounds.length && count >= bounds[bucket + 1]) {
      bucket++;
    }
    return bounds[bucket];
  }
}
