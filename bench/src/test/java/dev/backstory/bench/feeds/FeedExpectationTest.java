package dev.backstory.bench.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.feed.FeedParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeedExpectationTest {
  private static final String FEED =
      "<rss><channel><title>The &amp;lt;Tern&amp;gt;</title><managingEditor>x@y.example (Ada)"
          + "</managingEditor><item><title>Caf\u00e9</title><link>https://a.example/1</link>"
          + "<pubDate>2004-01-01T19:48:21Z</pubDate><description>&lt;b&gt;One&lt;/b&gt;"
          + "</description></item></channel></rss>";

  private static @Nullable String unmet(String place, @Nullable String expected) {
    var outcome =
        new FeedParser().parse(FEED.getBytes(StandardCharsets.UTF_8), "https://a.example/f", null);
    return new FeedExpectation(
            "suite", "a.xml", null, null, Collections.singletonMap(place, expected))
        .unmet(FeedReading.of(outcome));
  }

  @ParameterizedTest
  @CsvSource({
    "entries, 1",
    "entries.0.title, Café",
    "entries.0.summary, <b>One</b>",
    "entries.0.summary, One",
    "feed.title, The &lt;Tern&gt;",
    "feed.author, Ada",
    "entries.0.published, 2004-01-01T19:48:21Z",
    "entries.0.updated, 2004-01-01T19:48:21Z",
    "entries.0.link, https://a.example/1",
    "entries.0.author,",
    "feed.summary,",
  })
  void isMet(String place, @Nullable String expected) {
    assertThat(unmet(place, expected)).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "entries, 2",
    "entries.0.title, Cafe",
    "entries.1.title, Café",
    "entries.0.published, 2004-01-01T19:48:22Z",
    "entries.0.link, https://a.example/2",
    "entries.0.author, Ada",
    "feed.title,",
  })
  void isNotMet(String place, @Nullable String expected) {
    assertThat(unmet(place, expected)).startsWith("a.xml: expected " + expected + ", read ");
  }

  @Test
  void everyPlaceThatASuiteNamesCanBeRead() throws IOException {
    FeedReading nothing = new FeedReading(null, List.of(), 0);
    List<FeedExpectation> all = FeedExpectation.all();

    assertThat(all).hasSize(1_583);
    assertThat(all.stream().flatMap(it -> it.expect().keySet().stream()))
        .allSatisfy(place -> assertThat(nothing.at(place)).isIn(Arrays.asList(null, "0")));
  }
}
