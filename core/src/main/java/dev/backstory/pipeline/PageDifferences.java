package dev.backstory.pipeline;

import dev.backstory.model.StoryPage;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Where the JSON of two pages differs. */
final class PageDifferences {
  private static final JsonMapper TREES = JsonMapper.shared();
  private static final int MOST = 3;

  private final List<String> places = new ArrayList<>();

  private PageDifferences() {}

  /** The first places that differ, by their names in JSON; empty if the pages are the same. */
  static List<String> between(StoryPage one, StoryPage other) {
    PageDifferences differences = new PageDifferences();
    String json = PageCodec.write(one);
    String others = PageCodec.write(other);
    if (!json.equals(others)) {
      differences.walk(TREES.readTree(json), TREES.readTree(others), "");
    }
    return differences.places;
  }

  private void walk(JsonNode one, JsonNode other, String at) {
    if (places.size() == MOST || one.equals(other)) {
      return;
    }
    if (one.isObject() && other.isObject()) {
      one.propertyNames()
          .forEach(
              name -> walk(one.get(name), other.path(name), at.isEmpty() ? name : at + "." + name));
    } else if (one.isArray() && other.isArray() && one.size() == other.size()) {
      for (int i = 0; i < one.size(); i++) {
        walk(one.get(i), other.get(i), at + "[" + i + "]");
      }
    } else {
      places.add(at);
    }
  }
}
