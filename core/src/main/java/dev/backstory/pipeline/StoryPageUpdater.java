package dev.backstory.pipeline;

import dev.backstory.cluster.copy.NewsroomResolver;
import dev.backstory.model.AnnotatedArticle;
import dev.backstory.model.Story;
import dev.backstory.model.StoryArticle;
import dev.backstory.model.StoryEvent;
import dev.backstory.model.StoryLink;
import dev.backstory.model.StoryPage;
import dev.backstory.model.StoryPage.Revision;
import dev.backstory.model.StoryPage.Withdrawn;
import dev.backstory.pipeline.PageWriter.Written;
import dev.backstory.port.ArticleStore;
import dev.backstory.port.ArticleStore.Read;
import dev.backstory.port.JournalEntry;
import dev.backstory.port.StoryStore;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/** Writes the page of a story from what the stores have of it. Safe for use by several threads. */
final class StoryPageUpdater {
  private final ArticleStore articles;
  private final StoryStore stories;
  private final NewsroomResolver newsrooms;
  private final PageWriter writer;
  private final Function<Story, StoryLink> link;

  /**
   * @param link the way to a story
   */
  StoryPageUpdater(
      ArticleStore articles,
      StoryStore stories,
      NewsroomResolver newsrooms,
      PageWriter writer,
      Function<Story, StoryLink> link) {
    this.articles = articles;
    this.stories = stories;
    this.newsrooms = newsrooms;
    this.writer = writer;
    this.link = link;
  }

  /** The page of a story; empty if no article of it can be read (any more). */
  Optional<Written> write(Story story, Instant now) {
    List<AnnotatedArticle> members =
        story.articleIds().stream()
            .flatMap(id -> articles.annotated(id).stream())
            .map(Read::annotated)
            .toList();
    if (members.isEmpty()) {
      return Optional.empty();
    }
    List<StoryArticle> folded = newsrooms.fold(members);
    return Optional.of(
        writer.write(
            story.with(earlier(story)),
            folded,
            stories.page(story.id()).orElse(null),
            events(story.id()),
            now));
  }

  /** The earlier stories of the thread, those that are gone as what they are part of now. */
  List<StoryLink> earlier(Story story) {
    Map<String, StoryLink> links = new LinkedHashMap<>();
    for (StoryLink kept : story.earlier()) {
      Optional<Story> now = stories.story(kept.storyId());
      String id = now.map(Story::id).orElse(kept.storyId());
      if (!id.equals(story.id())) {
        links.putIfAbsent(id, id.equals(kept.storyId()) ? kept : link.apply(now.orElseThrow()));
      }
    }
    return List.copyOf(links.values());
  }

  private List<StoryEvent> events(String storyId) {
    return stories.journal().untold(storyId).stream()
        .flatMap(entry -> event(storyId, entry).stream())
        .toList();
  }

  private Optional<StoryEvent> event(String storyId, JournalEntry entry) {
    boolean first = entry.storyId().equals(storyId);
    String other =
        first ? Objects.requireNonNull(entry.otherId(), "no other story") : entry.storyId();
    Optional<StoryPage> page = stories.page(other);
    return switch (entry.kind()) {
      case JOIN, OPEN -> Optional.empty();
      case MERGE ->
          page.filter(_ -> first)
              .map(it -> new StoryEvent.Merged(it.headline(), corrections(it), withdrawn(it)));
      case SPLIT ->
          first
              ? Optional.of(new StoryEvent.Divided(entry.articleIds()))
              : page.map(it -> new StoryEvent.Begun(it.headline()));
      case MOVE -> {
        String article = entry.articleIds().getFirst();
        yield first
            ? page.map(it -> new StoryEvent.Came(article, it.headline()))
            : Optional.of(new StoryEvent.Went(article, page.map(StoryPage::headline).orElse("")));
      }
    };
  }

  private static List<String> corrections(StoryPage page) {
    return page.history().stream().filter(Revision::correction).map(Revision::what).toList();
  }

  private static List<Withdrawn> withdrawn(StoryPage page) {
    return page.history().stream().flatMap(revision -> revision.withdrawn().stream()).toList();
  }
}
