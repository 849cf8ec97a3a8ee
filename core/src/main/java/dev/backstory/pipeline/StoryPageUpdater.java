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
import dev.backstory.port.PageBasis;
import dev.backstory.port.StoryStore;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes the page of a story from what the stores have of it. Safe for use by several threads. */
final class StoryPageUpdater {
  private final ArticleStore articles;
  private final StoryStore stories;
  private final NewsroomResolver newsrooms;
  private final PageWriter writer;
  private final Function<Story, StoryLink> link;
  private final Function<String, List<String>> removed;

  /**
   * @param link the way to a story
   * @param removed what pages of a story, by its id, are to say of what was removed
   */
  StoryPageUpdater(
      ArticleStore articles,
      StoryStore stories,
      NewsroomResolver newsrooms,
      PageWriter writer,
      Function<Story, StoryLink> link,
      Function<String, List<String>> removed) {
    this.articles = articles;
    this.stories = stories;
    this.newsrooms = newsrooms;
    this.writer = writer;
    this.link = link;
    this.removed = removed;
  }

  /** A story's page, what is quoted in its articles, and what it was told from. */
  record Update(Written written, PageBasis basis) {}

  /** The page of a story; empty if no article of it can be read (any more). */
  Optional<Update> write(Story story, Instant now) {
    StoryPage previous = stories.page(story.id()).orElse(null);
    List<StoryLink> earlier = earlier(story);
    List<StoryEvent> events = events(story.id(), previous);
    PageBasis fresh = new PageBasis(previous, events, earlier, writer.conditions(), false);
    return folded(story)
        .map(it -> writer.write(story.with(earlier), it, previous, events, now))
        .map(
            written ->
                new Update(
                    written,
                    written.page() == previous ? standing(story, written.page(), fresh) : fresh));
  }

  /**
   * The page of the story as it comes of its articles and of this, and of what on a page is a
   * language model's; empty without any.
   */
  Optional<Written> write(Story story, PageBasis basis, StoryPage page) {
    return folded(story)
        .map(
            articles ->
                writer.writeAgain(
                    story.with(basis.earlier()),
                    articles,
                    basis.previous(),
                    basis.events(),
                    page.updatedAt(),
                    page));
  }

  /** The story's articles as far as they can be read; empty if none can. */
  private Optional<List<StoryArticle>> folded(Story story) {
    List<AnnotatedArticle> members =
        story.articleIds().stream()
            .flatMap(id -> articles.annotated(id).stream())
            .map(Read::annotated)
            .toList();
    return members.isEmpty() ? Optional.empty() : Optional.of(newsrooms.fold(members));
  }

  /**
   * Of a page that stays as it is, what it was told from when it changed; whether it still comes of
   * that is found out now, while what it asks of models is remembered.
   */
  private PageBasis standing(Story story, StoryPage page, PageBasis fresh) {
    return stories
        .basis(story.id())
        .map(kept -> kept.under(fresh.earlier(), fresh.conditions()))
        .map(kept -> comesOf(story, page, kept) ? kept : kept.standing())
        .orElseGet(() -> new PageBasis(null, List.of(), fresh.earlier(), fresh.conditions(), true));
  }

  private boolean comesOf(Story story, StoryPage page, PageBasis basis) {
    return write(story, basis, page)
        .filter(again -> PageDifferences.between(page, again.page()).isEmpty())
        .isPresent();
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

  /** A page from which something was removed begins anew, and says so there. */
  private List<StoryEvent> events(String storyId, @Nullable StoryPage previous) {
    Stream<StoryEvent> since =
        stories.journal().untold(storyId).stream().flatMap(entry -> event(storyId, entry).stream());
    List<String> notes = previous == null ? removed.apply(storyId) : List.of();
    return Stream.concat(since, notes.stream().map(StoryEvent.Removed::new)).toList();
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
