package dev.backstory.cluster.story;

import dev.backstory.cluster.story.StoryDecision.Arrival;
import dev.backstory.cluster.story.StoryDecision.Change;
import dev.backstory.cluster.story.StoryDecision.Join;
import dev.backstory.cluster.story.StoryDecision.Open;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Decides which story an article tells, in one pass in order of arrival: the most probable of the
 * stories near it, or a new one, which may continue earlier ones; and then what the article shows
 * of the stories that are there. Pure: the stories are handed in and left as they are; whoever
 * keeps them applies the decisions.
 */
public final class StoryClusterer implements StoryDecider {
  /** From what probability on an article joins. */
  private static final double JOINS_FROM = 0.5;

  private static final int NEAREST_TOLD = 5;

  private final StorySimilarity similarity;
  private final ThreadFinder threads;
  private final StoryReviser reviser;

  public StoryClusterer() {
    this(StorySimilarity.trained());
  }

  public StoryClusterer(StorySimilarity similarity) {
    this.similarity = similarity;
    this.threads = new ThreadFinder(similarity);
    this.reviser = new StoryReviser(similarity, JOINS_FROM);
  }

  /** A story near the article, and how probable it is. */
  private record Candidate(StoryViews views, double probability) {}

  @Override
  public Arrival decide(ArticleSignature article, ActiveStories stories) {
    List<Neighbour> neighbours = stories.neighbours(article);
    List<StoryViews> near = stories.near(article, neighbours);
    List<Candidate> candidates =
        near.stream()
            .map(views -> new Candidate(views, similarity.of(views)))
            .sorted(Comparator.comparingDouble(candidate -> -candidate.probability()))
            .toList();
    Reasons reasons = reasons(candidates, neighbours);
    return reasons.probability() >= JOINS_FROM
        ? new Join(candidates.getFirst().views().storyId(), reasons)
        : new Open(StoryId.of(article.articleId()), threads.continued(article, near), reasons);
  }

  @Override
  public List<Change> reconsider(ArticleSignature article, ActiveStories stories) {
    return reconsider(article, stories, _ -> true);
  }

  @Override
  public List<Change> reconsider(
      ArticleSignature article, ActiveStories stories, Predicate<Change> allowed) {
    List<Neighbour> neighbours = stories.neighbours(article);
    Predicate<Neighbour> itself = it -> it.articleId().equals(article.articleId());
    return neighbours.stream()
        .filter(itself)
        .findFirst()
        .map(
            it -> reviser.revise(it, neighbours.stream().filter(itself.negate()).toList(), allowed))
        .orElse(List.of());
  }

  private Reasons reasons(List<Candidate> candidates, List<Neighbour> neighbours) {
    List<Reasons.Nearest> nearest =
        neighbours.stream()
            .sorted(Comparator.comparingDouble(neighbour -> -neighbour.likeness()))
            .limit(NEAREST_TOLD)
            .map(it -> new Reasons.Nearest(it.articleId(), it.storyId(), it.likeness()))
            .toList();
    if (candidates.isEmpty()) {
      return new Reasons(0, JOINS_FROM, List.of(), nearest, null);
    }
    Candidate best = candidates.getFirst();
    return new Reasons(
        best.probability(),
        JOINS_FROM,
        similarity.views(best.views()),
        nearest,
        candidates.size() > 1 ? other(candidates.get(1)) : null);
  }

  private static Reasons.@Nullable Other other(Candidate candidate) {
    return new Reasons.Other(candidate.views().storyId(), candidate.probability());
  }
}
