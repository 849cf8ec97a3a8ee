package dev.backstory.port;

import dev.backstory.model.StoryEvent;
import dev.backstory.model.StoryLink;
import dev.backstory.model.StoryPage;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a page was told from besides its story's articles, so that it can be told again.
 *
 * @param previous the page that stood before; null where there was none, or where it was not kept
 * @param events that befell the story since then
 * @param earlier the ways to earlier stories, as they were when it was told last
 * @param conditions under which it was told last
 * @param stood whether the page does not come of all this any more, but only of itself: it was told
 *     again since it changed, from articles or under conditions that are other than then, and
 *     stayed as it was
 */
public record PageBasis(
    @Nullable StoryPage previous,
    List<StoryEvent> events,
    List<StoryLink> earlier,
    Conditions conditions,
    boolean stood) {
  public PageBasis {
    events = List.copyOf(events);
    earlier = List.copyOf(earlier);
  }

  /** The same under what holds now. */
  public PageBasis under(List<StoryLink> earlier, Conditions conditions) {
    return new PageBasis(previous, events, earlier, conditions, false);
  }

  /** Of a page that stayed as it was although it does not come of this any more. */
  public PageBasis standing() {
    return new PageBasis(previous, events, earlier, conditions, true);
  }

  /**
   * What else a page depends on, each in a form of its own that is other when that is other.
   *
   * @param program the program
   * @param models what its models say, which differs between kinds of processors
   * @param knowledge of people, organisations and places
   * @param settings of pages
   */
  public record Conditions(String program, String models, String knowledge, String settings) {
    /** Where nothing else changes. */
    public static final Conditions FIXED = new Conditions("", "", "", "");

    /** In what these differ from others, in words; empty if in nothing. */
    public List<String> differences(Conditions others) {
      List<String> differences = new ArrayList<>();
      if (!program.equals(others.program)) {
        differences.add("another version of the program");
      }
      if (!models.equals(others.models)) {
        differences.add("another kind of processor");
      }
      if (!knowledge.equals(others.knowledge)) {
        differences.add("other knowledge of people, organisations and places");
      }
      if (!settings.equals(others.settings)) {
        differences.add("other settings");
      }
      return differences;
    }
  }
}
