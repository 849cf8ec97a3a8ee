package dev.backstory.bench.gate;

import dev.backstory.bench.gate.QuotesScore.Claim;
import dev.backstory.model.Span;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
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
    return score(JsonRows.of(file), StageRun.of("quotes", file)).figures();
  }

  static QuotesScore score(List<JsonNode> gold, List<JsonNode> predicted) {
    Map<String, List<Claim>> claims = new HashMap<>();
    for (JsonNode row : predicted) {
      claims.put(row.path("id").asString(), claims(row));
    }
    QuotesScore score = new QuotesScore();
    for (JsonNode row : gold) {
      LabelledQuotes article = LabelledQuotes.of(row);
      score.addClaims(article, claims.getOrDefault(article.id(), List.of()));
    }
    return score;
  }

  private static List<Claim> claims(JsonNode row) {
    return StreamSupport.stream(row.path("quotes").spliterator(), false)
        .map(
            quote ->
                new Claim(
                    quote.path("kind").asString().equals("indirect"), span(quote), mention(quote)))
        .toList();
  }

  private static @Nullable Span mention(JsonNode quote) {
    JsonNode mention = quote.path("mention");
    return mention.isObject() ? span(mention) : null;
  }

  private static Span span(JsonNode node) {
    return new Span(node.path("start").asInt(), node.path("end").asInt());
  }
}
