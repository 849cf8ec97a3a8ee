package dev.backstory.bench.gate;

import dev.backstory.bench.feeds.FeedSuites;
import dev.backstory.bench.feeds.SuiteScore;
import dev.backstory.bench.polls.Poll;
import dev.backstory.bench.polls.PollHistory;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;

/**
 * How feeds are read: the share of what feedparser's and gofeed's suites expect of titles, links,
 * authors, dates and summaries, and whether a quarter's polls of real feeds bring every article
 * once. {@code bench measure feeds --unmet} names what is missing.
 */
final class FeedsMeasure {
  private FeedsMeasure() {}

  static Map<String, Double> measure(Path data) throws IOException {
    Map<String, SuiteScore> scores = FeedSuites.scores(data);
    PollHistory polls = PollHistory.of(Poll.read(Poll.archive(data)));
    Map<String, Double> figures = new LinkedHashMap<>();
    figures.put("feedparser.wellformed", share(scores, "feedparser.wellformed"::equals));
    figures.put("feedparser.sanitized", share(scores, "feedparser.sanitize"::equals));
    figures.put("feedparser.illformed", share(scores, FeedsMeasure::isOfIllFormed));
    figures.put("gofeed", share(scores, name -> name.startsWith("gofeed.")));
    figures.put("polls.read", polls.read());
    figures.put("polls.once", polls.once());
    return figures;
  }

  /** Undefined entities, broken encodings and documents that break off. */
  private static boolean isOfIllFormed(String suite) {
    return suite.equals("feedparser.entities")
        || suite.equals("feedparser.encoding")
        || suite.equals("feedparser.illformed");
  }

  private static double share(Map<String, SuiteScore> scores, Predicate<String> which) {
    int met = 0;
    int measured = 0;
    for (Map.Entry<String, SuiteScore> score : scores.entrySet()) {
      if (which.test(score.getKey())) {
        met += score.getValue().met();
        measured += score.getValue().measured();
      }
    }
    return measured == 0 ? 0 : met / (double) measured;
  }
}
