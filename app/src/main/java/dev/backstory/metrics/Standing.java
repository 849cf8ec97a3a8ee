package dev.backstory.metrics;

import dev.backstory.port.ArticleStore;
import dev.backstory.port.FeedStore.Feed;
import dev.backstory.port.ModelLedger;
import dev.backstory.port.ModelLedger.Refusals;
import dev.backstory.port.ModelLedger.Use;
import dev.backstory.port.StoryStore;
import dev.backstory.port.admin.WebhookStore.Webhook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How a data folder stands at one moment: a number for each {@link Figure} and value of its label.
 *
 * @param numbers by what they measure; what is not there is not known
 */
record Standing(Map<Key, Double> numbers) {
  /** Before anything was looked at, and where it cannot be. */
  static final Standing UNKNOWN = new Standing(Map.of());

  /**
   * @param value of its label; empty where it has none
   */
  record Key(Figure gauge, String value) {}

  double of(Figure gauge, String value) {
    return numbers.getOrDefault(new Key(gauge, value), Double.NaN);
  }

  static Standing of(MeasuredFolder stores, Instant now) {
    Numbers numbers = new Numbers();
    feeds(stores.feeds().feeds(), now, numbers);
    queues(stores, now, numbers);
    stories(stores, numbers);
    model(stores.ledger(), now, numbers);
    numbers.put(Figure.REPORTS, "", stores.reports().open().size());
    webhooks(stores.webhooks().list(), numbers);
    numbers.put(Figure.DIGESTS, "", stores.digests().count());
    numbers.put(Figure.DATABASE, "", stores.bytes().getAsLong());
    disk(stores.folder(), numbers);
    return new Standing(Map.copyOf(numbers.all));
  }

  private static void feeds(List<Feed> feeds, Instant now, Numbers numbers) {
    long stopped = feeds.stream().filter(it -> it.stopped() != null).count();
    long failing = feeds.stream().filter(it -> it.stopped() == null && it.failures() > 0).count();
    numbers.put(Figure.FEEDS, "well", feeds.size() - stopped - failing);
    numbers.put(Figure.FEEDS, "failing", failing);
    numbers.put(Figure.FEEDS, "stopped", stopped);
    numbers.put(Figure.QUEUE, "feeds", feeds.stream().filter(it -> it.isDue(now)).count());
    Optional<Instant> oldest =
        feeds.stream()
            .filter(it -> it.isDue(now))
            .filter(it -> it.pace().lookedAt() != null) // a new one is due since ever
            .map(Feed::nextAt)
            .min(Instant::compareTo);
    numbers.age("feeds", oldest, now);
  }

  private static void queues(MeasuredFolder stores, Instant now, Numbers numbers) {
    numbers.put(
        Figure.QUEUE,
        "pages",
        stores.items().waiting(now).values().stream().mapToInt(Integer::intValue).sum());
    numbers.age("pages", stores.items().nextReading(), now);
    numbers.put(Figure.QUEUE, "articles", stores.articles().unread());
    numbers.age(
        "articles",
        stores.articles().unread(1).stream().map(ArticleStore.Stored::arrivedAt).findFirst(),
        now);
    numbers.put(Figure.QUEUE, "stories", stores.stories().untoldCount());
  }

  private static void stories(MeasuredFolder stores, Numbers numbers) {
    int kept = stores.articles().count();
    StoryStore.Tally published = stores.stories().tally();
    numbers.put(Figure.ARTICLES, "kept", kept);
    numbers.put(Figure.ARTICLES, "read", kept - stores.articles().unread());
    numbers.put(Figure.ARTICLES, "placed", kept - stores.articles().unplaced());
    numbers.put(Figure.ARTICLES, "published", published.articles());
    numbers.put(Figure.STORIES, "page", published.pages());
    numbers.put(Figure.STORIES, "brief", published.briefs());
  }

  private static void model(ModelLedger ledger, Instant now, Numbers numbers) {
    LocalDate today = now.atOffset(ZoneOffset.UTC).toLocalDate();
    List<Use> uses = ledger.uses(today);
    numbers.put(Figure.MODEL_QUESTIONS, "answered", uses.stream().mapToLong(Use::answered).sum());
    numbers.put(Figure.MODEL_QUESTIONS, "failed", uses.stream().mapToLong(Use::failed).sum());
    numbers.put(Figure.MODEL_QUESTIONS, "reused", uses.stream().mapToLong(Use::reused).sum());
    numbers.put(Figure.MODEL_TOKENS, "in", uses.stream().mapToLong(Use::tokensIn).sum());
    numbers.put(Figure.MODEL_TOKENS, "out", uses.stream().mapToLong(Use::tokensOut).sum());
    numbers.put(Figure.MODEL_TOKENS, "reserved", uses.stream().mapToLong(Use::reserved).sum());
    numbers.put(
        Figure.MODEL_REFUSED, "", ledger.refusals(today).stream().mapToLong(Refusals::times).sum());
  }

  private static void webhooks(List<Webhook> webhooks, Numbers numbers) {
    long off = webhooks.stream().filter(it -> !it.isOn()).count();
    long failing = webhooks.stream().filter(it -> it.isOn() && it.failingSince() != null).count();
    numbers.put(Figure.WEBHOOKS, "well", webhooks.size() - off - failing);
    numbers.put(Figure.WEBHOOKS, "failing", failing);
    numbers.put(Figure.WEBHOOKS, "off", off);
    numbers.put(
        Figure.WEBHOOK_EVENTS, "", webhooks.stream().mapToInt(Webhook::waiting).max().orElse(0));
  }

  private static void disk(Path folder, Numbers numbers) {
    try {
      numbers.put(Figure.DISK, "", Files.getFileStore(folder).getUsableSpace());
    } catch (IOException e) {
      // then it is not known
    }
  }

  private static final class Numbers {
    private final Map<Key, Double> all = new HashMap<>();

    void put(Figure gauge, String value, double number) {
      all.put(new Key(gauge, value), number);
    }

    /** For how long the oldest of a queue has been due; 0 while none is. */
    void age(String queue, Optional<Instant> due, Instant now) {
      put(
          Figure.QUEUE_AGE,
          queue,
          due.filter(now::isAfter).map(at -> Duration.between(at, now).toSeconds()).orElse(0L));
    }
  }
}
