package dev.backstory.bench.polls;

import dev.backstory.port.FeedStore.Pace;
import dev.backstory.rounds.PollInterval;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;

/**
 * How long items wait until they are seen, and how many requests that takes, with one way or
 * another to choose the time between two looks. An item is there from the time that it states.
 */
final class PollSimulation {
  /** So that it does not count at which minute of the hour the first look falls. */
  private static final int STARTS = 12;

  /** Chooses the time of the next look. */
  private interface Policy {
    /**
     * @param news items that the look at this time brought
     */
    Instant next(int news, Instant now);
  }

  private final Map<String, List<Instant>> published = new TreeMap<>();
  private final Instant start;
  private final Instant end;
  private final List<Duration> waits = new ArrayList<>();
  private int requests;

  /** Counts from two days after the first poll, when what is older has gone from the feeds. */
  PollSimulation(List<Poll> polls) {
    start = polls.getFirst().at().plus(Duration.ofDays(2));
    end = polls.getLast().at();
    Map<String, Map<String, Instant>> byFeed = new TreeMap<>();
    for (Poll poll : polls) {
      Map<String, Instant> times = byFeed.computeIfAbsent(poll.feed(), _ -> new TreeMap<>());
      for (StatedItem item : StatedItem.of(poll.bytes())) {
        times.putIfAbsent(item.id(), time(item.published()));
      }
    }
    byFeed.forEach((feed, times) -> published.put(feed, within(times.values())));
  }

  /** A line for a fixed time between two looks. */
  String fixed(Duration pause) {
    return line("every " + pause.toMinutes() + " min", () -> (_, now) -> now.plus(pause));
  }

  /** A line for the time that the product chooses. */
  String adaptive() {
    SplittableRandom random = new SplittableRandom(1);
    PollInterval interval = new PollInterval(Duration.ofMinutes(5), Duration.ofHours(24), random);
    return line("adaptive", () -> new Adaptive(interval));
  }

  private static final class Adaptive implements Policy {
    private final PollInterval interval;
    private Pace pace = new Pace(null, 0, 0);

    Adaptive(PollInterval interval) {
      this.interval = interval;
    }

    @Override
    public Instant next(int news, Instant now) {
      pace = interval.after(pace, news, now);
      return interval.next(pace, null, now);
    }
  }

  private interface Policies {
    Policy one();
  }

  private String line(String name, Policies policies) {
    waits.clear();
    requests = 0;
    for (int i = 0; i < STARTS; i++) {
      Duration late = Duration.ofHours(1).multipliedBy(i).dividedBy(STARTS);
      published.values().forEach(times -> run(times, start.plus(late), policies.one()));
    }
    waits.sort(Duration::compareTo);
    double feedDays =
        STARTS * published.size() * Duration.between(start, end).toSeconds() / 86_400.0;
    return "%-14s %6.1f requests a day and feed; items wait %5.1f min at the median, %5.1f at the 90th percentile"
        .formatted(name, requests / feedDays, wait(0.5), wait(0.9));
  }

  private void run(List<Instant> times, Instant first, Policy policy) {
    int seen = 0;
    for (Instant now = first; now.isBefore(end); ) {
      requests++;
      int news = 0;
      for (; seen < times.size() && !times.get(seen).isAfter(now); seen++) {
        waits.add(Duration.between(times.get(seen), now));
        news++;
      }
      now = policy.next(news, now);
    }
  }

  private double wait(double share) {
    return waits.get((int) (share * (waits.size() - 1))).toSeconds() / 60.0;
  }

  private List<Instant> within(Collection<Instant> times) {
    return times.stream().filter(t -> !t.isBefore(start) && t.isBefore(end)).sorted().toList();
  }

  private static Instant time(String published) {
    try {
      return ZonedDateTime.parse(published, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
    } catch (DateTimeException e) {
      return Instant.EPOCH;
    }
  }
}
