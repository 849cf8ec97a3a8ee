package dev.backstory.cli.page;

import dev.backstory.cli.print.StoryText;
import dev.backstory.site.SiteJson;
import dev.backstory.site.outline.Outliner;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints a story. */
@Command(
    name = "story",
    description = "Print what the page of a story says, with who reports it and where.",
    mixinStandardHelpOptions = true)
public final class StoryCommand implements Callable<Integer> {
  @Parameters(paramLabel = "STORY", description = "id or page address")
  private String name = "";

  @Mixin private StoryReading reading = new StoryReading();

  @Option(names = "--sources", description = "print the words of the articles below each line, too")
  private boolean sources;

  @Option(
      names = "--format",
      paramLabel = "text|jsonl",
      description = "output format (default: text)")
  private ListFormat format = ListFormat.TEXT;

  @Override
  public Integer call() {
    return reading.read(
        name,
        (desk, site, page) ->
            reading.print(
                out -> {
                  switch (format) {
                    case TEXT ->
                        new StoryText(out, sources ? site.passages() : StoryText.NO_WORDS)
                            .print(
                                Outliner.outline(site, page), desk.renderer().address(page.slug()));
                    case JSONL -> out.print(SiteJson.published(site, page));
                  }
                }));
  }
}
