package dev.backstory.bench.stories;

import dev.backstory.model.Story;
import dev.backstory.model.StoryPage;
import dev.backstory.port.Decision;
import dev.backstory.port.Decision.Kind;
import dev.backstory.port.DecisionJournal;
import dev.backstory.port.PageBasis;
import dev.backstory.port.StoryStore;
import dev.backstory.port.Turn;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** A store of stories that remembers what readers saw. */
final class WatchedStories implements StoryStore {
  private final StoryStore stories;
  private final Map<Kind, Integer> decisions = new EnumMap<>(Kind.class);
  private final Map<String, StoryLife> lives = new LinkedHashMap<>();

  WatchedStories(StoryStore stories) {
    this.stories = stories;
  }

  /** How many decisions of a kind were followed. */
  int count(Kind kind) {
    return decisions.getOrDefault(kind, 0);
  }

  /** Every story that was ever begun. */
  Map<String, StoryLife> lives() {
    return lives;
  }

  @Override
  public void revise(List<Decision> changes, Instant at) {
    stories.revise(changes, at);
    changes.forEach(change -> decisions.merge(change.kind(), 1, Integer::sum));
  }

  @Override
  public void follow(Turn turn) {
    stories.follow(turn);
    for (Decision decision : turn.decisions()) {
      decisions.merge(decision.kind(), 1, Integer::sum);
      if (decision.begins() != null) {
        lives.computeIfAbsent(decision.begins().id(), _ -> new StoryLife());
      }
      if (decision.kind() == Kind.MERGE) {
        life(Objects.requireNonNull(decision.otherId())).end();
      }
    }
  }

  @Override
  public void tellAgain(Collection<String> articleIds) {
    stories.tellAgain(articleIds);
  }

  @Override
  public int knowing(String version) {
    return stories.knowing(version);
  }

  @Override
  public void tell(List<Told> pages) {
    stories.tell(pages);
    pages.forEach(told -> life(told.page().id()).tell(told.page()));
  }

  private StoryLife life(String id) {
    return Objects.requireNonNull(lives.get(id), id);
  }

  @Override
  public void renew(String articleId, int version, Instant at) {
    stories.renew(articleId, version, at);
  }

  @Override
  public DecisionJournal journal() {
    return stories.journal();
  }

  @Override
  public Optional<Placement> placement(String articleId) {
    return stories.placement(articleId);
  }

  @Override
  public List<Placement> placements() {
    return stories.placements();
  }

  @Override
  public List<Placement> placements(String storyId) {
    return stories.placements(storyId);
  }

  @Override
  public Optional<Story> story(String id) {
    return stories.story(id);
  }

  @Override
  public List<Story> untold() {
    return stories.untold();
  }

  @Override
  public Optional<PageBasis> basis(String storyId) {
    return stories.basis(storyId);
  }

  @Override
  public int untoldCount() {
    return stories.untoldCount();
  }

  @Override
  public Tally tally() {
    return stories.tally();
  }

  @Override
  public Changes changes(Mark since) {
    return stories.changes(since);
  }

  @Override
  public Optional<StoryPage> page(String storyId) {
    return stories.page(storyId);
  }

  @Override
  public List<StoryPage> pages() {
    return stories.pages();
  }

  @Override
  public int listAnew(int most) {
    return stories.listAnew(most);
  }

  @Override
  public List<Redirect> redirects() {
    return stories.redirects();
  }
}
