package dev.backstory.cli.stage;

import dev.backstory.desk.Models;
import dev.backstory.fact.FactFinder;
import dev.backstory.model.Fact;
import dev.backstory.pipeline.PageCodec;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code stage facts}: articles with their story in, the facts that each story tells out. */
@Command(
    name = "facts",
    description = "Find the facts of each story, from articles with their story.",
    mixinStandardHelpOptions = true)
final class StageFactsCommand implements Callable<Integer> {
  @Spec
  @SuppressWarnings("NullAway.Init") // set by picocli before the call
  private CommandSpec spec;

  @Parameters(arity = "1..*", paramLabel = "ARTICLES", description = "JSON Lines, plain or .gz")
  private List<Path> files = List.of();

  /** A line of output. */
  record Line(String story, List<Fact> facts) {}

  @Override
  public Integer call() {
    FactFinder finder = Models.facts();
    return new StageStories(spec.commandLine().getOut(), spec.commandLine().getErr())
        .print(
            files,
            "finding facts",
            story -> PageCodec.json(new Line(story.id(), finder.find(story.articles()).all())));
  }
}
