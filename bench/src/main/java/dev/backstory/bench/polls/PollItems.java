package dev.backstory.bench.polls;

import dev.backstory.feed.FeedOutcome;
import dev.backstory.feed.FeedParser;
import dev.backstory.model.FeedItem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** The items that the polls of real feeds list, as each was listed last. */
public final class PollItems {
  private PollItems() {}

  /** The items by their ids. */
  public static Map<String, FeedItem> of(Path data) throws IOException {
    FeedParser parser = new FeedParser();
    Map<String, FeedItem> items = new LinkedHashMap<>();
    for (Poll poll : Poll.read(Poll.archive(data))) {
      if (poll.parsed(parser) instanceof FeedOutcome.Parsed parsed) {
        parsed.items().forEach(item -> items.put(item.id(), item));
      }
    }
    return items;
  }
}
