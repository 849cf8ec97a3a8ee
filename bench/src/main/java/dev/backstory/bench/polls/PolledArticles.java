package dev.backstory.bench.polls;

import dev.backstory.feed.FeedOutcome;
import dev.backstory.feed.FeedParser;
import dev.backstory.model.Article;
import dev.backstory.model.FeedItem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;

/** What the feeds of an archive of polls said of articles. */
public final class PolledArticles {
  private PolledArticles() {}

  /** The items by their ids, as each was listed last. */
  public static Map<String, FeedItem> items(Path archive) throws IOException {
    Map<String, FeedItem> items = new LinkedHashMap<>();
    read(archive, (_, item) -> items.put(item.id(), item));
    return items;
  }

  /**
   * What feeds said of articles when they first listed them.
   *
   * @return an article for each address of which something is said, in order of appearance; its
   *     text is what the feed says of it, its time of publication that of the poll that first
   *     listed it
   */
  public static List<Article> articles(Path archive) throws IOException {
    Map<String, Article> articles = new LinkedHashMap<>();
    read(
        archive,
        (poll, item) -> {
          if (item.url() != null && !text(item).isBlank()) {
            articles.computeIfAbsent(item.url(), url -> article(url, poll, item));
          }
        });
    return List.copyOf(articles.values());
  }

  private static void read(Path archive, BiConsumer<Poll, FeedItem> taker) throws IOException {
    FeedParser parser = new FeedParser();
    for (Poll poll : Poll.read(archive)) {
      if (poll.parsed(parser) instanceof FeedOutcome.Parsed parsed) {
        parsed.items().forEach(item -> taker.accept(poll, item));
      }
    }
  }

  private static Article article(String url, Poll poll, FeedItem item) {
    return new Article(
        url,
        url,
        poll.feed(),
        item.authors(),
        item.title(),
        poll.at(),
        null,
        "en",
        null,
        text(item));
  }

  /** Its blurb, or its headline where there is none. */
  public static String text(FeedItem item) {
    String blurb = Objects.requireNonNullElse(item.summary(), "");
    return blurb.isBlank() ? Objects.requireNonNullElse(item.title(), "") : blurb;
  }
}
