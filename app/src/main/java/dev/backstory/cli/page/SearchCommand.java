package dev.backstory.cli.page;

import dev.backstory.cli.DataOptions;
import dev.backstory.cli.print.FoundText;
import dev.backstory.desk.Desk;
import dev.backstory.pipeline.PageCodec;
import dev.backstory.port.SearchQuery;
import dev.backstory.port.SearchQuery.Readable;
import dev.backstory.port.SearchQuery.Wrong;
import dev.backstory.site.SiteSnapshot;
import dev.backstory.site.shape.StoryShapes.FoundStory;
import dev.backstory.site.shape.StoryShapes.StoryItem;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

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

  @Mixin private DataOptions data = new DataOptions();
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

  @Spec
  @SuppressWarnings("NullAway.Init") // set by picocli before the call
  private CommandSpec spec;

  @Override
  public Integer call() {
    return switch (SearchQuery.read(String.join(" ", words))) {
      case Wrong it -> refuse(it.reason());
      case Readable it -> find(filters.filter().narrowing(it.query()));
    };
  }

  private int refuse(String reason) {
    spec.commandLine().getErr().println("backstory: " + reason);
    return ExitCode.USAGE;
  }

  private int find(SearchQuery query) {
    if (query.words().isEmpty() && !query.isFiltered()) {
      return refuse("say what to look for: words, or a filter such as --outlet");
    }
    try (Desk desk = data.open(spec)) {
      SiteSnapshot site = desk.site(data.clock());
      Stream<FoundStory> found =
          desk.search().find(query).stream()
              .flatMap(
                  it ->
                      site.story(it.storyId()).stream()
                          .map(story -> new FoundStory(StoryItem.of(site, story), it.excerpt())))
              .limit(Math.max(0, limit));
      PrintWriter out = spec.commandLine().getOut();
      switch (format) {
        case TEXT -> out.print(FoundText.of(found.toList(), desk.renderer()));
        case JSONL -> found.forEach(it -> out.print(PageCodec.json(it)));
      }
      out.flush();
      return ExitCode.OK;
    }
  }
}
