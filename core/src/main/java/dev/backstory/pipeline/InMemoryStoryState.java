package dev.backstory.pipeline;

import dev.backstory.model.Story;
import dev.backstory.port.StoryStore.Placement;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Stories and where articles are, as one turn after another changes them. */
final class InMemoryStoryState {
  final Map<String, Story> stories = new LinkedHashMap<>();
  final Map<String, Placement> placements = new LinkedHashMap<>();
  final Map<String, Placement> told = new LinkedHashMap<>();
  final Map<String, String> gone = new TreeMap<>();
  final Map<String, Long> changed = new LinkedHashMap<>();

  InMemoryStoryState copy() {
    InMemoryStoryState copy = new InMemoryStoryState();
    copy.stories.putAll(stories);
    copy.placements.putAll(placements);
    copy.told.putAll(told);
    copy.gone.putAll(gone);
    copy.changed.putAll(changed);
    return copy;
  }

  Story present(String id) {
    Story story = stories.get(id);
    if (story == null || gone.containsKey(id)) {
      throw new IllegalArgumentException("no such story: " + id);
    }
    return story;
  }

  List<String> articles(String storyId) {
    return placements.values().stream()
        .filter(placement -> placement.storyId().equals(storyId))
        .map(Placement::articleId)
        .toList();
  }

  void put(Placement placement, Instant at) {
    placements.put(placement.articleId(), placement);
    stories.computeIfPresent(placement.storyId(), (_, story) -> updated(story, at));
  }

  void begin(Story story) {
    if (stories.putIfAbsent(story.id(), story) != null && gone.remove(story.id()) == null) {
      throw new IllegalArgumentException("story " + story.id() + " already exists");
    }
  }

  void move(List<String> articleIds, String from, String to, Instant at) {
    for (String article : articleIds) {
      Placement now = placements.get(article);
      if (now == null || !now.storyId().equals(from)) {
        throw new IllegalArgumentException("no article " + article + " in " + from);
      }
      put(new Placement(article, to, now.version()), at);
    }
    stories.computeIfPresent(from, (_, story) -> updated(story, at));
    if (articles(from).isEmpty()) {
      gone.put(from, to);
      gone.replaceAll((_, target) -> target.equals(from) ? to : target);
    }
  }

  private static Story updated(Story story, Instant at) {
    return new Story(story.id(), story.slug(), List.of(), story.earlier(), story.createdAt(), at);
  }
}
