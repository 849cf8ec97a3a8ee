package dev.backstory.bench.labels;

import dev.backstory.model.Span;
import java.util.List;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** An article whose attributions are known. */
public record LabelledQuotes(String id, String text, List<Truth> truths) {
  public LabelledQuotes {
    truths = List.copyOf(truths);
  }

  /**
   * An attribution.
   *
   * @param parts its content, in order; more than one where its cue interrupts it
   * @param sources the words that name its source
   * @param cue the words that attribute it
   */
  public record Truth(List<Span> parts, List<Span> sources, List<Span> cue) {
    public Truth {
      parts = List.copyOf(parts);
      sources = List.copyOf(sources);
      cue = List.copyOf(cue);
    }

    /** From the first word of its content to the last. */
    public Span content() {
      return new Span(
          parts.getFirst().start(), parts.stream().mapToInt(Span::end).max().orElseThrow());
    }
  }

  /** Of a row with {@code id}, {@code text} and {@code attributions}; those without content go. */
  public static LabelledQuotes of(JsonNode row) {
    List<Truth> truths =
        StreamSupport.stream(row.path("attributions").spliterator(), false)
            .filter(node -> !node.path("content").isEmpty())
            .map(
                node ->
                    new Truth(
                        spans(node.path("content")),
                        spans(node.path("source")),
                        spans(node.path("cue"))))
            .toList();
    return new LabelledQuotes(row.path("id").asString(), row.path("text").asString(), truths);
  }

  private static List<Span> spans(JsonNode pairs) {
    return StreamSupport.stream(pairs.spliterator(), false)
        .map(pair -> new Span(pair.path(0).asInt(), pair.path(1).asInt()))
        .sorted()
        .toList();
  }
}
