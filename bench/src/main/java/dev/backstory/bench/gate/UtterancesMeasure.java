package dev.backstory.bench.gate;

import dev.backstory.archive.ArticleReader;
import dev.backstory.archive.ArticleReader.Outcome;
import dev.backstory.bench.data.JsonRows;
import dev.backstory.bench.data.LabelledSets;
import dev.backstory.bench.labels.Overlap;
import dev.backstory.bench.labels.Tables;
import dev.backstory.bench.score.Halves;
import dev.backstory.cli.print.Json;
import dev.backstory.model.Article;
import dev.backstory.model.Evidence;
import dev.backstory.model.OffsetMap;
import dev.backstory.model.Quotation;
import dev.backstory.model.Span;
import dev.backstory.model.Speaker;
import dev.backstory.model.Telling;
import dev.backstory.utterance.UtteranceFinder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Whether quotations of the same words spoken are known as such: precision, recall and F1 over
 * labelled pairs, for the half that the bounds were set on and for the half that was held back. Who
 * speaks is as {@code stage quotes} finds it.
 */
final class UtterancesMeasure {
  /** How two quotations are related. */
  private enum Kind {
    SAME,
    OTHER
  }

  private record Pair(String half, Evidence first, Evidence second, Kind kind) {
    static Pair of(List<String> row) {
      return new Pair(
          row.get(0),
          place(row, 2),
          place(row, 5),
          Kind.valueOf(row.get(8).toUpperCase(Locale.ROOT)));
    }

    /** In an article whose name says its set, too. */
    private static Evidence place(List<String> row, int from) {
      return Evidence.of(row.get(1) + "/" + row.get(from), Tables.place(row, from).span());
    }

    Stream<Evidence> places() {
      return Stream.of(first, second);
    }
  }

  private UtterancesMeasure() {}

  static Map<String, Double> measure(Path data) throws IOException {
    List<Pair> pairs = Tables.rows("utterance-pairs.tsv").stream().map(Pair::of).toList();
    Map<String, ObjectNode> rows = rows(data, pairs);
    Map<String, JsonNode> quotes = quotes(rows);
    Halves<Kind> halves = new Halves<>(Kind.class);
    for (Pair pair : pairs) {
      List<Telling> tellings = pair.places().map(place -> telling(place, rows, quotes)).toList();
      Kind found = new UtteranceFinder().find(tellings).size() == 1 ? Kind.SAME : Kind.OTHER;
      halves.add(pair.half(), pair.kind(), found);
    }
    halves.print("pairs of quotations");
    return halves.figures("", List.of(Kind.SAME));
  }

  /** The articles of the pairs under names of their own. */
  private static Map<String, ObjectNode> rows(Path data, List<Pair> pairs) throws IOException {
    Set<String> wanted = new TreeSet<>();
    pairs.forEach(pair -> pair.places().forEach(place -> wanted.add(place.articleId())));
    Map<String, ObjectNode> rows = new TreeMap<>();
    for (String set : wanted.stream().map(id -> id.replaceFirst("/.*", "")).distinct().toList()) {
      for (JsonNode row : JsonRows.of(LabelledSets.file(data, set))) {
        String id = set + "/" + row.path("id").asString();
        if (wanted.contains(id)) {
          ObjectNode renamed = (ObjectNode) row;
          renamed.put("id", id);
          renamed.put("text", LabelledSets.text(row));
          rows.put(id, renamed);
        }
      }
    }
    return rows;
  }

  private static Map<String, JsonNode> quotes(Map<String, ObjectNode> rows) throws IOException {
    Path file = Files.createTempFile("quoted", ".jsonl");
    try {
      Files.write(file, rows.values().stream().map(Json.MAPPER::writeValueAsString).toList());
      Map<String, JsonNode> quotes = new HashMap<>();
      StageRun.of("quotes", file)
          .forEach(row -> quotes.put(row.path("id").asString(), row.path("quotes")));
      return quotes;
    } finally {
      Files.delete(file);
    }
  }

  private static Telling telling(
      Evidence place, Map<String, ObjectNode> rows, Map<String, JsonNode> quotes) {
    Outcome read = ArticleReader.read(Objects.requireNonNull(rows.get(place.articleId())), null);
    if (!(read instanceof Outcome.Accepted(Article article))) {
      throw new IllegalStateException(place + ": " + read);
    }
    JsonNode quote = quote(place, Objects.requireNonNull(quotes.get(place.articleId())));
    return new Telling(
        article.id(),
        article.outletName(),
        article.outletName(),
        article.published(),
        article.details().dayOnly(),
        Quotation.Kind.valueOf(quote.path("kind").asString("direct").toUpperCase(Locale.ROOT)),
        place.span(),
        OffsetMap.of(article.text()).slice(place.span()),
        speaker(quote.path("speaker")));
  }

  /** The quotation that has most of the stretch. */
  private static JsonNode quote(Evidence place, JsonNode quotes) {
    return StreamSupport.stream(quotes.spliterator(), false)
        .filter(quote -> shared(quote, place) > 0)
        .max(Comparator.comparingInt(quote -> shared(quote, place)))
        .orElseGet(Json.MAPPER::createObjectNode);
  }

  private static int shared(JsonNode quote, Evidence place) {
    Span span = new Span(quote.path("start").asInt(), quote.path("end").asInt());
    return Overlap.shared(span, place.span());
  }

  private static @Nullable Speaker speaker(JsonNode node) {
    return node.isObject() ? new Speaker(node.path("name").asString(), null, true) : null;
  }
}
