package dev.backstory.cluster;

import dev.backstory.cluster.StoryDecision.Arrival;
import dev.backstory.cluster.StoryDecision.Change;
import dev.backstory.cluster.StoryDecision.Merge;
import dev.backstory.cluster.StoryDecision.Move;
import dev.backstory.cluster.StoryDecision.Split;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
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
  private long arrivals;
  private final Map<Integer, Postings> index = new HashMap<>();

  /** An article and the story that it is in now. */
  private static final class Member {
    private final WeighedArticle article;
    private StoryProfile story;

    Member(WeighedArticle article, StoryProfile story) {
      this.article = article;
      this.story = story;
    }
  }

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

  /** Puts an article where it belongs. */
  public void apply(ArticleSignature signature, Arrival arrival) {
    add(signature, arrival.storyId());
  }

  /**
   * Makes two stories one, or one two, or moves one article; articles and stories that are
   * forgotten are passed over.
   */
  public void apply(Change change) {
    switch (change) {
      case Merge merge -> move(merge.gone(), merge.storyId(), _ -> true);
      case Move move ->
          move(move.from(), move.to(), article -> article.articleId().equals(move.articleId()));
      case Split split -> {
        Set<String> moved = Set.copyOf(split.articleIds());
        move(split.storyId(), split.opened(), article -> moved.contains(article.articleId()));
      }
    }
  }

  /** Puts an article into a story, which begins if it was not there. */
  public void add(ArticleSignature signature, String storyId) {
    WeighedArticle article = weigh(signature);
    arrivals++;
    frequencies.add(signature.text().keySet());
    enter(article, storyId);
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
    return near(signature, neighbours(signature));
  }

  List<StoryViews> near(ArticleSignature signature, List<Neighbour> neighbours) {
    WeighedArticle article = weigh(signature);
    return of(neighbours).stream().map(story -> StoryViews.of(article, story, neighbours)).toList();
  }

  /** The articles that share most of its rarest words, the nearest first. */
  List<Neighbour> neighbours(ArticleSignature signature) {
    return neighbours(weigh(signature));
  }

  private WeighedArticle weigh(ArticleSignature signature) {
    return new WeighedArticle(
        arrivals,
        signature.articleId(),
        signature.embedding(),
        TermVector.of(signature.text(), this::number, frequencies::rarity),
        TermVector.of(signature.title(), this::number, frequencies::rarity),
        signature.published(),
        signature.language(),
        signature.kind());
  }

  private List<Neighbour> neighbours(WeighedArticle article) {
    float[] shared = shared(article.text());
    return IntStream.range(0, shared.length)
        .filter(i -> shared[i] > 0 && article.mayFollow(members.get(i).article))
        .boxed()
        .sorted(Comparator.comparingDouble((Integer i) -> -shared[i]))
        .limit(NEIGHBOURS)
        .map(members::get)
        .map(
            member ->
                new Neighbour(
                    member.article.articleId(),
                    member.story.id(),
                    PairViews.meaningAndText(article, member.article)))
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

  private void enter(WeighedArticle article, String storyId) {
    StoryProfile story = stories.computeIfAbsent(storyId, StoryProfile::new);
    story.add(article);
    TermVector text = article.text();
    for (int at : text.heaviest(INDEXED_TERMS)) {
      index
          .computeIfAbsent(text.terms()[at], _ -> new Postings())
          .add(members.size(), text.weights()[at]);
    }
    members.add(new Member(article, story));
  }

  private void move(String from, String to, Predicate<WeighedArticle> moved) {
    StoryProfile source = stories.get(from);
    if (source == null) {
      return;
    }
    StoryProfile target = stories.computeIfAbsent(to, StoryProfile::new);
    Map<Boolean, List<WeighedArticle>> parts =
        source.all().stream().collect(Collectors.partitioningBy(moved));
    List<WeighedArticle> moving = parts.getOrDefault(true, List.of());
    List<WeighedArticle> together = new ArrayList<>(target.all());
    together.addAll(moving);
    target.hold(together);
    source.hold(parts.getOrDefault(false, List.of()));
    for (StoryProfile story : List.of(source, target)) {
      if (story.size() == 0) {
        stories.remove(story.id());
      }
    }
    moving.forEach(article -> member(article).story = target);
  }

  private Member member(WeighedArticle article) {
    return members.get((int) (article.arrival() - members.getFirst().article.arrival()));
  }

  private void forgetOldest() {
    List<Member> kept = members.subList(members.size() - capacity, members.size());
    members = new ArrayList<>();
    index.clear();
    stories.clear();
    kept.forEach(member -> enter(member.article, member.story.id()));
  }

  private int number(String term) {
    return vocabulary.computeIfAbsent(term, _ -> vocabulary.size());
  }
}
