package dev.backstory.bench.claims;

import dev.backstory.bench.data.JsonRows;
import dev.backstory.models.PassageReader;
import dev.backstory.support.EvidenceGate;
import dev.backstory.support.EvidenceText;
import dev.backstory.support.SupportFeatures;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A claim that people judged, sentence by sentence. Where they marked or corrected what is not
 * supported, that says which sentences and words it is; else the sentence that has least in common
 * with the evidence is thought to be wrong, and nothing is known of the others.
 *
 * @param source where its set comes from; sets of one source share texts or models
 */
record SupportClaim(String set, String source, boolean supported, List<SupportSentence> sentences) {
  static final List<String> SETS =
      List.of(
          "cliff-cnndm",
          "cliff-xsum",
          "qags",
          "summedits-news",
          "defacto-train",
          "defacto-val",
          "frank-valid");

  private static final List<String> COMMON =
      List.of("words in best two sentences", "words anywhere", "longest stretch anywhere");

  /** Reads all sets. */
  static List<SupportClaim> of(Path data, EvidenceGate gate, PassageReader reader)
      throws IOException {
    Map<String, JsonNode> texts =
        JsonRows.byId(JsonRows.of(data.resolve("support/evidence.jsonl.gz")));
    List<SupportClaim> all = new ArrayList<>();
    for (String set : SETS) {
      JsonRows.of(data.resolve("support/" + set + ".jsonl.gz")).stream()
          .sorted(Comparator.comparing(row -> text(row, "id")))
          .collect(Collectors.groupingBy(row -> text(row, "evidence")))
          .entrySet()
          .parallelStream()
          .map(rows -> claims(set, gate, reader, texts.get(rows.getKey()), rows.getValue()))
          .toList()
          .forEach(all::addAll);
    }
    return all;
  }

  private static List<SupportClaim> claims(
      String set,
      EvidenceGate gate,
      PassageReader reader,
      @Nullable JsonNode text,
      List<JsonNode> rows) {
    EvidenceText evidence = gate.evidence(text(Objects.requireNonNull(text), "text"));
    return rows.stream()
        .map(
            row ->
                new SupportClaim(
                    set,
                    set.split("-")[0],
                    row.path("supported").asBoolean(),
                    sentences(row, gate, reader, evidence)))
        .filter(claim -> !claim.sentences().isEmpty())
        .toList();
  }

  private static List<SupportSentence> sentences(
      JsonNode row, EvidenceGate gate, PassageReader reader, EvidenceText evidence) {
    String claim = text(row, "claim");
    List<EvidenceGate.Read> read = gate.read(claim, evidence);
    List<double[]> features = gate.features(claim, evidence);
    List<List<Stretch>> marked =
        marked(row, claim, read.stream().map(EvidenceGate.Read::sentence).toList());
    boolean known =
        row.path("supported").asBoolean() || marked.stream().anyMatch(it -> !it.isEmpty());
    int worst = known ? -1 : leastInCommon(features);
    return IntStream.range(0, read.size())
        .mapToObj(
            i ->
                sentence(
                    read.get(i), features.get(i), reader, known ? marked.get(i) : null, i == worst))
        .toList();
  }

  private static SupportSentence sentence(
      EvidenceGate.Read read,
      double[] features,
      PassageReader reader,
      @Nullable List<Stretch> marked,
      boolean worst) {
    float[][] pieces = reader.pieces(read.passage(), read.sentence());
    if (marked == null) {
      return new SupportSentence(features, pieces, worst ? false : null, null);
    }
    boolean[] doubtful = new boolean[pieces.length];
    List<int[]> stretches = reader.stretches(read.sentence());
    for (int i = 0; i < doubtful.length; i++) {
      int[] piece = stretches.get(i);
      doubtful[i] = marked.stream().anyMatch(it -> it.meets(piece[0], piece[1]));
    }
    return new SupportSentence(features, pieces, marked.isEmpty(), doubtful);
  }

  /** What people marked or corrected in each sentence of a claim that is not supported. */
  private static List<List<Stretch>> marked(JsonNode row, String claim, List<String> sentences) {
    List<Stretch> all =
        StreamSupport.stream(row.path("spans").spliterator(), false)
            .map(span -> new Stretch(span.get(0).asInt(), span.get(1).asInt()))
            .collect(Collectors.toList());
    if (!text(row, "corrected").isEmpty()) {
      all.addAll(ChangedWords.of(claim, text(row, "corrected")));
    }
    if (row.path("supported").asBoolean()) {
      all.clear(); // a few were corrected all the same
    }
    List<List<Stretch>> marked = new ArrayList<>();
    int end = 0;
    for (String sentence : sentences) {
      int start = Math.max(end, claim.indexOf(sentence, end));
      end = start + sentence.length();
      Stretch whole = new Stretch(start, end);
      marked.add(
          all.stream()
              .filter(it -> it.meets(whole.from(), whole.to()))
              .map(it -> new Stretch(it.from() - whole.from(), it.to() - whole.from()))
              .toList());
    }
    return marked;
  }

  private static int leastInCommon(List<double[]> sentences) {
    List<Integer> common = COMMON.stream().map(SupportFeatures.NAMES::indexOf).toList();
    return IntStream.range(0, sentences.size())
        .boxed()
        .min(
            Comparator.comparingDouble(
                i -> common.stream().mapToDouble(at -> sentences.get(i)[at]).sum()))
        .orElse(-1);
  }

  private static String text(JsonNode row, String field) {
    return row.path(field).asString("");
  }
}
