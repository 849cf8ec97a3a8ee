package dev.backstory.cli.export;

import dev.backstory.cli.page.StoryReading;
import dev.backstory.desk.Desk;
import dev.backstory.export.MarkdownStory;
import dev.backstory.model.StoryPage;
import dev.backstory.site.SiteJson;
import dev.backstory.site.SiteSnapshot;
import dev.backstory.site.outline.Outliner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

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

  @Mixin private StoryReading reading = new StoryReading();
  @Mixin private ExportTarget target = new ExportTarget();

  @Option(
      names = "--format",
      paramLabel = "markdown|html|json",
      description = "output format (default: markdown)")
  private Format format = Format.MARKDOWN;

  @Override
  public Integer call() throws IOException {
    return reading.read(
        name,
        (desk, site, page) -> {
          String text = text(desk, site, page);
          target.write(out -> append(out, text));
          return ExitCode.OK;
        });
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
