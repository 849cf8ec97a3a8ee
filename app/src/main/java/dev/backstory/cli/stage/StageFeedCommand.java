package dev.backstory.cli.stage;

import dev.backstory.cli.print.Json;
import dev.backstory.feed.FeedOutcome;
import dev.backstory.feed.FeedParser;
import dev.backstory.model.FeedItem;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Reads feeds from files: a line per item, or one that says why a feed cannot be read. */
@Command(
    name = "feed",
    description = "Parse feeds (RSS, Atom, JSON Feed) and sitemaps: one line of JSON per item.",
    mixinStandardHelpOptions = true)
final class StageFeedCommand implements Callable<Integer> {
  /** The line of a feed that cannot be read. */
  record Refusal(String feed, String rejected) {}

  /** The line of an item. */
  record ItemLine(
      String feed,
      String id,
      @Nullable String url,
      @Nullable String title,
      List<String> authors,
      @Nullable Instant publishedAt,
      @Nullable String summary) {
    static ItemLine of(FeedItem item) {
      return new ItemLine(
          item.feed(),
          item.id(),
          item.url(),
          item.title(),
          item.authors(),
          item.publishedAt(),
          item.summary());
    }
  }

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(arity = "1..*", paramLabel = "FILE", description = "feed documents")
  private List<Path> files = List.of();

  @Override
  public Integer call() {
    int read = 0;
    FeedParser parser = new FeedParser();
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
        feed.items()
            .forEach(item -> out.println(Json.MAPPER.writeValueAsString(ItemLine.of(item))));
        feed.rejected().forEach(r -> err().println(r.where() + ": " + r.reason()));
      }
      case FeedOutcome.Index index -> refuse(file, "a sitemap index: " + named(index));
      case FeedOutcome.Rejected rejected -> refuse(file, rejected.reason());
    }
  }

  private static String named(FeedOutcome.Index index) {
    return String.join(", ", index.parts().stream().map(FeedOutcome.Part::url).toList());
  }

  private void refuse(Path file, String reason) {
    PrintWriter out = spec.commandLine().getOut();
    out.println(Json.MAPPER.writeValueAsString(new Refusal(file.toString(), reason)));
  }

  private PrintWriter err() {
    return spec.commandLine().getErr();
  }
}
