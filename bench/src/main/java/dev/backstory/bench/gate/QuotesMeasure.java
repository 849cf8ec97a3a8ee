package dev.backstory.bench.gate;

import dev.backstory.model.Span;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Direct quotations of {@code stage quotes}: how many are found, how many of these are given to the
 * right speaker, and how many of those claimed lie inside an attribution.
 */
final class QuotesMeasure implements Measure {
  private static final String OPENING_MARKS = "\"“‘'«„";
  private static final double SAME_SPAN = 0.8;

  /** Code points by which the ends of a quotation and of the attribution it fills may differ. */
  private static final int SLACK = 2;

  @Override
  public String name() {
    return "quotes";
  }

  @Override
  public Map<String, Double> measure(Path data) throws IOException {
    Path file = data.resolve("quotes").resolve("polnear-dev.jsonl.gz");
    return score(JsonRows.of(file), StageRun.of("quotes", file)).figures();
  }

  static Score score(List<JsonNode> gold, List<JsonNode> predicted) {
    Map<String, List<Claimed>> claims = new HashMap<>();
    for (JsonNode row : predicted) {
      claims.put(row.path("id").asString(), claims(row));
    }
    Score score = new Score();
    for (JsonNode row : gold) {
      score.add(row, claims.getOrDefault(row.path("id").asString(), List.of()));
    }
    return score;
  }

  /** The quotations of an article that are not indirect. */
  private static List<Claimed> claims(JsonNode row) {
    return StreamSupport.stream(row.path("quotes").spliterator(), false)
        .filter(quote -> !quote.path("kind").asString().equals("indirect"))
        .map(quote -> new Claimed(span(quote), mention(quote)))
        .toList();
  }

  private static @Nullable Span mention(JsonNode quote) {
    JsonNode mention = quote.path("mention");
    return mention.isObject() ? span(mention) : null;
  }

  private static Span span(JsonNode node) {
    return new Span(node.path("start").asInt(), node.path("end").asInt());
  }

  private static List<Span> spans(JsonNode pairs) {
    return StreamSupport.stream(pairs.spliterator(), false)
        .map(pair -> new Span(pair.path(0).asInt(), pair.path(1).asInt()))
        .sorted()
        .toList();
  }

  /** A quotation that the stage gives out. */
  private record Claimed(Span span, @Nullable Span mention) {
    boolean saidByOneOf(List<Span> sources) {
      return mention != null && sources.stream().anyMatch(mention::overlaps);
    }
  }

  /** A true attribution: its content part by part, and the words that name its source. */
  private record Attribution(List<Span> parts, List<Span> sources) {
    static Attribution of(JsonNode node) {
      return new Attribution(spans(node.path("content")), spans(node.path("source")));
    }

    Span content() {
      return new Span(
          parts.getFirst().start(), parts.stream().mapToInt(Span::end).max().orElseThrow());
    }

    /** Whether the claimed quotation is this part, alone or together with its neighbours. */
    boolean found(Span part, Span claimed) {
      Span all = content();
      boolean within = all.start() <= claimed.start() + SLACK && claimed.end() - SLACK <= all.end();
      boolean covers =
          claimed.start() <= part.start() + SLACK && claimed.end() >= part.end() - SLACK;
      return overlap(claimed, part) >= SAME_SPAN || (within && covers);
    }

    private static double overlap(Span a, Span b) {
      int shared = Math.max(0, Math.min(a.end(), b.end()) - Math.max(a.start(), b.start()));
      int both = Math.max(a.end(), b.end()) - Math.min(a.start(), b.start());
      return (double) shared / Math.max(1, both);
    }
  }

  /** Counts over articles. */
  static final class Score {
    private int direct;
    private int found;
    private int withSource;
    private int rightSpeaker;
    private int claimed;
    private int inside;

    private void add(JsonNode article, List<Claimed> claims) {
      List<Attribution> truth =
          StreamSupport.stream(article.path("attributions").spliterator(), false)
              .filter(node -> !node.path("content").isEmpty())
              .map(Attribution::of)
              .toList();
      String text = article.path("text").asString();
      for (Attribution attribution : truth) {
        attribution.parts().stream()
            .filter(part -> isQuoted(text, part))
            .forEach(part -> add(attribution, part, claims));
      }
      claimed += claims.size();
      inside +=
          (int)
              claims.stream()
                  .filter(it -> truth.stream().anyMatch(a -> a.content().overlaps(it.span())))
                  .count();
    }

    private void add(Attribution attribution, Span part, List<Claimed> claims) {
      List<Claimed> hits =
          claims.stream().filter(claim -> attribution.found(part, claim.span())).toList();
      direct++;
      found += hits.isEmpty() ? 0 : 1;
      if (!attribution.sources().isEmpty()) {
        withSource++;
        rightSpeaker +=
            hits.stream().anyMatch(hit -> hit.saidByOneOf(attribution.sources())) ? 1 : 0;
      }
    }

    private static boolean isQuoted(String text, Span part) {
      int at = text.offsetByCodePoints(0, part.start());
      return at < text.length() && OPENING_MARKS.indexOf(text.charAt(at)) >= 0;
    }

    Map<String, Double> figures() {
      Map<String, Double> figures = new LinkedHashMap<>();
      figures.put("polnear.found", share(found, direct));
      figures.put("polnear.speaker", share(rightSpeaker, withSource));
      figures.put("polnear.inside", share(inside, claimed));
      return figures;
    }

    private static double share(int part, int all) {
      return (double) part / Math.max(1, all);
    }
  }
}
