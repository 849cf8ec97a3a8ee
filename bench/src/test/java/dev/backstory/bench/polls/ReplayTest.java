package dev.backstory.bench.polls;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.rounds.FetchReport.Count;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A replay of a few polls of invented feeds: what is counted, seen and answered 304. */
class ReplayTest {
  private static final Instant START = Instant.parse("2031-03-04T05:00:00Z");

  @TempDir Path folder;

  private static Poll poll(String feed, int hour, String... items) {
    StringBuilder xml = new StringBuilder("<rss version='2.0'><channel><title>Tern</title>");
    xml.append("<lastBuildDate>hour ").append(hour).append("</lastBuildDate>");
    for (int i = 0; i < items.length; i += 2) {
      xml.append("<item><guid isPermaLink='false'>").append(items[i]).append("</guid><title>");
      xml.append(items[i + 1]).append("</title><link>https://tern.example/").append(items[i]);
      xml.append("</link></item>");
    }
    return new Poll(
        feed,
        START.plus(Duration.ofHours(hour)),
        xml.append("</channel></rss>").toString().getBytes(StandardCharsets.UTF_8));
  }

  private static final List<Poll> POLLS =
      List.of(
          poll("home", 0, "a", "Ferry held", "b", "Coach runs"),
          poll("world", 0, "a", "Ferry held"),
          poll("home", 4, "a", "Ferry held", "b", "Coach runs"),
          poll("home", 8, "c", "Ferry sails", "a", "Ferry held for days", "c", "Ferry sails"));

  @Test
  void theFilesAreCountedByAReaderOfTheirOwn() {
    StatedFeeds stated = StatedFeeds.of(POLLS);
    assertThat(stated.items()).isEqualTo(4);
    assertThat(stated.changes()).isEqualTo(1);
    assertThat(stated.links()).isEqualTo(3);
  }

  @Test
  void lookingAtEveryPollSeesEverythingOnce() throws IOException {
    try (PollServer server = new PollServer(POLLS);
        Replay replay = new Replay(server, folder, START)) {
      replay.lookAt(POLLS.stream().map(Poll::at).distinct().toList());
      assertThat(replay.count(Count.ITEMS_NEW)).isEqualTo(4);
      assertThat(replay.count(Count.ITEMS_CHANGED)).isEqualTo(1);
      assertThat(replay.articles()).isEqualTo(3);
      assertThat(server.feedRequests()).isEqualTo(6);
      assertThat(server.notModified()).isEqualTo(3);
      assertThat(replay.rejections()).containsEntry("the same item a second time", 1L);
    }
  }

  @Test
  void lookingWhenDueSeesEverythingOnceToo() throws IOException {
    try (PollServer server = new PollServer(POLLS);
        Replay replay = new Replay(server, folder, START)) {
      replay.runUntil(START.plus(Duration.ofHours(12)));
      assertThat(replay.count(Count.ITEMS_NEW)).isEqualTo(4);
      assertThat(replay.count(Count.ITEMS_CHANGED)).isEqualTo(1);
      assertThat(replay.articles()).isEqualTo(3);
      assertThat(server.feedRequests()).isBetween(40, 120);
      assertThat(server.feedRequests() - server.notModified()).isEqualTo(3);
    }
  }
}
