package dev.backstory.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class GrowingDelayTest {
  private static final Instant NOON = Instant.parse("2031-03-04T12:00:00Z");
  private final GrowingDelay<String> delay =
      new GrowingDelay<>(1, Duration.ofSeconds(10), Duration.ofHours(1));

  @Test
  void doublesUpToTheLongestAndIsForgotten() {
    long[] waits = {0, 1, 2, 4, 8, 10, 10};
    for (long wait : waits) {
      delay.fail("a", NOON);
      assertThat(delay.left("a", NOON)).isEqualTo(Duration.ofSeconds(wait));
    }
    assertThat(delay.left("b", NOON)).isZero();
    assertThat(delay.left("a", NOON.plusSeconds(4))).isEqualTo(Duration.ofSeconds(6));
    assertThat(delay.enter("a", NOON.plusSeconds(3_601))).isZero();
    assertThat(delay.left("a", NOON.plusSeconds(3_601))).as("the first again").isZero();
  }

  @Test
  void ofManyWhoTryAtOnceFewMay() {
    long tried = 0;
    for (int times = 0; times < 100; times++) {
      tried += delay.enter("a", NOON).isZero() ? 1 : 0;
    }
    assertThat(tried).isEqualTo(2);
  }

  @Test
  void remembersSoManyAtMost() {
    delay.fail("first", NOON);
    delay.fail("first", NOON);
    for (int other = 0; other < 10_000; other++) {
      delay.fail("other " + other, NOON);
    }
    assertThat(delay.left("first", NOON)).isZero();
  }
}
