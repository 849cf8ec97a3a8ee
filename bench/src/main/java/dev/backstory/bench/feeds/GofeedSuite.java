package dev.backstory.bench.feeds;

import dev.backstory.cli.print.Json;
import dev.backstory.feed.FeedParser;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The documents of gofeed's tests, each with the result that is expected of it as JSON beside it:
 * every title, link, author's name and date of the feed and of its items is one expectation.
 */
final class GofeedSuite {
  private static final String ADDRESS = "http://example.org/feed.xml";

  private final FeedParser parser = new FeedParser();
  private final Map<String, SuiteScore> scores = new TreeMap<>();

  /** The scores by what is expected: titles, links, authors, dates. */
  static Map<String, SuiteScore> score(Map<String, byte[]> files) {
    GofeedSuite suite = new GofeedSuite();
    files.forEach(
        (name, expected) -> {
          byte[] document = document(name, files);
          if (name.endsWith(".json") && document != null) {
            suite.take(name, document, Json.MAPPER.readTree(expected));
          }
        });
    return suite.scores;
  }

  private static byte @Nullable [] document(String name, Map<String, byte[]> files) {
    byte[] xml = files.get(name.replaceFirst("\\.json$", ".xml"));
    return xml == null && name.endsWith("_expected.json")
        ? files.get(name.replace("_expected", ""))
        : xml;
  }

  private void take(String name, byte[] document, JsonNode expected) {
    FeedReading read = FeedReading.of(parser.parse(document, ADDRESS, null));
    compare(name, expected, key -> read.at(new Expr.Path("feed", List.of(key))));
    JsonNode items = expected.has("entries") ? expected.path("entries") : expected.path("items");
    for (int i = 0; i < items.size(); i++) {
      int n = i;
      compare(
          name + " item " + n,
          items.get(n),
          key -> read.at(new Expr.Path("entries", List.of(n, key))));
    }
  }

  private void compare(String name, JsonNode expected, Function<String, ReadValue> read) {
    expect("titles", name, text(expected, "title"), read.apply("title"));
    expect("links", name, link(expected), read.apply("link"));
    expect("authors", name, author(expected), read.apply("author"));
    expect(
        "dates",
        name,
        text(expected, "publishedParsed", "pubDateParsed", "date_published"),
        read.apply("published"));
    expect(
        "dates",
        name,
        text(expected, "updatedParsed", "lastBuildDateParsed", "date_modified"),
        read.apply("updated"));
  }

  private void expect(String kind, String name, @Nullable String expected, ReadValue read) {
    if (expected == null) {
      return;
    }
    boolean mail = kind.equals("authors") && ShownText.name(expected).isEmpty();
    Verdict verdict =
        mail
            ? new Verdict.Excluded("an author's mail address")
            : read.is(expected) ? new Verdict.Met() : new Verdict.Unmet(expected, read.toString());
    scores
        .computeIfAbsent(kind, _ -> new SuiteScore())
        .add(name + " " + kind, verdict, ShownText.hasMarkup(expected));
  }

  /** The first of these that is a text. */
  private static @Nullable String text(JsonNode node, String... keys) {
    for (String key : keys) {
      if (node.path(key).isString() && !node.path(key).asString().isEmpty()) {
        return node.path(key).asString();
      }
    }
    return null;
  }

  private static @Nullable String link(JsonNode node) {
    String plain = text(node, "link", "home_page_url", "url");
    if (plain != null) {
      return plain;
    }
    return node.path("links")
        .valueStream()
        .filter(link -> "alternate".equals(link.path("rel").asString("alternate")))
        .map(link -> link.path("href").asString(""))
        .filter(href -> !href.isEmpty())
        .findFirst()
        .orElse(null);
  }

  private static @Nullable String author(JsonNode node) {
    JsonNode first = node.path("authors").isArray() ? node.path("authors").get(0) : null;
    String named = first == null ? null : text(first, "name");
    return named == null ? text(node, "author", "managingEditor") : named;
  }
}
