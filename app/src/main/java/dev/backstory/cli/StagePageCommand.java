package dev.backstory.cli;

import dev.backstory.compose.StoryComposer;
import dev.backstory.pipeline.PageWriter;
import dev.backstory.web.SiteJson;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code stage page}: articles with their story in, the page of each story out. */
@Command(
    name = "page",
    description = "Articles with their story to the page of each story.",
    mixinStandardHelpOptions = true)
final class StagePageCommand implements Callable<Integer> {
  @Spec
  @SuppressWarnings("NullAway.Init") // set by picocli before the call
  private CommandSpec spec;

  @Parameters(arity = "1..*", paramLabel = "ARTICLES", description = "JSON Lines, plain or gzip.")
  private List<Path> files = List.of();

  @Override
  public Integer call() {
    PageWriter pages =
        new PageWriter(Models.facts(), new StoryComposer(Models.glossary(), Models.editor()));
    return new StageStories(spec.commandLine().getOut(), spec.commandLine().getErr())
        .print(
            files,
            "telling stories",
            story ->
                SiteJson.named(
                    story.id(),
                    pages
                        .write(story.story(), story.articles(), null, List.of(), Instant.EPOCH)
                        .page()));
  }
}
