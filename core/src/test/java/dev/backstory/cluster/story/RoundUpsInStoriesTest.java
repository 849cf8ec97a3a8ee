package dev.backstory.cluster.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.cluster.story.StoryDecision.Arrival;
import dev.backstory.cluster.story.StoryDecision.Join;
import dev.backstory.cluster.story.StoryDecision.Open;
import dev.backstory.model.Embedding;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** All words are invented. */
class RoundUpsInStoriesTest {
  private static final Instant NOON = Instant.parse("2031-03-03T12:00:00Z");
  private static final Map<String, Float> FERRY =
      Map.of("marisande", 3f, "tolvik", 3f, "ferry", 2f, "reef", 2f);

  private final ActiveStories stories = new ActiveStories();
  private final StoryClusterer clusterer = new StoryClusterer();

  private static ArticleSignature ferry(String id, String language, ArticleKind kind) {
    return new ArticleSignature(
        id,
        Embedding.of(1, 0),
        FERRY,
        Map.of("marisande", 1f),
        DaysNamed.NONE,
        QuotedRuns.NONE,
        NOON,
        language,
        kind);
  }

  private Arrival arrives(ArticleSignature article) {
    Arrival arrival = clusterer.decide(article, stories);
    stories.apply(article, arrival);
    return arrival;
  }

  @Test
  void aRoundUpJoinsNoStoryAndNoneJoinsIt() {
    arrives(ferry("round-up 1", "en", ArticleKind.ROUND_UP));
    assertThat(arrives(ferry("report 1", "en", ArticleKind.SINGLE))).isInstanceOf(Open.class);
    assertThat(arrives(ferry("round-up 2", "en", ArticleKind.ROUND_UP))).isInstanceOf(Open.class);
    assertThat(arrives(ferry("report 2", "en", ArticleKind.SINGLE)))
        .isInstanceOfSatisfying(
            Join.class, join -> assertThat(join.storyId()).isEqualTo(StoryId.of("report 1")));
  }

  @Test
  void anotherLanguageIsAnotherStory() {
    arrives(ferry("report 1", "en", ArticleKind.SINGLE));
    assertThat(arrives(ferry("Bericht 1", "de", ArticleKind.SINGLE))).isInstanceOf(Open.class);
    assertThat(arrives(ferry("Bericht 2", "de", ArticleKind.SINGLE)))
        .isInstanceOfSatisfying(
            Join.class, join -> assertThat(join.storyId()).isEqualTo(StoryId.of("Bericht 1")));
  }

  @Test
  void aLiveBlogStandsForAStoryOnlyWhileNothingElseDoes() {
    TermWeighter weigher = new TermWeighter();
    StoryProfile story = new StoryProfile("s");
    story.add(weigher.count(ferry("0", "en", ArticleKind.LIVE)));
    assertThat(story.articles()).extracting(WeightedArticle::arrival).containsExactly(0);
    story.add(weigher.count(ferry("1", "en", ArticleKind.SINGLE)));
    story.add(weigher.count(ferry("2", "en", ArticleKind.LIVE)));
    assertThat(story.articles()).extracting(WeightedArticle::arrival).containsExactly(1);
    assertThat(story.all()).hasSize(3);
  }
}
