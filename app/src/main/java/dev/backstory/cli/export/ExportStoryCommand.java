package dev.backstory.cli.export;

import dev.backstory.cli.DataOptions;
import dev.backstory.desk.Desk;
import dev.backstory.export.MarkdownStory;
import dev.backstory.model.Story;
import dev.backstory.model.StoryPage;
import dev.backstory.pipeline.StoryFinder;
import dev.backstory.site.SiteJson;
import dev.backstory.site.SiteSnapshot;
import dev.backstory.site.outline.Outliner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes one story. */
@Command(
    name = "story",
    description = "One story as Markdown, as one HTML file, or as JSON.",
    mixinStandardHelpOptions = true)
final class ExportStoryCommand implements Callable<Integer> {
  /** What a story is written as. */
  enum Format {
    MARKDOWN,
    HTML,
    JSON
  }

  @Parameters(paramLabel = "STORY", description = "id or page address")
  private String name = "";

  @Mixin private DataOptions data = new DataOptions();
  @Mixin private ExportTarget target = new ExportTarget();

  @Option(
      names = "--format",
      paramLabel = "markdown|html|json",
      description = "output format (default: markdown)")
  private Format format = Format.MARKDOWN;

  @Spec
  @SuppressWarnings("NullAway.Init") // set by picocli before the call
  private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    try (Desk desk = data.open(spec)) {
      SiteSnapshot site = desk.site(data.clock());
      Optional<StoryPage> page =
          new StoryFinder(desk.stories()).find(name).map(Story::id).flatMap(site::page);
      if (page.isEmpty()) {
        spec.commandLine().getErr().println("backstory: no such story: " + name);
        return 1;
      }
      String text = text(desk, site, page.get());
      target.write(spec, out -> append(out, text));
      return 0;
    }
  }

  private String text(Desk desk, SiteSnapshot site, StoryPage page) {
    return switch (format) {
      case MARKDOWN ->
          MarkdownStory.of(Outliner.outline(site, page), desk.renderer().address(page.slug()));
      case HTML -> desk.renderer().oneFile(site, page);
      case JSON -> SiteJson.published(site, page);
    };
  }

  private static void append(Appendable out, String text) {
    try {
      out.append(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
