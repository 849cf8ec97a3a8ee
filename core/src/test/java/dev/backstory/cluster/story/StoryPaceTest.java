package dev.backstory.cluster.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StoryPaceTest {
  private static final Instant MONDAY = Instant.parse("2031-03-03T08:00:00Z");

  private final StoryPace pace = new StoryPace();

  private static List<Instant> every(Duration pause, int articles) {
    return IntStream.range(0, articles).mapToObj(i -> MONDAY.plus(pause.multipliedBy(i))).toList();
  }

  private Duration patience(List<Instant> times) {
    return Duration.between(times.getLast(), pace.quietFrom(times).orElseThrow());
  }

  @Test
  void aSlowStoryIsWaitedForLonger() {
    Duration fast = patience(every(Duration.ofHours(2), 8));
    Duration slow = patience(every(Duration.ofDays(4), 8));

    assertThat(fast).isBetween(Duration.ofDays(1), Duration.ofDays(3));
    assertThat(slow).isGreaterThan(Duration.ofDays(8));
  }

  @Test
  void aYoungStoryIsWaitedForAsOthersWere() {
    assertThat(patience(List.of(MONDAY))).isBetween(Duration.ofDays(3), Duration.ofDays(10));
  }

  @Test
  void noStoryIsWaitedForForEverAndNoneLessThanADay() {
    assertThat(patience(every(Duration.ofDays(300), 3))).isEqualTo(Duration.ofDays(60));
    assertThat(patience(every(Duration.ofSeconds(1), 50))).isEqualTo(Duration.ofDays(1));
  }

  @Test
  void itIsQuietFromThenOnAndAnArticleWakesIt() {
    List<Instant> times = new ArrayList<>(every(Duration.ofHours(6), 4));
    Instant from = pace.quietFrom(times).orElseThrow();

    assertThat(pace.quietSince(times, from.minusSeconds(1))).isEmpty();
    assertThat(pace.quietSince(times, from)).contains(from);
    times.addFirst(from.plusSeconds(60));
    assertThat(pace.quietSince(times, from.plusSeconds(120))).isEmpty();
    assertThat(pace.quietFrom(List.of())).isEmpty();
  }
}
