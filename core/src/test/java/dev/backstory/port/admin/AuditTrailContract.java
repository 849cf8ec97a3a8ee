package dev.backstory.port.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backstory.port.FeedStore;
import dev.backstory.port.admin.AuditTrail.Act;
import dev.backstory.port.admin.AuditTrail.Deed;
import dev.backstory.port.admin.AuditTrail.Done;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What every audit trail keeps to. */
public abstract class AuditTrailContract {
  private static final Instant NOON = Instant.parse("2031-03-04T12:00:00Z");
  private static final String URL = "https://courier.example/feed";
  private static final Act ADDED = new Act("ada", Deed.FEEDS_ADDED, URL, "");
  private static final Act REMOVED = new Act("bo", Deed.FEED_REMOVED, URL, "The <Courier>");

  /** The trail of one test, empty at first. */
  protected abstract AuditTrail trail();

  /** Feeds beside it. */
  protected abstract FeedStore feeds();

  @Test
  void whatIsDoneIsWrittenDownWithTheLatestFirst() {
    assertThat(trail().record(ADDED, NOON, () -> feeds().add(URL, null, NOON))).isTrue();
    assertThat(trail().record(REMOVED, NOON.plusSeconds(1), () -> feeds().remove(URL))).isTrue();

    assertThat(trail().latest(9))
        .containsExactly(new Done(2, NOON.plusSeconds(1), REMOVED), new Done(1, NOON, ADDED));
    assertThat(trail().latest(1)).hasSize(1);
  }

  @Test
  void whatIsNotDoneIsNotWrittenDown() {
    assertThat(trail().record(REMOVED, NOON, () -> feeds().remove(URL))).isFalse();
    assertThatThrownBy(
            () ->
                trail()
                    .record(
                        ADDED,
                        NOON,
                        () -> {
                          feeds().add(URL, null, NOON);
                          throw new IllegalStateException("broken off");
                        }))
        .hasMessage("broken off");

    assertThat(trail().latest(9)).isEmpty();
    assertThat(feeds().feeds()).as("done with it or not at all").isEmpty();
  }
}
