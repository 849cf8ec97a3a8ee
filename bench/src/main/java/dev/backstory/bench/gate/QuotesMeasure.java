package dev.backstory.bench.gate;

import dev.backstory.bench.data.JsonRows;
import dev.backstory.bench.data.LabelledSets;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** What {@code stage quotes} finds of the attributions of articles that it was not trained on. */
final class QuotesMeasure {
  private QuotesMeasure() {}

  static Map<String, Double> measure(Path data) throws IOException {
    Path file = LabelledSets.file(data, "polnear-dev");
    Map<String, Double> figures = polnear(JsonRows.of(file), StageRun.of("quotes", file));
    if (Files.exists(data.resolve("labels"))) {
      put(figures, "labels", sureOfStories(data));
    }
    return figures;
  }

  /** Of articles whose attributions are labelled. */
  static Map<String, Double> polnear(List<JsonNode> gold, List<JsonNode> printed) {
    Map<String, JsonNode> read = JsonRows.byId(printed);
    QuotesScore score = new QuotesScore();
    SureSpeakers sure = new SureSpeakers();
    for (JsonNode row : gold) {
      LabelledQuotes article = LabelledQuotes.of(row);
      List<Quotation> quotations =
          quotations(read.getOrDefault(article.id(), MissingNode.getInstance()));
      score.add(article, quotations);
      sure.add(article, quotations);
    }
    Map<String, Double> figures = new LinkedHashMap<>(score.figures());
    put(figures, "polnear", sure);
    return figures;
  }

  private static void put(Map<String, Double> figures, String set, SureSpeakers sure) {
    figures.put(set + ".sure", sure.share());
    figures.put(set + ".sure-right", sure.right());
  }

  /** Of the stories that may be trained on. */
  private static SureSpeakers sureOfStories(Path data) throws IOException {
    SureSpeakers sure = new SureSpeakers();
    List<LabelledSpeakers> articles = LabelledSpeakers.read(data, false);
    List<List<Quotation>> found =
        articles.parallelStream().map(QuotesMeasure::quotationsOf).toList();
    for (int i = 0; i < articles.size(); i++) {
      sure.add(articles.get(i), found.get(i));
    }
    return sure;
  }

  private static List<Quotation> quotationsOf(LabelledSpeakers labelled) {
    String text = labelled.text();
    return Models.annotator()
        .annotate(
            new Article(labelled.id(), null, null, List.of(), null, null, null, null, null, text))
        .quotations();
  }

  private static List<Quotation> quotations(JsonNode row) {
    return StreamSupport.stream(row.path("quotes").spliterator(), false)
        .map(
            quote ->
                new Quotation(
                    Quotation.Kind.valueOf(quote.path("kind").asString().toUpperCase(Locale.ROOT)),
                    Objects.requireNonNull(span(quote)),
                    span(quote.path("cue")),
                    span(quote.path("mention")),
                    speaker(quote.path("speaker"))))
        .toList();
  }

  private static @Nullable Speaker speaker(JsonNode node) {
    return node.isObject()
        ? new Speaker(node.path("name").asString(), null, node.path("sure").asBoolean())
        : null;
  }

  private static @Nullable Span span(JsonNode node) {
    return node.isObject() ? new Span(node.path("start").asInt(), node.path("end").asInt()) : null;
  }
}
