package dev.backstory.bench.grown;

import dev.backstory.desk.Desk;
import dev.backstory.port.ListedStory;
import dev.backstory.port.SearchIndex;
import dev.backstory.port.SearchQuery;
import dev.backstory.port.SearchQuery.Readable;
import dev.backstory.site.SiteSnapshot;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** How long searches take, by what is in them. */
final class SearchSpeed {
  private static final int STORIES = 100;
  private static final int WARMING_UP = 10;
  private static final double NANOS_PER_MILLI = 1e6;
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final SearchIndex index;
  private final SiteSnapshot site;
  private final List<ListedStory> stories;

  SearchSpeed(Desk desk, SiteSnapshot site) {
    index = desk.search();
    this.site = site;
    stories =
        desk.stories().placements().reversed().stream()
            .map(placement -> placement.storyId())
            .distinct()
            .flatMap(story -> desk.stories().page(story).stream())
            .map(ListedStory::of)
            .filter(story -> !story.quoted().isEmpty() && !story.cards().isEmpty())
            .limit(STORIES)
            .toList();
  }

  /** A line for each sort of search. */
  List<String> lines() {
    Map<String, Function<ListedStory, String>> sorts = new LinkedHashMap<>();
    sorts.put("a word", story -> word(story, 0));
    sorts.put("two words", story -> word(story, 0) + " " + word(story, 1));
    sorts.put("a beginning", story -> beginning(story, 2) + "*");
    sorts.put("a word of an outlet", story -> word(story, 0) + " " + outlet(story));
    sorts.put("an outlet", SearchSpeed::outlet);
    sorts.put("a person", story -> "person:\"" + story.cards().getFirst().name() + '"');
    sorts.put("a speaker", story -> "said-by:\"" + story.quoted().getFirst().name() + '"');
    sorts.put("a word of two months", story -> word(story, 0) + " " + months(story));
    sorts.put("two months", SearchSpeed::months);
    sorts.put("an outlet in two months", story -> outlet(story) + " " + months(story));
    List<String> lines = new ArrayList<>();
    sorts.forEach((name, typed) -> lines.add(line(name, story -> found(typed.apply(story)))));
    lines.add(line("stories near a question", story -> near(story.lead())));
    lines.add(
        line(
            "suggestions for three letters",
            story -> site.suggestions(beginning(story, 3)).size()));
    return lines;
  }

  private int found(String typed) {
    return SearchQuery.read(typed) instanceof Readable readable
        ? index.find(readable.query()).size()
        : 0;
  }

  private int near(String text) {
    return index.near(List.of(text.split("[^\\p{L}]+")).subList(0, 6), 5).size();
  }

  /** What some searches took, in milliseconds, and how much they found in all. */
  private record Times(List<Double> wall, List<Double> cpu, int found) {}

  private String line(String name, Function<ListedStory, Integer> search) {
    timed(stories.subList(0, Math.min(WARMING_UP, stories.size())), search);
    Times times = timed(stories, search);
    return String.format(
        Locale.ROOT,
        "search for %s: median %.1f ms, 95th percentile %.1f ms, of the processor %.1f and %.1f ms,"
            + " %d found on average",
        name,
        percentile(times.wall(), 50),
        percentile(times.wall(), 95),
        percentile(times.cpu(), 50),
        percentile(times.cpu(), 95),
        times.found() / Math.max(1, stories.size()));
  }

  private static Times timed(List<ListedStory> stories, Function<ListedStory, Integer> search) {
    List<Double> wall = new ArrayList<>();
    List<Double> cpu = new ArrayList<>();
    int found = 0;
    for (ListedStory story : stories) {
      long begun = System.nanoTime();
      long spent = THREADS.getCurrentThreadCpuTime();
      found += search.apply(story);
      cpu.add((THREADS.getCurrentThreadCpuTime() - spent) / NANOS_PER_MILLI);
      wall.add((System.nanoTime() - begun) / NANOS_PER_MILLI);
    }
    return new Times(wall, cpu, found);
  }

  private static double percentile(List<Double> values, int percent) {
    return values.stream().sorted().toList().get(values.size() * percent / 100);
  }

  private static String word(ListedStory story, int place) {
    String[] words = story.headline().split("[^\\p{L}]+");
    return words[Math.min(place, words.length - 1)].toLowerCase(Locale.ROOT);
  }

  private static String beginning(ListedStory story, int letters) {
    String word = word(story, 0);
    return word.substring(0, Math.min(letters, word.length()));
  }

  private static String outlet(ListedStory story) {
    return "outlet:\"" + story.reports().getFirst().outlet() + '"';
  }

  private static String months(ListedStory story) {
    LocalDate day = LocalDate.ofInstant(story.createdAt(), ZoneOffset.UTC);
    return "from:" + day.minusDays(30) + " to:" + day.plusDays(30);
  }
}
