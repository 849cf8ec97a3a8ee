package dev.backstory.bench.gate;

import dev.backstory.archive.ArticleReader;
import dev.backstory.archive.ArticleReader.Outcome;
import dev.backstory.bench.data.JsonRows;
import dev.backstory.bench.data.LabelledSets;
import dev.backstory.bench.labels.Tables;
import dev.backstory.bench.score.Halves;
import dev.backstory.cli.print.Json;
import dev.backstory.model.Article;
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
import java.util.TreeMap;
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
final class UtterancesMeasure implements Measure {
  private static final String PAIRS = "utterance-pairs.tsv";

  /** How two quotations are related. */
  private enum Kind {
    SAME,
    OTHER
  }

  /** A stretch of an article of a set. */
  private record Place(String set, String id, Span span) {
    static Place of(String set, List<String> cells) {
      Span span = new Span(Integer.parseInt(cells.get(1)), Integer.parseInt(cells.get(2)));
      return new Place(set, cells.get(0), span);
    }

    String article() {
      return set + "/" + id;
    }
  }

  private record Pair(String half, Place first, Place second, Kind kind) {
    static Pair of(List<String> row) {
      return new Pair(
          row.get(0),
          Place.of(row.get(1), row.subList(2, 5)),
          Place.of(row.get(1), row.subList(5, 8)),
          Kind.valueOf(row.get(8).toUpperCase(Locale.ROOT)));
    }
  }

  @Override
  public String name() {
    return "utterances";
  }

  @Override
  public Map<String, Double> measure(Path data) throws IOException {
    List<Pair> pairs = Tables.rows(PAIRS).stream().map(Pair::of).toList();
    Map<String, ObjectNode> rows = rows(data, pairs);
    Map<String, JsonNode> quotes = quotes(rows);
    Halves<Kind> halves = new Halves<>(Kind.class);
    for (Pair pair : pairs) {
      List<Telling> tellings =
          Stream.of(pair.first(), pair.second())
              .map(place -> telling(place, rows, quotes))
              .toList();
      Kind found = new UtteranceFinder().find(tellings).size() == 1 ? Kind.SAME : Kind.OTHER;
      halves.add(pair.half(), pair.kind(), found);
    }
    halves.print("pairs of quotations");
    return halves.figures("", List.of(Kind.SAME));
  }

  /** The articles of the pairs under names of their own. */
  private static Map<String, ObjectNode> rows(Path data, List<Pair> pairs) throws IOException {
    Map<String, ObjectNode> rows = new TreeMap<>();
    for (Pair pair : pairs) {
      for (Place place : List.of(pair.first(), pair.second())) {
        rows.put(place.article(), Json.MAPPER.createObjectNode());
      }
    }
    for (String set : pairs.stream().map(pair -> pair.first().set()).distinct().toList()) {
      for (JsonNode row : JsonRows.of(LabelledSets.file(data, set))) {
        String id = set + "/" + row.path("id").asString();
        if (rows.containsKey(id)) {
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
      Place place, Map<String, ObjectNode> rows, Map<String, JsonNode> quotes) {
    Outcome read = ArticleReader.read(Objects.requireNonNull(rows.get(place.article())));
    if (!(read instanceof Outcome.Accepted(Article article))) {
      throw new IllegalStateException(place + ": " + read);
    }
    JsonNode quote = quote(place, Objects.requireNonNull(quotes.get(place.article())));
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
  private static JsonNode quote(Place place, JsonNode quotes) {
    return StreamSupport.stream(quotes.spliterator(), false)
        .filter(quote -> shared(quote, place.span()) > 0)
        .max(Comparator.comparingInt(quote -> shared(quote, place.span())))
        .orElseGet(Json.MAPPER::createObjectNode);
  }

  private static int shared(JsonNode quote, Span span) {
    return Math.min(quote.path("end").asInt(), span.end())
        - Math.max(quote.path("start").asInt(), span.start());
  }

  private static @Nullable Speaker speaker(JsonNode node) {
    return node.isObject() ? new Speaker(node.path("name").asString(), null, true) : null;
  }
}
