package dev.backstory.cli.page;

import dev.backstory.cli.print.StoryTable;
import dev.backstory.model.StoryPage.Status;
import dev.backstory.pipeline.PageCodec;
import dev.backstory.port.ListedStory;
import dev.backstory.site.SiteSnapshot;
import dev.backstory.site.shape.StoryShapes.StoryItem;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists stories. */
@Command(
    name = "stories",
    description = "List stories, the latest change first.",
    mixinStandardHelpOptions = true)
public final class StoriesCommand implements Callable<Integer> {
  @Mixin private StoryReading reading = new StoryReading();
  @Mixin private FilterOptions filters = new FilterOptions();

  @Option(names = "--status", paramLabel = "page|brief", description = "only pages, or only briefs")
  private @Nullable Status status;

  @Option(
      names = "--section",
      paramLabel = "NAME",
      description = "only of this section, such as News/Coast")
  private @Nullable String section;

  @Option(
      names = "--limit",
      paramLabel = "N",
      description = "how many at most (default: ${DEFAULT-VALUE})",
      defaultValue = "20")
  private int limit = 20;

  @Option(
      names = "--format",
      paramLabel = "text|jsonl",
      description = "output format (default: text)")
  private ListFormat format = ListFormat.TEXT;

  @Override
  public Integer call() {
    return reading.read(desk -> reading.print(out -> print(reading.site(desk), out)));
  }

  private void print(SiteSnapshot site, PrintWriter out) {
    Stream<StoryItem> items = wanted(site).map(story -> StoryItem.of(site, story));
    switch (format) {
      case TEXT -> out.print(StoryTable.of(items.toList()));
      case JSONL -> items.forEach(item -> out.print(PageCodec.json(item)));
    }
  }

  private Stream<ListedStory> wanted(SiteSnapshot site) {
    return site.stories(filters.filter(), section)
        .all()
        .filter(story -> status == null || story.status() == status)
        .limit(Math.max(0, limit));
  }
}
