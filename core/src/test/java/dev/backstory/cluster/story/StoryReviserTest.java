package dev.backstory.cluster.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.cluster.story.StoryDecision.Change;
import dev.backstory.cluster.story.StoryDecision.Merge;
import dev.backstory.cluster.story.StoryDecision.Move;
import dev.backstory.cluster.story.StoryDecision.Split;
import dev.backstory.model.Embedding;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Articles that are as alike as their directions, judged by meaning alone: 60 degrees are too far.
 */
class StoryReviserTest {
  private final StoryClusterer clusterer = new StoryClusterer(StorySimilarity.of(weights()));
  private final ActiveStories stories = new ActiveStories();

  private static Map<String, Double> weights() {
    Map<String, Double> weights = new HashMap<>();
    StoryViews.NAMES.forEach(name -> weights.put(name, 0.0));
    weights.put("embedding", 20.0);
    weights.put(StorySimilarity.INTERCEPT, -14.0);
    return weights;
  }

  /** All of the same words, so that they are neighbours. */
  private static ArticleSignature article(String id, double degrees) {
    double angle = Math.toRadians(degrees);
    return new ArticleSignature(
        id,
        Embedding.of((float) Math.cos(angle), (float) Math.sin(angle)),
        Map.of("ferry", 1f, "tolvik", 1f, id, 0.01f),
        Map.of(),
        null);
  }

  private void put(String story, ArticleSignature... articles) {
    for (ArticleSignature article : articles) {
      stories.add(article, story);
    }
  }

  private List<Change> afterArrivalOf(ArticleSignature article, String story) {
    put(story, article);
    return clusterer.reconsider(article, stories);
  }

  @Test
  void anArticleThatNowFitsBetterElsewhereMoves() {
    put("a", article("a1", 0), article("a2", 5), article("odd", 40));
    put("b", article("b1", 75));

    assertThat(afterArrivalOf(article("b2", 50), "b"))
        .singleElement()
        .isInstanceOfSatisfying(
            Move.class,
            move -> {
              assertThat(move.articleId()).isEqualTo("odd");
              assertThat(move.from()).isEqualTo("a");
              assertThat(move.to()).isEqualTo("b");
              assertThat(move.reasons().probability()).isGreaterThan(move.reasons().bar());
            });
  }

  @Test
  void aStoryAllOfWhichMovesIsMergedIntoTheLarger() {
    put("lone", article("lone1", 40));
    put("b", article("b1", 20), article("b2", 22));

    assertThat(afterArrivalOf(article("b3", 30), "b"))
        .singleElement()
        .isInstanceOfSatisfying(
            Merge.class,
            merge -> {
              assertThat(merge.storyId()).isEqualTo("b");
              assertThat(merge.gone()).isEqualTo("lone");
            });
  }

  @Test
  void nothingComesToAStoryThatHasBecomePartOfAnother() {
    put("older", article("x", 10));
    put("a", article("a1", -30), article("a2", -25), article("odd", 8));

    List<Change> changes = afterArrivalOf(article("y", 10), "newer");
    changes.forEach(stories::apply);

    assertThat(changes).first().isInstanceOf(Merge.class);
    assertThat(changes).hasSize(1);
    assertThat(stories.contains("newer")).isFalse();
    assertThat(stories.contains("older")).isTrue();
  }

  @Test
  void ofTwoEquallyLargeStoriesTheOlderStays() {
    put("older", article("x", 10));

    assertThat(afterArrivalOf(article("y", 12), "newer"))
        .singleElement()
        .isInstanceOfSatisfying(
            Merge.class, merge -> assertThat(merge.storyId()).isEqualTo("older"));
  }

  @Test
  void aStoryThatFallsIntoTwoIsSplitAndTheLargerPartKeepsItsName() {
    put("s", article("p1", 0), article("q1", 70), article("p2", 3), article("p3", 6));

    List<Change> changes = afterArrivalOf(article("q2", 72), "s");

    assertThat(changes)
        .singleElement()
        .isInstanceOfSatisfying(
            Split.class,
            split -> {
              assertThat(split.storyId()).isEqualTo("s");
              assertThat(split.articleIds()).containsExactly("q1", "q2");
              assertThat(split.opened()).isNotIn("s", StoryId.of("q1"), StoryId.of("q2"));
              assertThat(split.reasons().probability()).isLessThan(split.reasons().bar());
            });
    changes.forEach(stories::apply);
    assertThat(stories.size()).isEqualTo(2);
  }

  @Test
  void oneThatStandsApartDoesNotSplitAStory() {
    put("s", article("p1", 0), article("p2", 3), article("p3", 6));

    assertThat(afterArrivalOf(article("q", 70), "s")).isEmpty();
  }

  @Test
  void whereAllIsWellNothingChanges() {
    put("a", article("a1", 0), article("a2", 4));
    put("b", article("b1", 80));

    assertThat(afterArrivalOf(article("b2", 84), "b")).isEmpty();
  }

  @Test
  void reconsideringChangesNothingItself() {
    put("lone", article("lone1", 40));
    ArticleSignature came = article("b1", 41);
    List<Change> first = afterArrivalOf(came, "b");

    assertThat(first).isNotEmpty();
    assertThat(clusterer.reconsider(came, stories)).isEqualTo(first);
  }
}
