package dev.backstory.bench.feeds;

import dev.backstory.cli.print.Json;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What another parser's suite expects of one of its documents: {@code expectations.jsonl},
 * converted once from what feedparser states in comments, as expressions of Python, and gofeed in
 * files of JSON. What neither title, link, author, date nor summary states is left out.
 *
 * @param document its file in the suite's archive
 * @param location the address that its server would state
 * @param charset that its server would state
 * @param expect by place, such as {@code entries.0.title}, the text or the time that stands there;
 *     null where nothing may stand
 */
record FeedExpectation(
    String suite,
    String document,
    @Nullable String location,
    @Nullable String charset,
    Map<String, @Nullable String> expect) {

  static List<FeedExpectation> all() throws IOException {
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(
                    FeedExpectation.class.getResourceAsStream("expectations.jsonl")),
                StandardCharsets.UTF_8))) {
      return in.lines().map(line -> Json.MAPPER.readValue(line, FeedExpectation.class)).toList();
    }
  }

  /** The first thing that was not read as expected, in words; null if all was. */
  @Nullable String unmet(FeedReading read) {
    for (Map.Entry<String, @Nullable String> place : expect.entrySet()) {
      String expected = place.getValue();
      String found = read.at(place.getKey());
      boolean met = expected == null ? found == null : read.isSame(place.getKey(), expected);
      if (!met) {
        return document + ": expected " + expected + ", read " + found;
      }
    }
    return null;
  }
}
