package dev.backstory.cluster;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The stories that an article may still join, in memory, with an index of their articles' rarest
 * words. Its state follows from the articles that were added and their order alone, so it can be
 * rebuilt by adding them again. For one thread.
 */
public final class ActiveStories {
  private static final int INDEXED_TERMS = 40;
  private static final int NEIGHBOURS = 30;
  private static final int USUAL_CAPACITY = 20_000;

  private final int capacity;
  private final DocumentFrequencies frequencies = new DocumentFrequencies();
  private final Map<String, Integer> vocabulary = new HashMap<>();
  private final Map<String, StoryProfile> stories = new HashMap<>();
  private List<Member> members = new ArrayList<>();
  private final Map<Integer, Postings> index = new HashMap<>();

  /** An article and its story. */
  private record Member(WeighedArticle article, String storyId) {}

  public ActiveStories() {
    this(USUAL_CAPACITY);
  }

  /**
   * @param capacity number of latest articles that are always kept; a story none of whose articles
   *     is among them may be forgotten, and then no article can join it
   */
  public ActiveStories(int capacity) {
    this.capacity = capacity;
  }

  /** Carries out a decision. */
  public void apply(ArticleSignature signature, StoryDecision decision) {
    add(signature, decision.storyId());
  }

  /** Puts an article into a story, which begins if it was not there. */
  public void add(ArticleSignature signature, String storyId) {
    Member member = new Member(weigh(signature), storyId);
    frequencies.add(signature.text().keySet());
    enter(member);
    if (members.size() >= 2 * capacity) {
      forgetOldest();
    }
  }

  /** Number of stories. */
  public int size() {
    return stories.size();
  }

  /** The stories that an article may tell, the nearest first, and how it looks beside each. */
  public List<StoryViews> near(ArticleSignature signature) {
    WeighedArticle article = weigh(signature);
    List<Neighbour> neighbours = neighbours(article);
    return of(neighbours).stream().map(story -> StoryViews.of(article, story, neighbours)).toList();
  }

  private WeighedArticle weigh(ArticleSignature signature) {
    return new WeighedArticle(
        signature.articleId(),
        signature.embedding(),
        TermVector.of(signature.text(), this::number, frequencies::rarity),
        TermVector.of(signature.title(), this::number, frequencies::rarity),
        signature.published());
  }

  /** The articles that share most of its rarest words, the nearest first. */
  private List<Neighbour> neighbours(WeighedArticle article) {
    float[] shared = shared(article.text());
    return IntStream.range(0, shared.length)
        .filter(i -> shared[i] > 0)
        .boxed()
        .sorted(Comparator.comparingDouble((Integer i) -> -shared[i]))
        .limit(NEIGHBOURS)
        .map(members::get)
        .map(
            member ->
                new Neighbour(
                    member.storyId(), PairViews.meaningAndText(article, member.article())))
        .toList();
  }

  /** The stories of these articles, each once, in their order. */
  private List<StoryProfile> of(List<Neighbour> neighbours) {
    Map<String, StoryProfile> near = new LinkedHashMap<>();
    neighbours.forEach(neighbour -> near.computeIfAbsent(neighbour.storyId(), stories::get));
    return List.copyOf(near.values());
  }

  private float[] shared(TermVector query) {
    float[] shared = new float[members.size()];
    for (int at : query.heaviest(INDEXED_TERMS)) {
      Postings postings = index.get(query.terms()[at]);
      if (postings != null) {
        postings.addTo(shared, query.weights()[at]);
      }
    }
    return shared;
  }

  private void enter(Member member) {
    stories.computeIfAbsent(member.storyId(), StoryProfile::new).add(member.article());
    TermVector text = member.article().text();
    for (int at : text.heaviest(INDEXED_TERMS)) {
      index
          .computeIfAbsent(text.terms()[at], _ -> new Postings())
          .add(members.size(), text.weights()[at]);
    }
    members.add(member);
  }

  private void forgetOldest() {
    List<Member> kept = members.subList(members.size() - capacity, members.size());
    members = new ArrayList<>();
    index.clear();
    stories.clear();
    kept.forEach(this::enter);
  }

  private int number(String term) {
    return vocabulary.computeIfAbsent(term, _ -> vocabulary.size());
  }
}
