package dev.backstory.site.catalogue;

import dev.backstory.port.ListedStory;
import dev.backstory.port.ListedStory.Report;
import dev.backstory.site.sorted.Sorted;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An outlet, or a journalist of one, with the stories that it reported. Never changes. */
public final class Group implements Shelved {
  private final String key;
  private final String wanted;
  private final Sorted<ListedStory> stories;
  private final Function<Report, Set<String>> keys;
  private volatile @Nullable Tally tally;

  /**
   * @param key its name as names are compared
   * @param stories newest first
   * @param keys of the groups that a report is of
   */
  Group(
      String key, String wanted, Sorted<ListedStory> stories, Function<Report, Set<String>> keys) {
    this.key = key;
    this.wanted = wanted;
    this.stories = stories;
    this.keys = keys;
  }

  @Override
  public String key() {
    return key;
  }

  @Override
  public String wanted() {
    return wanted;
  }

  @Override
  public Sorted<ListedStory> stories() {
    return stories;
  }

  /** What its reports are; counted when somebody asks, and once. */
  public Tally tally() {
    Tally found = tally;
    if (found == null) {
      found = Tally.of(reports().toList());
      tally = found;
    }
    return found;
  }

  /** The outlet's name as its newest report has it, without a look at the others. */
  public String outlet() {
    return reports().findFirst().map(Report::outlet).orElse("");
  }

  /** Newest first. */
  private Stream<Report> reports() {
    return stories.stream()
        .flatMap(story -> story.reports().stream())
        .filter(report -> keys.apply(report).contains(key));
  }
}
