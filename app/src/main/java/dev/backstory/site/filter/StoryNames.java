package dev.backstory.site.filter;

import dev.backstory.port.ListedStory;
import dev.backstory.port.SearchQuery.Field;
import dev.backstory.port.StoryFacets;
import dev.backstory.site.sorted.Sorted;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Stories by the names that lists are narrowed down by. Never changes; after a change of stories
 * the lists of other names are the same objects.
 */
public final class StoryNames {
  /** An empty list, newest first; knows the one whose first report is the earliest, too. */
  public static final Sorted<ListedStory> NO_STORIES =
      Sorted.by(
          ListedStory.NEWEST_FIRST,
          Comparator.comparing((ListedStory it) -> StoryFacets.first(it))
              .thenComparing(ListedStory::id));

  private final Sorted<ListedStory> all;
  private final Map<Field, NamedStories> byField;

  private StoryNames(Sorted<ListedStory> all, Map<Field, NamedStories> byField) {
    this.all = all;
    this.byField = byField;
  }

  /** Those of these stories. */
  public static StoryNames of(Collection<ListedStory> stories) {
    Map<Field, NamedStories> none = new EnumMap<>(Field.class);
    for (Field field : Field.values()) {
      none.put(field, NamedStories.none(NO_STORIES));
    }
    return new StoryNames(NO_STORIES, none).with(List.of(), stories);
  }

  /**
   * The same after a change.
   *
   * @param gone stories that are not there any more, or are others now
   * @param there stories that are there now
   */
  public StoryNames with(Collection<ListedStory> gone, Collection<ListedStory> there) {
    Map<Field, NamedStories> next = new EnumMap<>(Field.class);
    byField.forEach(
        (field, named) -> next.put(field, named.with(gone, there, story -> of(story, field))));
    return new StoryNames(all.with(gone, there), next);
  }

  /** The names of one kind that a story has, some more than once. */
  static Stream<String> of(ListedStory story, Field field) {
    return switch (field) {
      case OUTLET -> StoryFacets.outlets(story);
      case PERSON -> StoryFacets.people(story);
      case PLACE -> StoryFacets.places(story);
      case SPEAKER -> StoryFacets.speakers(story);
    };
  }

  /** The stories that a filter lets through. */
  public NarrowedStories narrowed(StoryFilter filter) {
    Map<Field, Set<String>> named = new EnumMap<>(Field.class);
    List<Sorted<ListedStory>> shortest = List.of(all);
    for (Map.Entry<Field, String> wanted : filter.names().entrySet()) {
      NamedStories stories = named(wanted.getKey());
      Set<String> names = stories.fitting(NameWords.of(wanted.getValue()));
      named.put(wanted.getKey(), names);
      List<Sorted<ListedStory>> lists = names.stream().map(stories::get).toList();
      shortest = size(lists) < size(shortest) ? lists : shortest;
    }
    return new NarrowedStories(shortest, named, filter, _ -> true);
  }

  private NamedStories named(Field field) {
    NamedStories found = byField.get(field);
    return found == null ? NamedStories.none(NO_STORIES) : found;
  }

  private static int size(List<Sorted<ListedStory>> lists) {
    return lists.stream().mapToInt(Sorted::size).sum();
  }
}
