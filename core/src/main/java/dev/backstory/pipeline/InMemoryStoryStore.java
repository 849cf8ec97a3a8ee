package dev.backstory.pipeline;

import dev.backstory.model.Story;
import dev.backstory.model.StoryPage;
import dev.backstory.port.Decision;
import dev.backstory.port.DecisionJournal;
import dev.backstory.port.ListedStory;
import dev.backstory.port.PageBasis;
import dev.backstory.port.StoryStore;
import dev.backstory.port.Turn;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Stories in the memory of one process. */
public final class InMemoryStoryStore implements StoryStore {
  private final InMemoryJournal journal = new InMemoryJournal();
  private final Map<String, StoryPage> pages = new LinkedHashMap<>();
  private final Map<String, PageBasis> bases = new HashMap<>();
  private final Map<String, Long> tellings = new HashMap<>();
  private final Set<String> stale = new HashSet<>();
  private InMemoryStoryState shelf = new InMemoryStoryState();
  private @Nullable String knowledge;
  private long lastTelling;

  @Override
  public synchronized void follow(Turn turn) {
    if (shelf.placements.containsKey(turn.articleId())) {
      return;
    }
    atOnce(() -> turn.decisions().forEach(decision -> follow(turn, decision)));
  }

  @Override
  public synchronized void revise(List<Decision> changes, Instant at) {
    atOnce(() -> changes.forEach(change -> revise(change, at)));
  }

  private void atOnce(Runnable work) {
    InMemoryStoryState before = shelf.copy();
    long written = journal.last();
    try {
      work.run();
    } catch (RuntimeException e) {
      shelf = before;
      journal.truncate(written);
      throw e;
    }
  }

  private void follow(Turn turn, Decision decision) {
    List<String> moved = moved(decision);
    if (!decision.kind().isArrival()) {
      change(decision, moved, turn.at());
      changed(decision, journal.add(turn, decision, moved));
      return;
    }
    if (decision.begins() != null) {
      shelf.begin(decision.begins());
    }
    shelf.present(decision.storyId());
    shelf.put(new Placement(turn.articleId(), decision.storyId(), turn.version()), turn.at());
    journal.add(turn, decision, moved);
  }

  private void revise(Decision change, Instant at) {
    List<String> moved = moved(change);
    change(change, moved, at);
    changed(change, journal.add(change, at, moved));
  }

  private void change(Decision change, List<String> moved, Instant at) {
    String story = change.storyId();
    if (change.begins() != null) {
      shelf.begin(change.begins());
    }
    Story present = shelf.present(story);
    switch (change.kind()) {
      case MERGE -> {
        Story other = shelf.present(other(change));
        shelf.stories.put(story, present.withEarlierOf(other));
        shelf.move(moved, other.id(), story, at);
      }
      case SPLIT -> shelf.move(moved, story, other(change), at);
      case MOVE -> shelf.move(moved, other(change), story, at);
      case JOIN, OPEN -> throw new IllegalArgumentException("no change: " + change);
    }
  }

  private List<String> moved(Decision decision) {
    return decision.kind() == Decision.Kind.MERGE
        ? shelf.articles(other(decision))
        : decision.articleIds();
  }

  private static String other(Decision decision) {
    return Objects.requireNonNull(decision.otherId(), "a change names two stories");
  }

  /** What leads to one of these has to be told anew, too, since that may be another story now. */
  private void changed(Decision change, long number) {
    List<String> ids = List.of(change.storyId(), other(change));
    shelf.stories.values().stream()
        .filter(story -> linksToOne(story, ids) || ids.contains(story.id()))
        .forEach(story -> shelf.changed.put(story.id(), number));
  }

  private static boolean linksToOne(Story story, List<String> ids) {
    return story.earlier().stream().anyMatch(link -> ids.contains(link.storyId()));
  }

  @Override
  public synchronized void renew(String articleId, int version, Instant at) {
    Placement known = shelf.placements.get(articleId);
    if (known != null && known.version() != version) {
      shelf.put(new Placement(articleId, known.storyId(), version), at);
    }
  }

  @Override
  public DecisionJournal journal() {
    return journal;
  }

  @Override
  public synchronized Optional<Placement> placement(String articleId) {
    return Optional.ofNullable(shelf.placements.get(articleId));
  }

  @Override
  public synchronized List<Placement> placements() {
    return new ArrayList<>(shelf.placements.values());
  }

  @Override
  public synchronized List<Placement> placements(String storyId) {
    return shelf.placements.values().stream().filter(it -> it.storyId().equals(storyId)).toList();
  }

