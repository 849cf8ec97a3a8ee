package dev.backstory.cluster.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.model.Embedding;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ThreadFinderTest {
  private static final Instant FRIDAY = Instant.parse("2031-03-07T15:00:00Z");

  private final ThreadFinder finder = new ThreadFinder(StorySimilarity.trained());

  private static StoryViews story(
      String id, double alike, double text, double ambience, @Nullable Duration before) {
    Double[] values = new Double[StoryViews.NAMES.size()];
    Arrays.fill(values, 0.0);
    values[StoryViews.NAMES.indexOf("embedding")] = alike * alike / text;
    values[StoryViews.NAMES.indexOf("text")] = text;
    values[StoryViews.NAMES.indexOf("text-root")] = Math.sqrt(text);
    values[StoryViews.NAMES.indexOf("meaning-and-text")] = alike;
    values[StoryViews.NAMES.indexOf("ambience")] = ambience;
    return new StoryViews(id, before == null ? null : FRIDAY.minus(before), List.of(values));
  }

  private static StoryViews crowded(String id, double alike, double text, int daysBefore) {
    return story(id, alike, text, 0.5, Duration.ofDays(daysBefore));
  }

  private List<String> continued(StoryViews... near) {
    return finder.continued(article(FRIDAY), List.of(near));
  }

  private static ArticleSignature article(@Nullable Instant published) {
    return new ArticleSignature("a", Embedding.of(1, 0), Map.of(), Map.of(), published);
  }

  @Test
  void aStoryThatIsAlikeAndSharesRareWordsIsContinued() {
    assertThat(continued(crowded("ferry", 0.40, 0.30, 4))).containsExactly("ferry");
    assertThat(continued(crowded("vaguer", 0.36, 0.30, 4))).isEmpty();
    assertThat(continued(crowded("anotherFire", 0.40, 0.20, 4))).isEmpty();
  }

  @Test
  void inAQuietCornerLessLikenessIsEnough() {
    StoryViews ferry = story("ferry", 0.33, 0.25, 0.05, Duration.ofDays(4));
    StoryViews crowded = story("crowded", 0.33, 0.25, 0.5, Duration.ofDays(4));

    assertThat(continued(ferry, crowded)).containsExactly("ferry");
  }

  @Test
  void itIsOlderByADayAndBySixWeeksAtMost() {
    assertThat(
            continued(
                story("hours", 0.5, 0.4, 0.5, Duration.ofHours(23)),
                crowded("day", 0.5, 0.4, 1),
                crowded("weeks", 0.5, 0.4, 43),
                crowded("later", 0.5, 0.4, -2)))
        .containsExactly("day");
  }

  @Test
  void withoutDatesThereIsNoLink() {
    assertThat(continued(story("undated", 0.5, 0.4, 0.5, null))).isEmpty();
    assertThat(finder.continued(article(null), List.of(crowded("dated", 0.5, 0.4, 4)))).isEmpty();
  }

  @Test
  void theThreeMostAlikeAreNamedOldestFirst() {
    assertThat(
            continued(
                crowded("a", 0.50, 0.4, 2),
                crowded("b", 0.42, 0.4, 5),
                crowded("c", 0.45, 0.4, 9),
                crowded("d", 0.44, 0.4, 4)))
        .containsExactly("c", "d", "a");
  }
}
