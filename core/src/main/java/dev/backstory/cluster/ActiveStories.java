package dev.backstory.cluster;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The stories that an article may still join, in memory, with an index of their articles' terms.
 * Its state follows from the articles that were added and their order alone, so it can be rebuilt
 * by adding them again. For one thread.
 */
public final class ActiveStories {
  private static final int QUERY_TERMS = 40;
  private static final int NEAREST_ARTICLES = 30;

  private final DocumentFrequencies frequencies = new DocumentFrequencies();
  private final Map<String, Integer> vocabulary = new HashMap<>();
  private final List<Postings> index = new ArrayList<>();
  private final Map<String, StoryProfile> stories = new HashMap<>();
  private final List<String> storyOf = new ArrayList<>();

  /** Puts an article into a story, which begins if it was not there. */
  public void add(ArticleSignature signature, String storyId) {
    WeighedArticle article = weigh(signature);
    stories.computeIfAbsent(storyId, StoryProfile::new).add(article);
    index(article.text(), storyOf.size());
    storyOf.add(storyId);
    frequencies.add(signature.text().keySet());
  }

  /** Number of stories. */
  public int size() {
    return stories.size();
  }

  WeighedArticle weigh(ArticleSignature signature) {
    return new WeighedArticle(
        signature.articleId(),
        signature.embedding(),
        TermVector.of(signature.text(), this::number, frequencies::rarity),
        TermVector.of(signature.lead(), this::number, frequencies::rarity),
        TermVector.of(signature.title(), this::number, frequencies::rarity),
        TermVector.of(signature.names(), name -> number("name " + name), frequencies::rarityOfName),
        signature.published());
  }

  /** The stories of the articles whose rarest words it shares most of, the nearest first. */
  List<StoryProfile> candidates(WeighedArticle article) {
    float[] shared = shared(article.text());
    Set<String> ids = new LinkedHashSet<>();
    IntStream.range(0, shared.length)
        .filter(i -> shared[i] > 0)
        .boxed()
        .sorted(Comparator.comparingDouble((Integer i) -> -shared[i]))
        .limit(NEAREST_ARTICLES)
        .forEach(i -> ids.add(storyOf.get(i)));
    return ids.stream().map(id -> Objects.requireNonNull(stories.get(id))).toList();
  }

  private float[] shared(TermVector query) {
    float[] shared = new float[storyOf.size()];
    for (int at : heaviest(query)) {
      index.get(query.terms()[at]).addTo(shared, query.weights()[at]);
    }
    return shared;
  }

  private static int[] heaviest(TermVector query) {
    return IntStream.range(0, query.terms().length)
        .boxed()
        .sorted(Comparator.comparingDouble((Integer i) -> -query.weights()[i]))
        .limit(QUERY_TERMS)
        .mapToInt(Integer::intValue)
        .toArray();
  }

  private void index(TermVector text, int article) {
    for (int at : heaviest(text)) {
      index.get(text.terms()[at]).add(article, text.weights()[at]);
    }
  }

  private int number(String term) {
    Integer known = vocabulary.get(term);
    if (known == null) {
      known = vocabulary.size();
      vocabulary.put(term, known);
      index.add(new Postings());
    }
    return known;
  }
}
