package dev.backstory.bench.stories;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.model.StoryPage;
import dev.backstory.model.StoryPage.Coverage;
import dev.backstory.model.StoryPage.Covering;
import dev.backstory.model.StoryPage.Status;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StoryLifeTest {
  private final StoryLife life = new StoryLife();
  private int revision;

  private void tell(int hour, String headline, Status status, String... articles) {
    List<Covering> covering =
        Stream.of(articles)
            .map(
                id ->
                    new Covering(id, null, "The Quay", List.of(), null, came(id), null, true, null))
            .toList();
    life.tell(
        new StoryPage(
            "s",
            "s",
            headline,
            status,
            "en",
            Instant.EPOCH,
            Instant.EPOCH.plus(Duration.ofHours(hour)),
            ++revision,
            new Coverage(covering, 1, 1),
            List.of(),
            List.of()));
  }

  /** Two hours after the one before in the alphabet; that of "z" is not known. */
  private static @Nullable Instant came(String id) {
    return id.equals("z") ? null : Instant.EPOCH.plus(Duration.ofHours(2L * (id.charAt(0) - 'a')));
  }

  @Test
  void whatChangesCountsFromTheFirstPageOn() {
    tell(1, "Ferry missing", Status.BRIEF, "a");
    tell(4, "Ferry sinks", Status.BRIEF, "a", "b");
    assertThat(life.hadPage()).isFalse();
    tell(6, "Ferry sinks, two missing", Status.PAGE, "a", "b", "c");
    tell(7, "Ferry sinks, two missing", Status.PAGE, "a", "b", "c", "d");
    tell(9, "Ferry sinks, two found", Status.PAGE, "a", "d", "e");

    assertThat(life.hadPage()).isTrue();
    assertThat(life.page(true))
        .isEqualTo(new StoryLives.Page(3, Optional.of(4.0), 2, 1, 2, false, true));
    assertThat(life.articles()).containsExactly("a", "d", "e");
  }

  @Test
  void anArticleWithoutADateLeavesTheHoursOpen() {
    tell(1, "Ferry sinks", Status.PAGE, "a", "b", "z");

    assertThat(life.page(false).hoursBefore()).isEmpty();
  }

  @Test
  void aPageThatIsToldUnchangedIsNoRetelling() {
    tell(1, "Ferry sinks", Status.PAGE, "a", "b", "c");
    revision--;
    tell(2, "Ferry sinks", Status.PAGE, "a", "b", "c");

    assertThat(life.page(false).retellings()).isZero();
  }

  @Test
  void aStoryThatEndedMayBeginAgain() {
    tell(1, "Ferry sinks", Status.PAGE, "a", "b", "c");
    life.end();
    assertThat(life.page(false).gone()).isTrue();
    tell(3, "Ferry sinks", Status.PAGE, "a", "b", "c");
    assertThat(life.isGone()).isFalse();
  }
}
