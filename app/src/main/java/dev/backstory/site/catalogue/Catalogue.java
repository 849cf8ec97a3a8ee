package dev.backstory.site.catalogue;

import dev.backstory.port.ListedStory;
import dev.backstory.port.ListedStory.Report;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The outlets, journalists, people and days of all stories.
 *
 * @param journalists each of one outlet: nobody knows whether two outlets name the same
 */
public record Catalogue(Groups outlets, Groups journalists, People people, Days days) {
  /** That of no stories. */
  public static final Catalogue EMPTY =
      new Catalogue(
          Groups.empty(Catalogue::outletOf, "outlet"),
          Groups.empty(Catalogue::journalistsOf, "journalist"),
          People.empty(),
          Days.empty());

  public static Catalogue of(Collection<ListedStory> stories) {
    return EMPTY.with(List.of(), stories);
  }

  /**
   * The same after a change.
   *
   * @param gone stories that are not there any more, or are others now
   * @param there stories that are there now
   */
  public Catalogue with(Collection<ListedStory> gone, Collection<ListedStory> there) {
    StoryChange change = new StoryChange(gone, there);
    return new Catalogue(
        outlets.with(change), journalists.with(change), people.with(change), days.with(change));
  }

  /** That of an outlet; empty for one without a name that can be seen. */
  public static String outlet(String name) {
    return Names.key(name);
  }

  /** That of a journalist of an outlet; empty if either has no name that can be seen. */
  public static String journalist(String outlet, String name) {
    String own = Names.key(name);
    String of = Names.key(outlet);
    return own.isEmpty() || of.isEmpty() ? "" : own + "\n" + of;
  }

  private static Set<String> outletOf(Report report) {
    String key = outlet(report.outlet());
    return key.isEmpty() ? Set.of() : Set.of(key);
  }

  private static Set<String> journalistsOf(Report report) {
    Set<String> keys = new LinkedHashSet<>();
    report.authors().forEach(name -> keys.add(journalist(report.outlet(), name)));
    keys.remove("");
    return keys;
  }
}
