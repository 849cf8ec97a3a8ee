package dev.backstory.cli.page;

import dev.backstory.cli.DataOptions;
import dev.backstory.cli.print.StoryText;
import dev.backstory.desk.Desk;
import dev.backstory.model.Story;
import dev.backstory.model.StoryPage;
import dev.backstory.pipeline.StoryFinder;
import dev.backstory.site.SiteJson;
import dev.backstory.site.SiteSnapshot;
import dev.backstory.site.outline.Outliner;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints a story. */
@Command(
    name = "story",
    description = "Print what the page of a story says, with who reports it and where.",
    mixinStandardHelpOptions = true)
public final class StoryCommand implements Callable<Integer> {
  @Parameters(paramLabel = "STORY", description = "id or page address")
  private String name = "";

  @Mixin private DataOptions data = new DataOptions();

  @Option(names = "--sources", description = "print the words of the articles below each line, too")
  private boolean sources;

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
    try (Desk desk = data.open(spec)) {
      SiteSnapshot site = desk.site(data.clock());
      Optional<StoryPage> page =
          new StoryFinder(desk.stories()).find(name).map(Story::id).flatMap(site::page);
      if (page.isEmpty()) {
        spec.commandLine().getErr().println("backstory: no such story: " + name);
        return 1;
      }
      PrintWriter out = spec.commandLine().getOut();
      switch (format) {
        case TEXT ->
            new StoryText(out, sources ? site.passages() : StoryText.NO_WORDS)
                .print(
                    Outliner.outline(site, page.get()), desk.renderer().address(page.get().slug()));
        case JSONL -> out.print(SiteJson.published(site, page.get()));
      }
      out.flush();
      return 0;
    }
  }
}
