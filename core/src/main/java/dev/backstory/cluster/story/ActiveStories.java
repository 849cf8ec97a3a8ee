package dev.backstory.cluster.story;

import dev.backstory.cluster.story.StoryDecision.Arrival;
import dev.backstory.cluster.story.StoryDecision.Change;
import dev.backstory.cluster.story.StoryDecision.Merge;
import dev.backstory.cluster.story.StoryDecision.Move;
import dev.backstory.cluster.story.StoryDecision.Split;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The stories that an article may still join, in memory: those that one of the latest articles
 * tells. Its state follows from the articles that were added and their order alone, so it can be
 * rebuilt by adding them again. For one thread.
 */
public final class ActiveStories {
  private static final int NEIGHBOURS = 30;
  private static final int USUAL_CAPACITY = 200_000;

  private final TermWeighter weigher = new TermWeighter();
  private final ArticleIndex index;
  private final Map<String, StoryProfile> stories = new HashMap<>();

  /** The latest articles, each in the place that its arrival leaves as the remainder. */
  private final @Nullable Member[] members;

  /** An article and the story that it is in now. */
  private static final class Member {
    private final WeightedArticle article;
    private StoryProfile story;

    Member(WeightedArticle article, StoryProfile story) {
      this.article = article;
      this.story = story;
    }
  }

  public ActiveStories() {
    this(USUAL_CAPACITY);
  }

  /**
   * @param capacity how many articles are kept, the latest; a story none of whose articles is among
   *     them is forgotten, and no article can join it any more
   */
  public ActiveStories(int capacity) {
    index = new ArticleIndex(capacity);
    members = new @Nullable Member[capacity];
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
    WeightedArticle article = weigher.count(signature);
    int place = article.arrival() % members.length;
    Member oldest = members[place];
    if (oldest != null) {
      forget(oldest);
    }
    StoryProfile story = stories.computeIfAbsent(storyId, StoryProfile::new);
    story.add(article);
    index.add(article.arrival(), article.text());
    members[place] = new Member(article, story);
  }

  /** Number of stories. */
  public int size() {
    return stories.size();
  }

  /** Whether an article may still join the story. */
  public boolean contains(String storyId) {
    return stories.containsKey(storyId);
  }

  /** The stories that an article may tell, the nearest first, and how it looks beside each. */
  public List<StoryViews> near(ArticleSignature signature) {
    return near(signature, neighbours(signature));
  }

  List<StoryViews> near(ArticleSignature signature, List<Neighbour> neighbours) {
    WeightedArticle article = weigher.weigh(signature);
    return of(neighbours).stream().map(story -> StoryViews.of(article, story, neighbours)).toList();
  }

  /** The articles that share most of its rarest words, the nearest first. */
  List<Neighbour> neighbours(ArticleSignature signature) {
    return neighbours(weigher.weigh(signature));
  }

  private List<Neighbour> neighbours(WeightedArticle article) {
    return Arrays.stream(index.nearest(article.text(), NEIGHBOURS))
        .mapToObj(this::member)
        .filter(member -> article.mayFollow(member.article))
        .map(member -> Neighbour.of(member.article, member.story, article))
        .toList();
  }

  /** The stories of these articles, each once, in their order. */
  private List<StoryProfile> of(List<Neighbour> neighbours) {
    Map<String, StoryProfile> near = new LinkedHashMap<>();
    neighbours.forEach(neighbour -> near.computeIfAbsent(neighbour.storyId(), stories::get));
    return List.copyOf(near.values());
  }

  private void move(String from, String to, Predicate<WeightedArticle> moved) {
    StoryProfile source = stories.get(from);
    if (source == null) {
      return;
    }
    StoryProfile target = stories.computeIfAbsent(to, StoryProfile::new);
    Map<Boolean, List<WeightedArticle>> parts =
        source.all().stream().collect(Collectors.partitioningBy(moved));
    List<WeightedArticle> moving = parts.getOrDefault(true, List.of());
    List<WeightedArticle> together = new ArrayList<>(target.all());
    together.addAll(moving);
    target.hold(together);
    source.hold(parts.getOrDefault(false, List.of()));
    for (StoryProfile story : List.of(source, target)) {
      if (story.size() == 0) {
        stories.remove(story.id());
      }
    }
    moving.forEach(article -> member(article.arrival()).story = target);
  }

  /**
   * @param arrival of an article that is kept
   */
  private Member member(int arrival) {
    return Objects.requireNonNull(members[arrival % members.length]);
  }

  private void forget(Member oldest) {
    index.removeOldest(oldest.article.arrival(), oldest.article.text());
    oldest.story.removeOldest();
    if (oldest.story.size() == 0) {
      stories.remove(oldest.story.id());
    }
  }
}
