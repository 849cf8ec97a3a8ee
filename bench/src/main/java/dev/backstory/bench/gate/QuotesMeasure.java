package dev.backstory.bench.gate;

import dev.backstory.bench.data.JsonRows;
import dev.backstory.bench.labels.LabelledQuotes;
import dev.backstory.bench.labels.LabelledSpeakers;
import dev.backstory.bench.labels.QuotesScore;
import dev.backstory.bench.labels.SureSpeakers;
import dev.backstory.desk.Models;
import dev.backstory.model.Article;
import dev.backstory.model.Quotation;
import dev.backstory.model.Span;
import dev.backstory.model.Speaker;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What {@code stage quotes} finds of the attributions of articles that it was not trained on. */
final class QuotesMeasure implements Measure {
  @Override
  public String name() {
    return "quotes";
  }

  @Override
  public Map<String, Double> measure(Path data) throws IOException {
    Path file = data.resolve("quotes").resolve("polnear-dev.jsonl.gz");
    List<JsonNode> gold = JsonRows.of(file);
    List<JsonNode> printed = StageRun.of("quotes", file);
    Map<String, Double> figures = new LinkedHashMap<>(score(gold, printed).figures());
    put(figures, "polnear", sure(gold, printed));
    if (Files.exists(data.resolve("labels"))) {
      put(figures, "labels", sureOfStories(data));
    }
    return figures;
  }

  private static void put(Map<String, Double> figures, String set, SureSpeakers sure) {
    figures.put(set + ".sure", sure.share());
    figures.put(set + ".sure-right", sure.right());
  }

  private static SureSpeakers sure(List<JsonNode> gold, List<JsonNode> printed) {
    Map<String, List<Quotation>> read = new HashMap<>();
    printed.forEach(row -> read.put(row.path("id").asString(), quotations(row)));
    SureSpeakers sure = new SureSpeakers();
    for (JsonNode row : gold) {
      LabelledQuotes article = LabelledQuotes.of(row);
      sure.add(article, read.getOrDefault(article.id(), List.of()));
    }
    return sure;
  }

  /** Of the stories that may be trained on. */
  private static SureSpeakers sureOfStories(Path data) throws IOException {
    SureSpeakers sure = new SureSpeakers();
    for (LabelledSpeakers labelled : LabelledSpeakers.read(data, false)) {
      Article article =
          new Article(
              labelled.id(), null, null, List.of(), null, null, null, null, null, labelled.text());
      sure.add(labelled, Models.annotator().annotate(article).quotations());
    }
    return sure;
  }

  private static List<Quotation> quotations(JsonNode row) {
    return StreamSupport.stream(row.path("quotes").spliterator(), false)
        .map(
            quote ->
                new Quotation(
                    Quotation.Kind.valueOf(quote.path("kind").asString().toUpperCase(Locale.ROOT)),
                    span(quote),
                    quote.path("cue").isObject() ? span(quote.path("cue")) : null,
                    mention(quote),
                    speaker(quote.path("speaker"))))
        .toList();
  }

  private static @Nullable Speaker speaker(JsonNode node) {
    return node.isObject()
        ? new Speaker(node.path("name").asString(), null, node.path("sure").asBoolean())
        : null;
  }

  static QuotesScore score(List<JsonNode> gold, List<JsonNode> predicted) {
    Map<String, List<Quotation>> read = new HashMap<>();
    predicted.forEach(row -> read.put(row.path("id").asString(), quotations(row)));
    QuotesScore score = new QuotesScore();
    for (JsonNode row : gold) {
      LabelledQuotes article = LabelledQuotes.of(row);
      score.add(article, read.getOrDefault(article.id(), List.of()));
    }
    return score;
  }

  private static @Nullable Span mention(JsonNode quote) {
    JsonNode mention = quote.path("mention");
    return mention.isObject() ? span(mention) : null;
  }

  private static Span span(JsonNode node) {
    return new Span(node.path("start").asInt(), node.path("end").asInt());
  }
}
