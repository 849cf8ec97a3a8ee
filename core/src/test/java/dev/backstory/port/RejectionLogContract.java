package dev.backstory.port;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.model.Rejection;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What every log of rejections keeps to. */
public abstract class RejectionLogContract {
  private static final Instant NOON = Instant.parse("2031-03-04T12:00:00Z");
  private static final Rejection DAMAGED = new Rejection("news.jsonl:7", "no JSON: 😀");
  private static final Rejection EMPTY = new Rejection("https://tern.example/a", "no text");

  /** The log of one test, empty at first. */
  protected abstract RejectionLog log();

  @Test
  void nothingIsLostAndTheOldestComesFirst() {
    RejectionLog log = log();
    assertThat(log.all()).isEmpty();

    log.add(DAMAGED, NOON);
    log.add(EMPTY, NOON.minusSeconds(9));
    log.add(DAMAGED, NOON.plusSeconds(9));

    assertThat(log.all()).as("as they were added").containsExactly(DAMAGED, EMPTY, DAMAGED);
  }
}
