package dev.backstory.webhook;

import dev.backstory.model.StoryPage;
import dev.backstory.model.StoryPage.Revision;
import dev.backstory.port.ListedStory;
import dev.backstory.port.StoryStore;
import dev.backstory.port.StoryStore.Change;
import dev.backstory.port.StoryStore.Changes;
import dev.backstory.port.StoryStore.Mark;
import dev.backstory.port.admin.WebhookStore;
import dev.backstory.port.admin.WebhookStore.Event;
import dev.backstory.port.admin.WebhookStore.Kind;
import dev.backstory.port.admin.WebhookStore.News;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Finds what became of stories since it last looked, which is kept: a process that is killed
 * between a page and its news finds that later.
 */
final class StoryNews {
  /** In the order in which pages changed; what was withdrawn comes last. */
  private static final Comparator<News> ORDER =
      Comparator.comparing(News::updatedAt, Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(news -> news.event().storyId());

  private final StoryStore stories;
  private final WebhookStore store;
  private final InstantSource clock;
  private final Supplier<String> ids;

  /**
   * @param ids an id for each event, of which no two are the same
   */
  StoryNews(StoryStore stories, WebhookStore store, InstantSource clock, Supplier<String> ids) {
    this.stories = stories;
    this.store = store;
    this.clock = clock;
    this.ids = ids;
  }

  /** From now on what happens is news, unless it has been since earlier. */
  void begin() {
    if (store.mark().isEmpty()) {
      Changes all = stories.changes(Mark.BEGINNING);
      Map<String, Instant> published = new HashMap<>();
      for (Change change : all.stories()) {
        ListedStory page = change.page();
        if (page != null) {
          published.put(page.id(), page.updatedAt());
        }
      }
      store.begin(all.upTo(), published);
    }
  }

  /** Keeps what is new since this was last called. */
  void look() {
    begin();
    Mark mark = store.mark().orElse(Mark.BEGINNING);
    Changes changes = stories.changes(mark);
    if (changes.upTo().equals(mark)) {
      return;
    }
    List<News> news =
        changes.stories().stream().flatMap(it -> news(it).stream()).sorted(ORDER).toList();
    store.announce(changes.upTo(), news);
  }

  private Optional<News> news(Change change) {
    Optional<Instant> told = store.told(change.storyId());
    ListedStory listed = change.page();
    if (listed == null) {
      return told.map(_ -> new News(event(Kind.WITHDRAWN, change.storyId(), 0, 0), null));
    }
    if (told.filter(listed.updatedAt()::equals).isPresent()) {
      return Optional.empty();
    }
    return stories.page(listed.id()).map(page -> news(page, told));
  }

  private News news(StoryPage page, Optional<Instant> told) {
    Kind kind = told.isEmpty() ? Kind.PUBLISHED : Kind.CHANGED;
    int since = told.map(at -> revision(page, at)).orElse(0);
    return new News(event(kind, page.id(), page.revision(), since), page.updatedAt());
  }

  /** Which revision of a page stood at a time; 0 for none, as where its history began anew. */
  private static int revision(StoryPage page, Instant at) {
    return page.history().stream()
        .filter(it -> !it.at().isAfter(at))
        .mapToInt(Revision::revision)
        .max()
        .orElse(0);
  }

  private Event event(Kind kind, String storyId, int revision, int since) {
    return new Event(ids.get(), clock.instant(), kind, storyId, revision, since);
  }
}
