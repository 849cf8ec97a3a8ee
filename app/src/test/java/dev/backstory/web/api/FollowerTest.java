package dev.backstory.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class FollowerTest {
  private final List<String> read = new ArrayList<>();

  @Test
  void whoeverReadsTooSlowlyIsDropped() throws Exception {
    Follower follower = new Follower(Duration.ofDays(1));
    follower.write(
        "first",
        text -> {
          read.add(new String(text, StandardCharsets.UTF_8));
          for (int i = 0; i < 1_001; i++) {
            follower.tell("event " + i); // while this one is read
          }
        });
    assertThat(read).containsExactly("first");
  }

  @Test
  void whoeverHasNothingToReadIsGivenASignOfLife() throws Exception {
    Follower follower = new Follower(Duration.ofMillis(5));
    follower.tell("event");
    follower.write(
        "first",
        text -> {
          read.add(new String(text, StandardCharsets.UTF_8));
          if (read.size() == 4) {
            follower.end();
          }
        });
    assertThat(read).containsExactly("first", "event", ": \n\n", ": \n\n");
  }
}
