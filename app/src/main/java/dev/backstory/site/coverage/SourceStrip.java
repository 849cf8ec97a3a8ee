package dev.backstory.site.coverage;

import static dev.backstory.site.words.Words.words;

import dev.backstory.port.ListedStory;
import dev.backstory.port.ListedStory.Origin;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The outlets with reports of their own in a story, as a list of stories shows them.
 *
 * @param names whoever reported first comes first
 * @param others how many more there are than are named
 */
public record SourceStrip(List<String> names, int others) {
  private static final int MOST = 8;

  public SourceStrip {
    names = List.copyOf(names);
  }

  public static SourceStrip of(ListedStory story) {
    List<String> all =
        IntStream.range(0, story.reports().size())
            .filter(i -> story.reports().get(i).origin() == Origin.OWN)
            .boxed()
            .sorted(Comparator.comparing(story.times()::get))
            .map(i -> story.reports().get(i).outlet())
            .distinct()
            .toList();
    int shown = Math.min(MOST, all.size());
    return new SourceStrip(all.subList(0, shown), all.size() - shown);
  }

  /** For whoever hears it: the names, and how many others there are. */
  public List<String> spoken() {
    List<String> spoken = new ArrayList<>(names);
    if (others > 0) {
      spoken.add(words("count.others", others));
    }
    return spoken;
  }
}
