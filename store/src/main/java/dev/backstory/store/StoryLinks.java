package dev.backstory.store;

import dev.backstory.model.StoryLink;
import java.util.List;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Ways to other stories as JSON. */
public final class StoryLinks {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final TypeReference<List<StoryLink>> LINKS = new TypeReference<>() {};

  private StoryLinks() {}

  public static String encode(List<StoryLink> links) {
    return JSON.writeValueAsString(links);
  }

  public static List<StoryLink> decode(String json) {
    return JSON.readValue(json, LINKS);
  }
}
