package dev.backstory.bench.polls;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the files say came to be, for the comparison with what was seen of it. */
final class StatedFeeds {
  private final Map<String, Map<String, String>> said = new HashMap<>();
  private final Set<String> links = new HashSet<>();
  private int items;
  private int changes;

  static StatedFeeds of(List<Poll> polls) {
    StatedFeeds feeds = new StatedFeeds();
    for (Poll poll : polls) {
      Map<String, String> known = feeds.said.computeIfAbsent(poll.feed(), _ -> new HashMap<>());
      for (StatedItem item : StatedItem.of(poll.bytes())) {
        feeds.links.add(item.link());
        String before = known.put(item.id(), item.said());
        if (before == null) {
          feeds.items++;
        } else if (!before.equals(item.said())) {
          feeds.changes++;
        }
      }
    }
    return feeds;
  }

  /** Different items, those of each feed counted apart. */
  int items() {
    return items;
  }

  /** How often a file says something else of an item than the one before that listed it. */
  int changes() {
    return changes;
  }

  /** Different addresses of articles, over all feeds. */
  int links() {
    return links.size();
  }
}
