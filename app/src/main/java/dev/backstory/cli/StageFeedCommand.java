package dev.backstory.cli;

import dev.backstory.feed.FeedOutcome;
import dev.backstory.feed.FeedParser;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Reads feeds from files: a line per item, or one that says why a feed cannot be read. */
@Command(
    name = "feed",
    description = "Read feeds (RSS, Atom, JSON Feed): a line per item.",
    mixinStandardHelpOptions = true)
final class StageFeedCommand implements Callable<Integer> {
  /** The line of a feed that cannot be read. */
  record Refusal(String feed, String rejected) {}

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(arity = "1..*", paramLabel = "FILE", description = "Feed documents.")
  private List<Path> files = List.of();

  private final FeedParser parser = new FeedParser();

  @Override
  public Integer call() {
    int read = 0;
    for (Path file : files) {
      try {
        print(file, parser.parse(Files.readAllBytes(file), file.toString(), null));
        read++;
      } catch (IOException e) {
        err().println(file + ": cannot be read: " + e);
      }
    }
    spec.commandLine().getOut().flush();
    return read == 0 ? 1 : 0;
  }

  private void print(Path file, FeedOutcome outcome) {
    PrintWriter out = spec.commandLine().getOut();
    switch (outcome) {
      case FeedOutcome.Parsed feed -> {
        feed.items().forEach(item -> out.println(Json.MAPPER.writeValueAsString(item)));
        feed.rejected().forEach(r -> err().println(r.where() + ": " + r.reason()));
      }
      case FeedOutcome.Rejected rejected ->
          out.println(
              Json.MAPPER.writeValueAsString(new Refusal(file.toString(), rejected.reason())));
    }
  }

  private PrintWriter err() {
    return spec.commandLine().getErr();
  }
}
