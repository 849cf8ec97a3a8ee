package dev.backstory.pipeline;

import dev.backstory.cluster.story.Reasons;
import dev.backstory.cluster.story.StoryBonds;
import dev.backstory.cluster.story.StoryBonds.Bond;
import dev.backstory.cluster.story.StoryDecision.Change;
import dev.backstory.cluster.story.StoryDecision.Merge;
import dev.backstory.cluster.story.StoryDecision.Move;
import dev.backstory.cluster.story.StoryDecision.Split;
import dev.backstory.cluster.story.StoryId;
import dev.backstory.model.Story;
import dev.backstory.port.StoryStore;
import dev.backstory.port.StoryStore.Placement;
import dev.backstory.port.admin.RulingQueue;
import dev.backstory.port.admin.RulingQueue.Task;
import dev.backstory.port.admin.StoryRulings;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Follows what people decided of stories, and takes it back. What they decided may have been
 * overtaken by then; it is followed as far as it still makes sense, and else left with a reason.
 */
final class RulingFollower {
  private final StoryStore stories;
  private final StoryPlacer placer;
  private final RulingQueue queue;

  RulingFollower(StoryStore stories, StoryPlacer placer, RulingQueue queue) {
    this.stories = stories;
    this.placer = placer;
    this.queue = queue;
  }

  /** Follows all that is asked for by now. */
  void follow(Instant now) {
    try {
      queue.due().forEach(task -> follow(task, now));
    } catch (RuntimeException e) {
      placer.doubt();
      throw e;
    }
  }

  private void follow(Task task, Instant now) {
    boolean merge = task.kind() == StoryRulings.Kind.MERGE;
    if (task.undoing()) {
      List<Change> back = merge ? divide(task) : rejoin(task);
      queue.undone(task.id(), () -> placer.revise(back, now));
    } else if (merge) {
      merge(task, now);
    } else {
      split(task, now);
    }
  }

  /** What stands, for those who decide. */
  StoryBonds bonds() {
    List<Bond> bonds =
        queue.standing().stream()
            .map(
                it -> new Bond(it.together(), new HashSet<>(it.these()), new HashSet<>(it.those())))
            .toList();
    return bonds.isEmpty() ? StoryBonds.none() : new StoryBonds(bonds, queue.stories());
  }

  private void merge(Task task, Instant now) {
    Optional<Story> stays = stories.story(task.storyId());
    Optional<Story> gone = Optional.ofNullable(task.otherId()).flatMap(stories::story);
    if (stays.isEmpty() || gone.isEmpty()) {
      queue.fail(task.id(), "one of the stories is not there any more");
    } else if (stays.get().id().equals(gone.get().id())) {
      queue.fail(task.id(), "the two were one story by then");
    } else {
      String story = stays.get().id();
      String other = gone.get().id();
      queue.done(
          task.id(),
          other,
          articles(story),
          articles(other),
          () -> placer.revise(List.of(new Merge(story, other, Reasons.NONE)), now));
    }
  }

  private void split(Task task, Instant now) {
    String story = stories.story(task.storyId()).map(Story::id).orElse("");
    Set<String> chosen = new HashSet<>(task.articleIds());
    List<String> leaving = articles(story).stream().filter(chosen::contains).toList();
    List<String> staying = articles(story).stream().filter(it -> !chosen.contains(it)).toList();
    if (leaving.isEmpty() || staying.isEmpty()) {
      queue.fail(
          task.id(),
          leaving.isEmpty()
              ? "the articles were in another story by then"
              : "no other article was left in the story by then");
      return;
    }
    String opened = StoryId.of(leaving.getFirst() + " by hand " + task.id());
    queue.done(
        task.id(),
        opened,
        staying,
        leaving,
        () -> placer.revise(List.of(new Split(story, opened, leaving, Reasons.NONE)), now));
  }

  /** What came to a story by a merge is a story of its own again, under its old address. */
  private List<Change> divide(Task task) {
    String story = now(task.storyId());
    String other = other(task);
    Set<String> came = new HashSet<>(task.articleIds());
    List<String> back = articles(story).stream().filter(came::contains).toList();
    if (back.isEmpty() || back.size() == articles(story).size()) {
      return List.of();
    }
    return now(other).equals(other)
        ? back.stream().<Change>map(it -> new Move(it, story, other, Reasons.NONE)).toList()
        : List.of(new Split(story, other, back, Reasons.NONE));
  }

  /** What was split off goes back to where it came from. */
  private List<Change> rejoin(Task task) {
    String story = now(task.storyId());
    String other = now(other(task));
    Set<String> left = new HashSet<>(task.articleIds());
    List<String> there = articles(other);
    List<String> back = there.stream().filter(left::contains).toList();
    if (story.equals(other)) {
      return List.of();
    }
    return back.size() == there.size()
        ? List.of(new Merge(story, other, Reasons.NONE))
        : back.stream().<Change>map(it -> new Move(it, other, story, Reasons.NONE)).toList();
  }

  private static String other(Task task) {
    String other = task.otherId();
    if (other == null) {
      throw new IllegalArgumentException("decision " + task.id() + " was never followed");
    }
    return other;
  }

  private String now(String storyId) {
    return stories.story(storyId).map(Story::id).orElse(storyId);
  }

  private List<String> articles(String storyId) {
    return stories.placements(storyId).stream().map(Placement::articleId).toList();
  }
}