  @Override
  public synchronized Optional<Story> story(String id) {
    return Optional.ofNullable(shelf.stories.get(shelf.gone.getOrDefault(id, id)))
        .map(this::withArticles);
  }

  @Override
  public synchronized List<Story> untold() {
    return shelf.stories.values().stream()
        .filter(story -> !shelf.gone.containsKey(story.id()) && isUntold(story.id()))
        .map(this::withArticles)
        .toList();
  }

  @Override
  public synchronized int untoldCount() {
    return untold().size();
  }

  @Override
  public synchronized void tellAgain(Collection<String> articleIds) {
    for (String article : articleIds) {
      placement(article).ifPresent(placement -> stale.add(placement.storyId()));
    }
  }

  @Override
  public synchronized int knowing(String version) {
    if (version.equals(knowledge)) {
      return 0;
    }
    knowledge = version;
    long untold =
        pages.values().stream()
            .filter(page -> page.status() == StoryPage.Status.PAGE)
            .map(StoryPage::id)
            .filter(id -> !shelf.gone.containsKey(id) && stale.add(id))
            .count();
    return (int) untold;
  }

  @Override
  public synchronized void tell(List<Told> now) {
    for (Told told : now) {
      String id = told.page().id();
      stale.remove(id);
      pages.put(id, told.page());
      bases.compute(id, (_, _) -> told.basis());
      tellings.put(id, ++lastTelling);
      told.articles().forEach(placement -> shelf.told.put(placement.articleId(), placement));
      journal.told(id, told.upTo());
    }
  }

  @Override
  public synchronized Optional<StoryPage> page(String storyId) {
    return Optional.ofNullable(pages.get(storyId));
  }

  @Override
  public synchronized Optional<PageBasis> basis(String storyId) {
    return Optional.ofNullable(bases.get(storyId));
  }

  @Override
  public synchronized List<StoryPage> pages() {
    return pages.values().stream()
        .filter(page -> !pages.containsKey(shelf.gone.getOrDefault(page.id(), "")))
        .sorted(Comparator.comparing(StoryPage::updatedAt).reversed().thenComparing(StoryPage::id))
        .toList();
  }

  @Override
  public synchronized Tally tally() {
    List<StoryPage> published = pages();
    int full = (int) published.stream().filter(it -> it.status() == StoryPage.Status.PAGE).count();
    long articles = published.stream().mapToLong(it -> it.coverage().articles().size()).sum();
    return new Tally(full, published.size() - full, articles);
  }

  /** Everything, whatever was known before. */
  @Override
  public synchronized Changes changes(Mark since) {
    Map<String, StoryPage> published = new LinkedHashMap<>();
    pages().forEach(page -> published.put(page.id(), page));
    Map<String, Redirect> leading = new LinkedHashMap<>();
    redirects().forEach(redirect -> leading.put(redirect.id(), redirect));
    return new Changes(
        new Mark(lastTelling, journal.last()),
        shelf.stories.keySet().stream()
            .map(id -> change(id, published.get(id), leading.get(id)))
            .toList());
  }

  /** Nothing here is of an earlier version. */
  @Override
  public int listAnew(int most) {
    return 0;
  }

  private Change change(String id, @Nullable StoryPage page, @Nullable Redirect redirect) {
    return page == null
        ? new Change(id, null, 0, redirect)
        : new Change(id, ListedStory.of(page), tellings.getOrDefault(id, 0L), null);
  }

  @Override
  public synchronized List<Redirect> redirects() {
    return shelf.gone.entrySet().stream()
        .filter(gone -> pages.containsKey(gone.getValue()))
        .map(gone -> redirect(gone.getKey(), gone.getValue()))
        .toList();
  }

  private Redirect redirect(String from, String to) {
    return new Redirect(from, slug(from), to, slug(to));
  }

  private String slug(String id) {
    return Objects.requireNonNull(shelf.stories.get(id)).slug();
  }

  private boolean isUntold(String id) {
    return stale.contains(id)
        || shelf.changed.getOrDefault(id, 0L) > journal.toldUpTo(id)
        || shelf.placements.values().stream()
            .filter(placement -> placement.storyId().equals(id))
            .anyMatch(placement -> !placement.equals(shelf.told.get(placement.articleId())));
  }

  private Story withArticles(Story story) {
    return new Story(
        story.id(),
        story.slug(),
        shelf.articles(story.id()),
        story.earlier(),
        story.createdAt(),
        story.updatedAt());
  }
}
