package dev.backstory.cli.stage;

import dev.backstory.cli.print.Json;
import dev.backstory.compose.StoryComposer;
import dev.backstory.desk.Models;
import dev.backstory.model.StoryPage;
import dev.backstory.pipeline.PageCodec;
import dev.backstory.pipeline.PageWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.node.ObjectNode;

/** {@code stage page}: articles with their story in, the page of each story out. */
@Command(
    name = "page",
    description = "Compose the page of each story, from articles with their story.",
    mixinStandardHelpOptions = true)
final class StagePageCommand implements Callable<Integer> {
  @Spec
  @SuppressWarnings("NullAway.Init") // set by picocli before the call
  private CommandSpec spec;

  @Parameters(arity = "1..*", paramLabel = "ARTICLES", description = "JSON Lines, plain or .gz")
  private List<Path> files = List.of();

  @Override
  public Integer call() {
    PageWriter pages =
        new PageWriter(Models.facts(), new StoryComposer(Models.glossary(), Models.editor()));
    return new StageStories(spec.commandLine().getOut(), spec.commandLine().getErr())
        .print(
            files,
            "composing pages",
            story ->
                line(
                    story.id(),
                    pages
                        .write(story.story(), story.articles(), null, List.of(), Instant.EPOCH)
                        .page()));
  }

  private static String line(String story, StoryPage page) {
    ObjectNode line = Json.MAPPER.createObjectNode().put("story", story);
    return PageCodec.json(line.setAll(PageCodec.tree(page)));
  }
}
