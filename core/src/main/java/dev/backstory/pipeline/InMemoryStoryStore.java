package dev.backstory.pipeline;

import dev.backstory.model.Story;
import dev.backstory.model.StoryPage;
import dev.backstory.port.StoryStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Stories in the memory of one process. */
public final class InMemoryStoryStore implements StoryStore {
  private final Map<String, Story> stories = new LinkedHashMap<>();
  private final Map<String, Placement> placements = new LinkedHashMap<>();
  private final Map<String, Instant> updated = new LinkedHashMap<>();
  private final Set<Placement> told = new LinkedHashSet<>();
  private final Map<String, StoryPage> pages = new LinkedHashMap<>();

  @Override
  public synchronized void open(Story story) {
    stories.putIfAbsent(story.id(), story);
    updated.putIfAbsent(story.id(), story.updatedAt());
  }

  @Override
  public synchronized void place(String storyId, String articleId, int version, Instant at) {
    if (!stories.containsKey(storyId)) {
      throw new IllegalArgumentException("no story " + storyId);
    }
    Placement placement = new Placement(articleId, storyId, version);
    if (!placement.equals(placements.put(articleId, placement))) {
      updated.put(storyId, at);
    }
  }

  @Override
  public synchronized Optional<Placement> placement(String articleId) {
    return Optional.ofNullable(placements.get(articleId));
  }

  @Override
  public synchronized List<Placement> placements() {
    return new ArrayList<>(placements.values());
  }

  @Override
  public synchronized Optional<Story> story(String id) {
    return Optional.ofNullable(stories.get(id)).map(this::withArticles);
  }

  @Override
  public synchronized List<Story> untold() {
    return stories.values().stream()
        .filter(story -> isUntold(story.id()))
        .map(this::withArticles)
        .toList();
  }

  @Override
  public synchronized void tell(StoryPage page, List<Placement> toldNow) {
    pages.put(page.id(), page);
    told.addAll(toldNow);
  }

  @Override
  public synchronized Optional<StoryPage> page(String storyId) {
    return Optional.ofNullable(pages.get(storyId));
  }

  @Override
  public synchronized Optional<StoryPage> pageBySlug(String slug) {
    return pages.values().stream().filter(page -> page.slug().equals(slug)).findFirst();
  }

  @Override
  public synchronized List<StoryPage> pages() {
    return pages.values().stream()
        .sorted(Comparator.comparing(StoryPage::updatedAt).reversed().thenComparing(StoryPage::id))
        .toList();
  }

  private boolean isUntold(String id) {
    return placements.values().stream().anyMatch(p -> p.storyId().equals(id) && !told.contains(p));
  }

  private Story withArticles(Story story) {
    List<String> articles =
        placements.values().stream()
            .filter(p -> p.storyId().equals(story.id()))
            .map(Placement::articleId)
            .toList();
    return new Story(
        story.id(),
        story.slug(),
        articles,
        story.earlier(),
        story.createdAt(),
        updated.getOrDefault(story.id(), story.updatedAt()));
  }
}
