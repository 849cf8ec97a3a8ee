package dev.backstory.cluster.story;

import dev.backstory.cluster.story.StoryDecision.Split;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Whether a story that has grown is two. Its articles fall into {@linkplain TwoParts two parts}; it
 * is two stories if an article of the smaller part, on average, would not join the larger but does
 * belong with its own.
 */
final class StorySplitter {
  /** One article that stands apart is no story: it may be the odd one of this. */
  private static final int FEWEST_OF_A_PART = 2;

  /** The work grows with the square; a story as large as this has shown what it is. */
  private static final int MOST_ARTICLES = 32;

  private final StorySimilarity similarity;
  private final double bar;

  /**
   * @param bar the probability from which on an article joins
   */
  StorySplitter(StorySimilarity similarity, double bar) {
    this.similarity = similarity;
    this.bar = bar;
  }

  /**
   * The split of the story that an article has come to, if it is two.
   *
   * @param came the article, in its story
   * @param around its neighbours without itself
   */
  Optional<Split> split(Neighbour came, List<Neighbour> around) {
    StoryProfile story = came.story();
    if (story.size() < 2 * FEWEST_OF_A_PART || story.size() > MOST_ARTICLES) {
      return Optional.empty();
    }
    List<List<WeightedArticle>> parts = TwoParts.of(story.all());
    List<WeightedArticle> larger = parts.getFirst();
    List<WeightedArticle> smaller = parts.getLast();
    if (smaller.size() < FEWEST_OF_A_PART) {
      return Optional.empty();
    }
    List<Neighbour> all = Stream.concat(Stream.of(came), around.stream()).toList();
    double across = 0;
    double within = 0;
    for (WeightedArticle article : smaller) {
      List<WeightedArticle> own = smaller.stream().filter(other -> other != article).toList();
      across += logit(article, story, larger, all) / smaller.size();
      within += logit(article, story, own, all) / smaller.size();
    }
    double joins = StorySimilarity.logit(bar);
    return across > joins || within < joins
        ? Optional.empty()
        : Optional.of(split(came, larger, smaller, StorySimilarity.probability(across), all));
  }

  private double logit(
      WeightedArticle article,
      StoryProfile story,
      List<WeightedArticle> part,
      List<Neighbour> neighbours) {
    return similarity.logit(views(article, story, part, neighbours));
  }

  private static StoryViews views(
      WeightedArticle article,
      StoryProfile story,
      List<WeightedArticle> part,
      List<Neighbour> neighbours) {
    return StoryViews.of(
        article,
        story,
        part,
        neighbours.stream()
            .filter(other -> other.article() != article)
            .map(other -> other.beside(article))
            .toList());
  }

  private Split split(
      Neighbour came,
      List<WeightedArticle> larger,
      List<WeightedArticle> smaller,
      double probability,
      List<Neighbour> all) {
    WeightedArticle first = smaller.getFirst();
    Reasons reasons =
        new Reasons(
            probability,
            bar,
            similarity.views(views(first, came.story(), larger, all)),
            List.of(),
            null);
    return new Split(
        came.storyId(),
        StoryId.of(first.articleId() + " " + came.articleId()),
        smaller.stream().map(WeightedArticle::articleId).toList(),
        reasons);
  }
}
