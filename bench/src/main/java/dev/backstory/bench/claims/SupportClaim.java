package dev.backstory.bench.claims;

import dev.backstory.bench.data.JsonRows;
import dev.backstory.support.EvidenceGate;
import dev.backstory.support.EvidenceText;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/**
 * A claim that people judged.
 *
 * @param source where its set comes from; sets of one source share texts or models
 * @param sentences what the judge of support knows of each of its sentences
 */
record SupportClaim(String set, String source, boolean supported, List<double[]> sentences) {
  static final List<String> SETS =
      List.of(
          "cliff-cnndm",
          "cliff-xsum",
          "qags",
          "summedits-news",
          "defacto-train",
          "defacto-val",
          "frank-valid");

  /**
   * Reads all sets.
   *
   * @param most claims of each set, spread over it
   */
  static List<SupportClaim> of(Path data, EvidenceGate gate, int most) throws IOException {
    Map<String, JsonNode> texts =
        JsonRows.byId(JsonRows.of(data.resolve("support/evidence.jsonl.gz")));
    List<SupportClaim> all = new ArrayList<>();
    for (String set : SETS) {
      List<JsonNode> rows = spread(JsonRows.of(data.resolve("support/" + set + ".jsonl.gz")), most);
      Map<String, List<JsonNode>> byText =
          rows.stream().collect(Collectors.groupingBy(row -> row.path("evidence").asString()));
      byText.entrySet().parallelStream()
          .map(
              text ->
                  claims(
                      set, gate, Objects.requireNonNull(texts.get(text.getKey())), text.getValue()))
          .toList()
          .forEach(all::addAll);
    }
    return all;
  }

  private static List<JsonNode> spread(List<JsonNode> rows, int most) {
    int step = Math.max(1, (rows.size() + most - 1) / most);
    return IntStream.range(0, rows.size())
        .filter(i -> i % step == 0)
        .mapToObj(rows::get)
        .sorted(Comparator.comparing(row -> row.path("id").asString()))
        .toList();
  }

  private static List<SupportClaim> claims(
      String set, EvidenceGate gate, JsonNode text, List<JsonNode> rows) {
    EvidenceText evidence = gate.evidence(text.path("text").asString());
    return rows.stream()
        .map(
            row ->
                new SupportClaim(
                    set,
                    set.split("-")[0],
                    row.path("supported").asBoolean(),
                    gate.features(row.path("claim").asString(), evidence)))
        .filter(claim -> !claim.sentences().isEmpty())
        .toList();
  }

  /** The least of its sentences by a figure. */
  double least(Function<double[], Double> figure) {
    return sentences.stream().map(figure).min(Comparator.naturalOrder()).orElse(0.0);
  }

  /** The sentence that is the least supported by a figure. */
  double[] worst(Function<double[], Double> figure) {
    return sentences.stream().min(Comparator.comparing(figure)).orElseThrow();
  }
}
