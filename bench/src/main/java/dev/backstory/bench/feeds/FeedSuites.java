package dev.backstory.bench.feeds;

import dev.backstory.bench.data.TarXz;
import dev.backstory.feed.FeedParser;
import dev.backstory.notation.WebAddress;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** How the suites of feedparser and gofeed are met. */
public final class FeedSuites {
  /** Where the documents would be served. */
  private static final String SERVER = "http://127.0.0.1:8097/";

  private FeedSuites() {}

  /** The score of every suite by its name. */
  public static Map<String, SuiteScore> scores(Path data) throws IOException {
    Path feeds = data.resolve("feeds");
    Map<String, byte[]> feedparser = TarXz.files(feeds.resolve("feedparser-tests.tar.xz"));
    Map<String, byte[]> gofeed = TarXz.files(feeds.resolve("gofeed-testdata.tar.xz"));
    FeedParser parser = new FeedParser();
    Map<String, SuiteScore> scores = new TreeMap<>();
    for (FeedExpectation expected : FeedExpectation.all()) {
      String name = expected.document();
      byte[] document = (expected.suite().startsWith("gofeed") ? gofeed : feedparser).get(name);
      String stated = WebAddress.resolve(SERVER + name, expected.location());
      FeedReading read =
          FeedReading.of(
              parser.parse(
                  Objects.requireNonNull(document, name),
                  stated == null ? SERVER + name : stated,
                  expected.charset()));
      scores.computeIfAbsent(expected.suite(), _ -> new SuiteScore()).add(expected.unmet(read));
    }
    return scores;
  }
}
