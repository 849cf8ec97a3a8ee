package dev.backstory.export;

import dev.backstory.export.Row.OutletRow;
import dev.backstory.model.Publisher;
import dev.backstory.port.ListedStory;
import dev.backstory.port.ListedStory.Report;
import dev.backstory.site.SiteSnapshot;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The rows of a site. */
public final class SiteRows {
  private SiteRows() {}

  /**
   * Hands over all rows, one after the other: those of the story that began first, then those of
   * the next, and the outlets at last. One page is held at a time.
   *
   * @param address of the page with a slug
   * @param done is told how many stories are
   * @return how many there are
   */
  public static long each(
      SiteSnapshot site, UnaryOperator<String> address, Consumer<Row> use, LongConsumer done) {
    List<ListedStory> stories = site.stories().stream().sorted(ListedStory.OLDEST_FIRST).toList();
    TreeMap<String, Counted> outlets = new TreeMap<>();
    long count = 0;
    for (ListedStory story : stories) {
      site.page(story.id())
          .ifPresent(page -> StoryRows.each(site, page, address.apply(page.slug()), use));
      count(story, outlets);
      done.accept(++count);
    }
    outlets.forEach((name, counted) -> use.accept(counted.row(name)));
    return count;
  }

  private static void count(ListedStory story, TreeMap<String, Counted> outlets) {
    Set<String> here = new HashSet<>();
    for (Report report : story.reports()) {
      Counted counted = outlets.computeIfAbsent(report.outlet(), _ -> new Counted());
      counted.articles++;
      counted.stories += here.add(report.outlet()) ? 1 : 0;
      counted.publisher = report.publisher() == null ? counted.publisher : report.publisher();
    }
  }

  private static final class Counted {
    private int articles;
    private int stories;
    private @Nullable Publisher publisher;

    private OutletRow row(String name) {
      return new OutletRow(
          name,
          publisher == null ? null : publisher.country(),
          publisher == null ? null : publisher.owner(),
          articles,
          stories);
    }
  }
}
