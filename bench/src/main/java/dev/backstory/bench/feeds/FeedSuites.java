package dev.backstory.bench.feeds;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Prints how each suite is met, with {@code --unmet} and {@code --excluded} in detail. */
public final class FeedSuites {
  private FeedSuites() {}

  /**
   * Usage: {@code bench feeds DATA [--unmet] [--excluded]}.
   *
   * @param args the folder of the labelled data, and what to list
   */
  public static void main(String[] args) throws IOException {
    Path data = Path.of(args[0]);
    scores(data)
        .forEach(
            (name, score) -> {
              System.out.println(score.line(name));
              if (List.of(args).contains("--unmet")) {
                score.unmet().forEach(line -> System.out.println("  unmet " + line));
              }
              if (List.of(args).contains("--excluded")) {
                new TreeMap<>(score.excluded())
                    .forEach((what, n) -> System.out.println("  excluded " + n + " " + what));
              }
            });
    PollHistory polls = polls(data);
    System.out.println(polls.line());
    if (List.of(args).contains("--unmet")) {
      polls.suspects().forEach(line -> System.out.println("  twice " + line));
    }
  }

  /** A quarter's polls, replayed. */
  public static PollHistory polls(Path data) throws IOException {
    return PollHistory.of(TarXz.files(data.resolve("feeds").resolve("polls-2025q2.tar.xz")));
  }

  /** The score of every suite by its name. */
  public static Map<String, SuiteScore> scores(Path data) throws IOException {
    Path feeds = data.resolve("feeds");
    Map<String, SuiteScore> scores = new TreeMap<>();
    FeedparserSuite.score(TarXz.files(feeds.resolve("feedparser-tests.tar.xz")))
        .forEach((folder, score) -> scores.put("feedparser." + folder, score));
    GofeedSuite.score(TarXz.files(feeds.resolve("gofeed-testdata.tar.xz")))
        .forEach((kind, score) -> scores.put("gofeed." + kind, score));
    return scores;
  }
}
