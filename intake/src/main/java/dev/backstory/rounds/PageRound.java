package dev.backstory.rounds;

import dev.backstory.model.Rejection;
import dev.backstory.port.ArticleStore;
import dev.backstory.port.ItemStore;
import dev.backstory.port.ItemStore.DueItem;
import dev.backstory.port.admin.FeedEdits;
import dev.backstory.rounds.ArticlePageReader.Page;
import dev.backstory.rounds.ArticlePageReader.Reading;
import dev.backstory.rounds.FetchReport.Count;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads the pages of items and keeps their articles, feeds in turn and hosts side by side. A page
 * is read again some hours and days after it was first seen, since articles are corrected without
 * their feed saying so.
 */
final class PageRound {
  /** Tries of a page, over about five hours. */
  private static final int MAX_FAILURES = 6;

  /** When a page is read again, counted from when its item was first seen. */
  private static final List<Duration> REREADS =
      List.of(Duration.ofHours(2), Duration.ofHours(8), Duration.ofHours(24), Duration.ofHours(72));

  private final ArticlePageReader reader;
  private final HostQueues queues;
  private final ItemStore items;
  private final ArticleStore articles;
  private final FeedEdits edits;
  private final Backoff backoff;

  PageRound(
      ArticlePageReader reader,
      HostQueues queues,
      ItemStore items,
      ArticleStore articles,
      FeedEdits edits,
      Backoff backoff) {
    this.reader = reader;
    this.queues = queues;
    this.items = items;
    this.articles = articles;
    this.edits = edits;
    this.backoff = backoff;
  }

  /**
   * Reads what is due, and accounts for what is left.
   *
   * @param outlets names of the feeds, by their addresses
   */
  void run(Map<String, String> outlets, RoundLog log) {
    int waiting = waiting(log);
    List<DueItem> due = items.due(log.now());
    log.count(Count.ITEMS_DUE, waiting);
    log.count(Count.PAGES_LEFT, waiting - due.size());
    queues.run(
        pages(wanted(due, log)),
        page -> reader.read(page, outlets, log.now()),
        (page, r) -> keepSafely(page, r, log));
  }

  /** Without those that the rules of their feed keep out, whose pages are not asked for. */
  private List<DueItem> wanted(List<DueItem> due, RoundLog log) {
    Map<String, ItemRules> rules = new HashMap<>();
    List<DueItem> wanted = new ArrayList<>();
    for (DueItem item : due) {
      String refusal =
          item.reads() > 0
              ? null
              : rules
                  .computeIfAbsent(item.feed(), feed -> ItemRules.of(edits.of(feed)))
                  .refusal(item.said() == null ? null : item.said().title(), item.url());
      if (refusal == null) {
        wanted.add(item);
      } else {
        items.failed(item, refusal, null);
        log.count(Count.PAGES_REJECTED);
        log.reject(new Rejection(item.url() == null ? item.feed() : item.url(), refusal));
      }
    }
    return wanted;
  }

  /** How many items are due, of all feeds; says which of these bring more than is read of them. */
  private int waiting(RoundLog log) {
    int sum = 0;
    for (Map.Entry<String, Integer> feed : items.waiting(log.now()).entrySet()) {
      sum += feed.getValue();
      if (feed.getValue() > ItemStore.MOST_OF_A_FEED) {
        log.note(
            "throttled %s: %d of its items are due, of which a round reads %d"
                .formatted(feed.getKey(), feed.getValue(), ItemStore.MOST_OF_A_FEED));
      }
    }
    return sum;
  }

  /** Several feeds may list one page; it is asked for once. */
  private static List<Page> pages(List<DueItem> due) {
    Map<String, List<DueItem>> byUrl = new LinkedHashMap<>();
    for (DueItem item : due) {
      String key = item.url() == null ? "\n" + item.feed() + "\n" + item.id() : item.url();
      byUrl.computeIfAbsent(key, _ -> new ArrayList<>()).add(item);
    }
    return byUrl.values().stream().map(same -> new Page(same.getFirst().url(), same)).toList();
  }

  /** A fault of the program in one page must not keep the others from being kept. */
  private void keepSafely(Page page, Reading reading, RoundLog log) {
    try {
      keep(page, reading, log);
    } catch (RuntimeException e) {
      keep(page, new ArticlePageReader.Failed(Faults.told(e), null), log);
    }
  }

  private void keep(Page page, Reading reading, RoundLog log) {
    if (reading instanceof ArticlePageReader.Read(var article, _, _)) {
      articles.save(article, log.now());
    }
    page.items().forEach(item -> keep(item, reading, log));
    count(page, reading, log);
  }

  private void keep(DueItem item, Reading reading, RoundLog log) {
    Instant now = log.now();
    switch (reading) {
      case ArticlePageReader.Read(var article, String etag, String lastModified) ->
          items.read(item, article.id(), etag, lastModified, nextReading(item, now));
      case ArticlePageReader.Same _ -> items.unchanged(item, nextReading(item, now));
      case ArticlePageReader.Rejected(String reason) -> items.failed(item, reason, null);
      case ArticlePageReader.Reserved(String reason) -> items.reserved(item, reason);
      case ArticlePageReader.Failed(String reason, Instant retryAfter) ->
          items.failed(item, reason, tryAgain(item, retryAfter, now));
      case ArticlePageReader.Postponed(String reason, Instant until) ->
          items.postponed(item, reason, backoff.spread(until));
      case ArticlePageReader.Spared _ ->
          items.postponed(item, "skipped: its host is failing", backoff.next(0, null, now));
      case ArticlePageReader.Left _ -> {}
    }
  }

  private void count(Page page, Reading reading, RoundLog log) {
    log.count(Count.ITEMS_SHARED, page.items().size() - 1);
    String where = page.url() == null ? page.items().getFirst().feed() : page.url();
    switch (reading) {
      case ArticlePageReader.Read _ -> log.count(Count.PAGES_ARTICLE);
      case ArticlePageReader.Same _ -> log.count(Count.PAGES_UNCHANGED);
      case ArticlePageReader.Rejected(String reason) -> {
        log.count(Count.PAGES_REJECTED);
        log.reject(new Rejection(where, reason));
      }
      case ArticlePageReader.Reserved(String reason) -> {
        log.count(Count.PAGES_RESERVED);
        log.reject(new Rejection(where, reason));
      }
      case ArticlePageReader.Failed(String reason, _) -> {
        boolean last = isLastTry(page.items().getFirst());
        log.count(last ? Count.PAGES_REJECTED : Count.PAGES_AGAIN);
        log.reject(new Rejection(where, last ? "gave up: " + reason : "will retry: " + reason));
      }
      case ArticlePageReader.Postponed _, ArticlePageReader.Spared _ ->
          log.count(Count.PAGES_AGAIN);
      case ArticlePageReader.Left _ -> log.count(Count.PAGES_LEFT);
    }
  }

  private @Nullable Instant tryAgain(DueItem item, @Nullable Instant retryAfter, Instant now) {
    return isLastTry(item) ? null : backoff.next(item.failures(), retryAfter, now);
  }

  private static boolean isLastTry(DueItem item) {
    return item.failures() + 1 >= MAX_FAILURES;
  }

  private static @Nullable Instant nextReading(DueItem item, Instant now) {
    return REREADS.stream()
        .map(item.seenAt()::plus)
        .filter(at -> at.isAfter(now))
        .findFirst()
        .orElse(null);
  }
}
