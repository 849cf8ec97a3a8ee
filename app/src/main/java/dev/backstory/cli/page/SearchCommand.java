package dev.backstory.cli.page;

import dev.backstory.cli.print.FoundText;
import dev.backstory.pipeline.PageCodec;
import dev.backstory.port.SearchIndex.Found;
import dev.backstory.port.SearchQuery;
import dev.backstory.port.SearchQuery.Readable;
import dev.backstory.port.SearchQuery.Wrong;
import dev.backstory.site.SiteSnapshot;
import dev.backstory.site.shape.StoryShapes.FoundStory;
import dev.backstory.site.shape.StoryShapes.StoryItem;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Finds stories by words. */
@Command(
    name = "search",
    description = {
      "Find stories that have all of these words, the best first; without words the newest that"
          + " fit the filters.",
      "Phrases stand in double quotes, beginnings end in an asterisk (ferr*); write -- before"
          + " words to leave out (-bridge)."
    },
    mixinStandardHelpOptions = true)
public final class SearchCommand implements Callable<Integer> {
  @Parameters(paramLabel = "WORDS", arity = "0..*", description = "what to look for")
  private List<String> words = List.of();

  @Mixin private StoryReading reading = new StoryReading();
  @Mixin private FilterOptions filters = new FilterOptions();

  @Option(
      names = "--limit",
      paramLabel = "N",
      description = "how many at most, up to 50 (default: ${DEFAULT-VALUE})",
      defaultValue = "20")
  private int limit = 20;

  @Option(
      names = "--format",
      paramLabel = "text|jsonl",
      description = "output format (default: text)")
  private ListFormat format = ListFormat.TEXT;

  @Override
  public Integer call() {
    return switch (SearchQuery.read(String.join(" ", words))) {
      case Wrong it -> reading.refuse(it.reason());
      case Readable it -> find(filters.filter().narrowing(it.query()));
    };
  }

  private int find(SearchQuery query) {
    if (query.words().isEmpty() && !query.isFiltered()) {
      return reading.refuse("say what to look for: words, or a filter such as --outlet");
    }
    return reading.read(
        desk -> {
          SiteSnapshot site = reading.site(desk);
          Stream<FoundStory> found =
              desk.search().find(query).stream()
                  .flatMap(it -> found(site, it))
                  .limit(Math.max(0, limit));
          return reading.print(
              out -> {
                switch (format) {
                  case TEXT -> out.print(FoundText.of(found.toList(), desk.renderer()));
                  case JSONL -> found.forEach(it -> out.print(PageCodec.json(it)));
                }
              });
        });
  }

  private static Stream<FoundStory> found(SiteSnapshot site, Found it) {
    return site.story(it.storyId()).stream()
        .map(story -> new FoundStory(StoryItem.of(site, story), it.excerpt()));
  }
}
