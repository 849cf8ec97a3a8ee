package dev.backstory.cluster.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.cluster.story.StoryDecision.Arrival;
import dev.backstory.cluster.story.StoryDecision.Join;
import dev.backstory.cluster.story.StoryDecision.Open;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class StoryClustererTest {
  private static final ArticleSignature FERRY =
      ArticleSignature.of(
          Articles.of("a1", "Ferry Marisande sinks off Tolvik", Articles.FERRY, 1, 0));
  private static final ArticleSignature FERRY_RETOLD =
      ArticleSignature.of(
          Articles.of(
              "b1", "Two missing as ferry sinks off Tolvik", Articles.FERRY_RETOLD, 1, 0.3f));
  private static final ArticleSignature BUDGET =
      ArticleSignature.of(
          Articles.of("c1", "Osmeria passes budget by one vote", Articles.BUDGET, 0, 1));

  private final StoryClusterer clusterer = new StoryClusterer();
  private final ActiveStories stories = new ActiveStories();

  @Test
  void theFirstArticleOpensAStoryNamedAfterIt() {
    Arrival decision = clusterer.decide(FERRY, stories);

    assertThat(decision).isInstanceOf(Open.class);
    assertThat(decision.reasons().probability()).isZero();
    assertThat(decision.storyId()).isEqualTo(StoryId.of("a1"));
    assertThat(decision.storyId()).matches("[a-z2-7]{10}");
  }

  @Test
  void theSameEventRetoldJoins() {
    stories.add(FERRY, "ferry");
    stories.add(BUDGET, "budget");

    assertThat(clusterer.decide(FERRY_RETOLD, stories))
        .isInstanceOfSatisfying(
            Join.class,
            join -> {
              assertThat(join.storyId()).isEqualTo("ferry");
              assertThat(join.reasons().probability()).isBetween(0.44, 1.0);
              assertThat(join.reasons().nearest())
                  .first()
                  .extracting(Reasons.Nearest::articleId)
                  .isEqualTo("a1");
            });
  }

  @Test
  void anotherEventOpensAnotherStory() {
    stories.add(FERRY, "ferry");

    assertThat(clusterer.decide(BUDGET, stories))
        .isInstanceOfSatisfying(
            Open.class, open -> assertThat(open.storyId()).isEqualTo(StoryId.of("c1")));
  }

  @Test
  void decidingChangesNothing() {
    stories.add(FERRY, "ferry");
    Arrival first = clusterer.decide(FERRY_RETOLD, stories);
    clusterer.decide(BUDGET, stories);

    assertThat(clusterer.decide(FERRY_RETOLD, stories)).isEqualTo(first);
    assertThat(stories.size()).isEqualTo(1);
  }

  @Test
  void storiesRebuiltFromTheirArticlesDecideAlike() {
    ActiveStories live = new ActiveStories();
    List<String> placed = new ArrayList<>();
    for (ArticleSignature article : List.of(FERRY, BUDGET)) {
      Arrival decision = clusterer.decide(article, live);
      live.apply(article, decision);
      placed.add(decision.storyId());
    }
    stories.add(FERRY, placed.get(0));
    stories.add(BUDGET, placed.get(1));

    assertThat(clusterer.decide(FERRY_RETOLD, stories))
        .isEqualTo(clusterer.decide(FERRY_RETOLD, live));
    assertThat(stories.near(FERRY_RETOLD)).isEqualTo(live.near(FERRY_RETOLD));
  }

  @Test
  void wordlessArticlesStandAlone() {
    ArticleSignature marks = ArticleSignature.of(Articles.of("d1", "", "--- !!! \uD800 ---", 1, 0));
    stories.add(marks, "marks");

    assertThat(clusterer.decide(marks, stories))
        .isInstanceOfSatisfying(
            Open.class, open -> assertThat(open.storyId()).isEqualTo(StoryId.of("d1")));
  }
}
