package dev.backstory.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class HealthTest {
  private Instant now = Instant.parse("2031-03-12T12:00:00Z");
  private final Health health = new Health(() -> now);

  private void pass(Duration time) {
    now = now.plus(time);
  }

  @Test
  void hasNothingToComplainOfWhileRoundsEndWell() {
    assertThat(health.complaints()).isEmpty();
    pass(Health.STALLED);
    assertThat(health.complaints()).isEmpty();
    health.roundEnds(true);
    assertThat(health.complaints()).isEmpty();
  }

  @Test
  void saysSinceWhenTheStoreFailsUntilItDoesNot() {
    health.storeFails();
    pass(Duration.ofMinutes(5));
    health.storeFails();
    assertThat(health.complaints())
        .containsExactly("store: the data folder cannot be written to, since 2031-03-12T12:00:00Z");
    health.roundEnds(true);
    assertThat(health.complaints()).isEmpty();
  }

  @Test
  void saysThatTheLastRoundFailed() {
    health.roundEnds(false);
    assertThat(health.complaints())
        .containsExactly("rounds: the last one failed, at 2031-03-12T12:00:00Z");
    health.roundEnds(true);
    assertThat(health.complaints()).isEmpty();
  }

  @Test
  void saysThatRoundsHaveStalledUnlessWorkGoesOn() {
    Progress watched = health.watching(Progress.NONE);
    try (Progress.Task reading = watched.begin("reading articles", 9_000)) {
      for (int i = 0; i < 9; i++) {
        pass(Duration.ofMinutes(20));
        reading.step(1);
        assertThat(health.complaints()).isEmpty();
      }
    }
    pass(Health.STALLED.plusSeconds(1));
    assertThat(health.complaints())
        .containsExactly("rounds: nothing has moved since 2031-03-12T15:00:00Z");
  }

  @Test
  void theProgressThatIsWatchedIsToldAll() {
    StringBuilder told = new StringBuilder();
    Progress watched =
        health.watching(
            new Progress() {
              @Override
              public Task begin(String what, long steps) {
                told.append(what).append(' ').append(steps);
                return new Task() {
                  @Override
                  public void step(long done) {
                    told.append(" +").append(done);
                  }

                  @Override
                  public void close() {
                    told.append(" closed");
                  }
                };
              }

              @Override
              public void note(String line) {
                told.append(" noted ").append(line);
              }
            });
    try (Progress.Task task = watched.begin("reading", 3)) {
      task.step(2);
      watched.note("a");
    }
    assertThat(told).hasToString("reading 3 +2 noted a closed");
  }
}
