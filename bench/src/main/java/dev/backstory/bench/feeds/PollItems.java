package dev.backstory.bench.feeds;

import dev.backstory.feed.FeedOutcome;
import dev.backstory.feed.FeedParser;
import dev.backstory.model.FeedItem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** The items that the polls of real feeds list, as each was listed last. */
public final class PollItems {
  private static final String POLLS = "polls-2025q2.tar.xz";

  private PollItems() {}

  /** The items by their ids. */
  public static Map<String, FeedItem> of(Path data) throws IOException {
    FeedParser parser = new FeedParser();
    Map<String, FeedItem> items = new LinkedHashMap<>();
    TarXz.files(data.resolve("feeds").resolve(POLLS))
        .forEach(
            (name, document) -> {
              String feed = "https://feeds.example/" + name.substring(0, name.lastIndexOf('/'));
              if (parser.parse(document, feed, null) instanceof FeedOutcome.Parsed parsed) {
                parsed.items().forEach(item -> items.put(item.id(), item));
              }
            });
    return items;
  }
}
