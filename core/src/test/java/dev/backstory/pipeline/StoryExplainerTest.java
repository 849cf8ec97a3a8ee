package dev.backstory.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.cluster.story.Reasons;
import dev.backstory.model.Story;
import dev.backstory.pipeline.Explanation.ArticleReasons;
import dev.backstory.pipeline.Explanation.Kind;
import dev.backstory.pipeline.Explanation.Step;
import dev.backstory.port.Decision;
import dev.backstory.port.Turn;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StoryExplainerTest {
  private static final Instant NOON = Instant.parse("2031-03-03T12:00:00Z");
  private static final Reasons REASONS =
      new Reasons(
          0.8,
          0.44,
          List.of(new Reasons.View("text", 0.4, 1.2)),
          List.of(new Reasons.Nearest("n0", "t", 0.3)),
          new Reasons.Other("t", 0.3));

  private final InMemoryArticleStore articles = new InMemoryArticleStore();
  private final InMemoryStoryStore stories = new InMemoryStoryStore();
  private final StoryExplainer explainer = new StoryExplainer(articles, stories);

  @BeforeEach
  void threeArticles() {
    InventedNews.keep(articles, 3);
    follow("n0", decision(Decision.Kind.OPEN, "t", null));
    follow("n1", decision(Decision.Kind.OPEN, "s", null));
    follow("n2", decision(Decision.Kind.JOIN, "s", null), decision(Decision.Kind.MERGE, "s", "t"));
  }

  private void follow(String article, Decision... decisions) {
    stories.follow(new Turn(article, 1, NOON, new byte[0], List.of(decisions)));
  }

  private static Decision decision(Decision.Kind kind, String story, @Nullable String other) {
    Story begins =
        kind == Decision.Kind.OPEN
            ? new Story(story, "a-slug-" + story, List.of(), List.of(), NOON, NOON)
            : null;
    return new Decision(kind, story, other, List.of(), begins, ReasonsCodec.encode(REASONS));
  }

  @Test
  void everyArticleHasItsArrivalAndWhatTookItAlong() {
    Explanation explanation = explainer.explain("s").orElseThrow();

    assertThat(explanation.articles())
        .extracting(it -> it.article().id())
        .containsExactly("n0", "n1", "n2");
    ArticleReasons first = explanation.articles().getFirst();
    assertThat(first.article().title()).isEqualTo(InventedNews.article(0).title());
    assertThat(first.steps()).extracting(Step::kind).containsExactly(Kind.OPENED, Kind.MERGED);
    Step merged = first.steps().getLast();
    assertThat(merged.because().id()).isEqualTo("n2");
    assertThat(merged.to().id()).isEqualTo("s");
    assertThat(explanation.articles().getLast().steps())
        .extracting(Step::kind)
        .containsExactly(Kind.JOINED);
  }

  @Test
  void theFiguresAreThoseOfTheDecision() {
    Step joined = explainer.explain("s").orElseThrow().articles().getLast().steps().getFirst();

    assertThat(joined.probability()).isEqualTo(0.8);
    assertThat(joined.margin()).isEqualTo(REASONS.margin());
    assertThat(joined.views()).isEqualTo(REASONS.views());
    assertThat(joined.nearest().getFirst().article().outlet()).isEqualTo("Harbour Post");
    assertThat(joined.nearest().getFirst().story().nowId()).as("it is gone").isEqualTo("s");
    assertThat(joined.explained()).isTrue();
  }

  @Test
  void aStoryIsFoundByItsIdItsAddressAndThatOfOneThatIsGone() {
    Explanation expected = explainer.explain("s").orElseThrow();

    for (String name :
        List.of(
            "a-slug-s",
            "http://localhost:8080/stories/a-slug-s.html#coverage",
            "stories/s.json",
            "a-slug-t",
            "t")) {
      assertThat(explainer.explain(name)).as(name).contains(expected);
    }
    assertThat(explainer.explain("nowhere")).isEmpty();
  }
}
