package dev.backstory.site.catalogue;

import dev.backstory.port.ListedStory;
import dev.backstory.port.ListedStory.Report;
import dev.backstory.site.sorted.Sorted;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The outlets of all stories, or their journalists. Never changes. */
public final class Groups {
  private final Function<Report, Set<String>> keys;
  private final String otherwise;
  private final Shelf<Group> shelf;

  private Groups(Function<Report, Set<String>> keys, String otherwise, Shelf<Group> shelf) {
    this.keys = keys;
    this.otherwise = otherwise;
    this.shelf = shelf;
  }

  /**
   * @param keys of the groups that a report is of
   * @param otherwise the address of one whose name is of signs alone
   */
  static Groups empty(Function<Report, Set<String>> keys, String otherwise) {
    return new Groups(keys, otherwise, Shelf.empty());
  }

  Groups with(StoryChange change) {
    List<String> changed = new ArrayList<>();
    List<Group> there = new ArrayList<>();
    change
        .by(this::keysOf)
        .forEach(
            (key, part) -> {
              Group before = shelf.find(key);
              Sorted<ListedStory> after =
                  part.applied(before == null ? StoryChange.NO_STORIES : before.stories());
              changed.add(key);
              if (!after.isEmpty()) {
                there.add(new Group(key, wanted(key, before), after, keys));
              }
            });
    return changed.isEmpty() ? this : new Groups(keys, otherwise, shelf.with(changed, there));
  }

  private String wanted(String key, @Nullable Group before) {
    return before == null ? Names.address(key, otherwise) : before.wanted();
  }

  /** That of a story that this key is for; null if there is none. */
  public @Nullable Group find(String key) {
    return shelf.find(key);
  }

  /** What has this address: the name of a file, without its ending. */
  public @Nullable Group at(String address) {
    return shelf.at(address);
  }

  /** The name of a file, without its ending. */
  public String address(Group group) {
    return shelf.address(group);
  }

  /** The keys of those that a story is in. */
  public Set<String> keysOf(ListedStory story) {
    Set<String> all = new LinkedHashSet<>();
    story.reports().forEach(report -> all.addAll(keys.apply(report)));
    return all;
  }

  /** By their keys. */
  public Sorted<Group> all() {
    return shelf.all();
  }
}
