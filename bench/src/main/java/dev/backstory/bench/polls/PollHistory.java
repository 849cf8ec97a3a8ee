package dev.backstory.bench.polls;

import dev.backstory.feed.FeedOutcome;
import dev.backstory.feed.FeedParser;
import dev.backstory.model.FeedItem;
import dev.backstory.notation.WebAddress;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Every poll of some feeds over months, in the order of time: which items there are, and whether an
 * article ever comes under two identities. An item is one that is known by its id or by its page,
 * as {@code SqliteFeedStore} knows it.
 */
public final class PollHistory {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final FeedParser parser = new FeedParser();
  private final Map<String, Known> ids = new HashMap<>();
  private final Map<String, Known> pages = new HashMap<>();
  private final Map<String, Known> headlines = new HashMap<>();
  private final List<String> suspects = new ArrayList<>();
  private final Set<String> suspected = new HashSet<>();
  private int polls;
  private int unread;
  private int listed;
  private int rejected;
  private int items;
  private int changes;
  private int renamed;
  private long bytes;
  private long nanos;

  private static final class Known {
    private final String id;
    private @Nullable FeedItem latest;

    Known(String id) {
      this.id = id;
    }
  }

  public static PollHistory of(List<Poll> polls) {
    PollHistory history = new PollHistory();
    polls.forEach(history::take);
    return history;
  }

  private void take(Poll poll) {
    long start = THREADS.getCurrentThreadCpuTime();
    FeedOutcome outcome = poll.parsed(parser);
    nanos += THREADS.getCurrentThreadCpuTime() - start;
    bytes += poll.bytes().length;
    polls++;
    switch (outcome) {
      case FeedOutcome.Index _, FeedOutcome.Rejected _ -> unread++;
      case FeedOutcome.Parsed parsed -> {
        listed += parsed.items().size() + parsed.rejected().size();
        rejected += parsed.rejected().size();
        parsed.items().forEach(this::see);
      }
    }
  }

  private void see(FeedItem item) {
    String id = item.feed() + " " + item.id();
    String page = WebAddress.page(item.url());
    Known known = ids.get(id);
    if (known == null && page != null) {
      known = pages.get(item.feed() + " " + page);
      renamed += known == null ? 0 : 1;
    }
    if (known == null) {
      known = new Known(id);
      items++;
    } else if (!item.equals(known.latest)) {
      changes++;
    }
    known.latest = item;
    ids.put(id, known);
    if (page != null) {
      pages.put(item.feed() + " " + page, known);
    }
    suspect(item, known);
  }

  /** The same headline of the same day under another identity may be the same article. */
  private void suspect(FeedItem item, Known known) {
    if (item.title() == null || item.publishedAt() == null) {
      return;
    }
    String headline =
        item.feed()
            + " "
            + item.title()
            + " "
            + LocalDate.ofInstant(item.publishedAt(), ZoneOffset.UTC);
    Known other = headlines.putIfAbsent(headline, known);
    if (other != null && !other.id.equals(known.id) && suspected.add(headline)) {
      suspects.add(headline + "\n    " + other.id + "\n    " + known.id + " " + item.url());
    }
  }

  /** Share of the polls that could be read. */
  public double read() {
    return polls == 0 ? 0 : 1 - unread / (double) polls;
  }

  /** Share of the items whose headline no other item of their feed and day has. */
  public double once() {
    return items == 0 ? 0 : 1 - suspects.size() / (double) items;
  }

  public List<String> suspects() {
    return List.copyOf(suspects);
  }

  public String line() {
    return ("polls: %d, %d unread; %d items listed, %d rejected, %d items, %d changes, %d under a new"
            + " id; %d headlines twice in a day; %.1f MB/s")
        .formatted(
            polls,
            unread,
            listed,
            rejected,
            items,
            changes,
            renamed,
            suspects.size(),
            bytes * 1e3 / Math.max(1, nanos));
  }
}
