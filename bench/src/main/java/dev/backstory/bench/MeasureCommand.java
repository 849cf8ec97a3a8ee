package dev.backstory.bench;

import dev.backstory.bench.ask.AskMeasure;
import dev.backstory.bench.claims.MutantsMeasure;
import dev.backstory.bench.data.Folders;
import dev.backstory.bench.feeds.FeedSuites;
import dev.backstory.bench.gate.LinksMeasure;
import dev.backstory.bench.gate.MentionsMeasure;
import dev.backstory.bench.grown.GrownMeasure;
import dev.backstory.bench.grown.GrownStore;
import dev.backstory.bench.grown.LoadMeasure;
import dev.backstory.bench.labels.LinkLabels;
import dev.backstory.bench.polls.Poll;
import dev.backstory.bench.polls.PollHistory;
import dev.backstory.bench.polls.PollsReplay;
import dev.backstory.bench.reading.AnnotationSpeed;
import dev.backstory.bench.reading.SentencesBench;
import dev.backstory.bench.reading.StorySample;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code bench measure}: what the gate does not hold, or not so closely. */
@Command(
    name = "measure",
    description = "Measure one thing closely, or print what is to be judged by eye.",
    subcommands = StoriesCommand.class)
final class MeasureCommand {
  @Command(description = "How fast articles are read, by length and by part.")
  void annotation(
      @Parameters(
              paramLabel = "WORDS",
              split = ",",
              defaultValue = "1000,10000,100000",
              description = "lengths beside the usual one (default: ${DEFAULT-VALUE})")
          List<Integer> lengths)
      throws Exception {
    AnnotationSpeed.print(Folders.root(), lengths);
  }

  @Command(description = "How often readers' questions are answered rightly, or not at all.")
  void ask(
      @Option(names = "--show", defaultValue = "0", description = "print so many with answers")
          int shown)
      throws IOException {
    AskMeasure.print(Folders.data(), shown);
  }

  @Command(description = "What the evidence gate lets pass of claims that were made wrong.")
  void claims(
      @Option(names = "--show", defaultValue = "0", description = "print so many of each kind")
          int shown)
      throws IOException {
    MutantsMeasure.measure(Folders.data(), shown)
        .forEach((name, value) -> System.out.printf("%-32s %.3f%n", name, value));
  }

  @Command(description = "How feeds are read, by two parsers' suites and a quarter's polls.")
  void feeds(
      @Option(names = "--unmet", description = "print what is not read as expected") boolean unmet)
      throws IOException {
    Path data = Folders.data();
    FeedSuites.scores(data)
        .forEach(
            (suite, score) -> {
              System.out.println(score.line(suite));
              if (unmet) {
                score.unmet().forEach(line -> System.out.println("  unmet " + line));
              }
            });
    PollHistory polls = PollHistory.of(Poll.read(Poll.archive(data)));
    System.out.println(polls.line());
    if (unmet) {
      polls.suspects().forEach(line -> System.out.println("  twice " + line));
    }
  }

  @Command(description = "How soon a site answers and follows after a year of news.")
  void grown(
      @Option(
              names = "--articles",
              defaultValue = "100000",
              description = "how many are made (default: ${DEFAULT-VALUE})")
          int articles,
      @Option(
              names = "--stories",
              defaultValue = "30000",
              description = "they tell (default: ${DEFAULT-VALUE})")
          int stories,
      @Option(
              names = "--seed",
              defaultValue = "1",
              description = "the same makes the same (default: ${DEFAULT-VALUE})")
          long seed,
      @Option(
              names = "--heap",
              defaultValue = "1600m",
              description = "of the server (default: ${DEFAULT-VALUE})")
          String heap,
      @Option(
              names = "--out",
              required = true,
              paramLabel = "DIR",
              description = "the data folder; one that is there is only measured")
          Path folder)
      throws IOException, InterruptedException {
    if (!Files.exists(folder)) {
      GrownStore.write(folder, articles, stories, seed);
    }
    GrownMeasure.print(folder, heap);
  }

  @Command(description = "How long a running server takes to answer, at a steady pace.")
  void load(
      @Parameters(paramLabel = "ADDRESS", description = "such as http://localhost:8080/")
          URI server,
      @Option(
              names = "--rate",
              defaultValue = "200",
              description = "requests a second (default: ${DEFAULT-VALUE})")
          int rate,
      @Option(
              names = "--seconds",
              defaultValue = "30",
              description = "for each kind of page (default: ${DEFAULT-VALUE})")
          int seconds,
      @Option(names = "--lists", description = "lists of the API instead of pages") boolean lists)
      throws IOException, InterruptedException {
    LoadMeasure.print(server, rate, seconds, lists);
  }

  @Command(description = "Print mentions that are linked to a wrong entry or to none.")
  void links(
      @Option(names = "--embedded", description = "with what is known without a knowledge base")
          boolean embedded)
      throws IOException {
    Path data = Folders.data();
    LinksMeasure.printFaults(embedded ? LinkLabels.findEmbedded(data) : LinkLabels.find(data));
  }

  @Command(description = "Print mentions that are missed or found wrongly.")
  void mentions() throws IOException {
    MentionsMeasure.printFaults(Folders.data());
  }

  @Command(description = "Replay the polls of real feeds: is each item seen, once?")
  int polls(
      @Parameters(
              arity = "0..1",
              paramLabel = "ARCHIVE",
              description = "a .tar.xz of FEED/TIME.xml (default: that of the labelled data)")
          @Nullable Path archive)
      throws IOException {
    boolean exact = PollsReplay.run(archive == null ? Poll.archive(Folders.data()) : archive);
    return exact ? ExitCode.OK : ExitCode.SOFTWARE;
  }

  @Command(description = "Print what is found in stories drawn by chance, to be read.")
  void sample(
      @Parameters(paramLabel = "SET", description = "allsides, giveme5w1h or basil") String set,
      @Parameters(paramLabel = "STORIES", description = "how many") int stories,
      @Option(
              names = "--seed",
              defaultValue = "1",
              description = "the same draws the same (default: ${DEFAULT-VALUE})")
          long seed)
      throws IOException {
    StorySample.print(Folders.data(), set, stories, seed);
  }

  @Command(description = "How often sentences end where a corpus ends them.")
  void sentences(
      @Option(names = "--list", description = "print where the two disagree") boolean list)
      throws IOException {
    SentencesBench.print(Folders.data(), list);
  }
}
