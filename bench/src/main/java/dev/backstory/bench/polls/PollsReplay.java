package dev.backstory.bench.polls;

import dev.backstory.bench.data.TemporaryFolder;
import dev.backstory.rounds.FetchReport.Count;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Replays the polls of an archive twice, once looking at every feed at the time of every poll and
 * once when each is due, and prints what was seen against what the files say.
 */
public final class PollsReplay {
  private PollsReplay() {}

  /** Whether no item was missed or doubled, and no poll's change was missed. */
  public static boolean run(Path archive) throws IOException {
    List<Poll> polls = Poll.read(archive);
    StatedFeeds stated = StatedFeeds.of(polls);
    System.out.printf(
        "%d polls, %s to %s: %d items of %d articles, %d changes%n",
        polls.size(),
        polls.getFirst().at(),
        polls.getLast().at(),
        stated.items(),
        stated.links(),
        stated.changes());
    boolean exact = replay("at every poll", polls, stated, false);
    exact &= replay("when due", polls, stated, true);
    simulate(new PollSimulation(polls));
    return exact;
  }

  private static boolean replay(String name, List<Poll> polls, StatedFeeds stated, boolean whenDue)
      throws IOException {
    Path folder = Files.createTempDirectory("backstory-polls");
    List<Instant> times = polls.stream().map(Poll::at).distinct().toList();
    long start = System.nanoTime();
    try (PollServer server = new PollServer(polls);
        Replay replay = new Replay(server, folder, times.getFirst())) {
      if (whenDue) {
        replay.runUntil(times.getLast().plus(Duration.ofDays(1)));
      } else {
        replay.lookAt(times);
      }
      return print(
          whenDue, name, server, replay, stated, Duration.ofNanos(System.nanoTime() - start));
    } finally {
      TemporaryFolder.delete(folder);
    }
  }

  private static boolean print(
      boolean whenDue,
      String name,
      PollServer server,
      Replay replay,
      StatedFeeds stated,
      Duration took) {
    int items = replay.count(Count.ITEMS_NEW);
    int changes = replay.count(Count.ITEMS_CHANGED);
    System.out.printf(
        "%s: %d rounds, %d requests for feeds of which %d answered 304, %d for pages, in %d s%n",
        name,
        replay.rounds(),
        server.feedRequests(),
        server.notModified(),
        server.pageRequests(),
        took.toSeconds());
    System.out.printf(
        "  items %d of %d, doubles %d; changes %d of %d; articles %d of %d; rejected %s%n",
        items,
        stated.items(),
        Math.max(0, items - stated.items()),
        changes,
        stated.changes(),
        replay.articles(),
        stated.links(),
        replay.rejections());
    // Between two looks when due, a change may be followed by another.
    boolean allChanges = whenDue ? changes <= stated.changes() : changes == stated.changes();
    return items == stated.items() && replay.articles() == stated.links() && allChanges;
  }

  private static void simulate(PollSimulation simulation) {
    for (int minutes : new int[] {5, 15, 30, 60}) {
      System.out.println(simulation.fixed(Duration.ofMinutes(minutes)));
    }
    System.out.println(simulation.adaptive());
  }
}
