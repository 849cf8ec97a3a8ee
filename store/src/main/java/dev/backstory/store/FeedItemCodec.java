package dev.backstory.store;

import dev.backstory.model.FeedItem;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What a feed says of an item, as JSON without the feed's address, which may change. */
final class FeedItemCodec {
  private static final JsonMapper MAPPER = JsonMapper.shared();
  private static final String FEED = "feed";

  private FeedItemCodec() {}

  static String encode(FeedItem item) {
    ObjectNode tree = MAPPER.valueToTree(item);
    tree.remove(FEED);
    return MAPPER.writeValueAsString(tree);
  }

  static FeedItem decode(String feed, String json) {
    if (!(MAPPER.readTree(json) instanceof ObjectNode tree)) {
      throw new IllegalArgumentException("no JSON object");
    }
    return MAPPER.treeToValue(tree.put(FEED, feed), FeedItem.class);
  }
}
