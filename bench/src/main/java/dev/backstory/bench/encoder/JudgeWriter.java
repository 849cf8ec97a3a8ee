package dev.backstory.bench.encoder;

import dev.backstory.bench.data.JsonRows;
import dev.backstory.bench.labels.SimilarPairs;
import dev.backstory.bench.score.PairScores;
import dev.backstory.models.EncoderHead;
import dev.backstory.models.EncoderHeads;
import dev.backstory.models.OnnxJudge;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.function.ToDoubleBiFunction;
import tools.jackson.databind.JsonNode;

/**
 * Writes learnt weights as they are shipped, and says what they are worth beside those of full
 * precision. The threshold is the one from which {@value #PRECISION} of the pairs that are found in
 * the stories left out of training are right.
 */
public final class JudgeWriter {
  static final double PRECISION = 0.85;

  private static final int SOME = 10;

  private final DevPairs pairs;
  private final List<JsonNode> msrp;
  private final List<JsonNode> similar;
  private final UsesReport uses;

  public JudgeWriter(Path data) throws IOException {
    List<StoryTexts> stories = StoryTexts.read(data).stream().filter(PairCollector::dev).toList();
    Likeness likeness = PairCollector.likeness(stories);
    pairs = DevPairs.of(stories, likeness);
    uses = new UsesReport(stories, likeness);
    msrp = JsonRows.of(data.resolve("facts").resolve("msrp-dev.jsonl.gz"));
    similar = SimilarPairs.clear(data);
    System.out.printf(
        "%d stories, %d pairs asked about; %d + %d public pairs%n",
        stories.size(), pairs.size(), msrp.size(), similar.size());
  }

  /** Writes the judge that has these weights into a folder. */
  public void write(Path learnt, Path folder) throws IOException {
    EncoderWeights weights = WeightsFile.read(learnt);
    EncoderHeads heads = heads(weights);
    try (OnnxJudge judge = new OnnxJudge(full(weights), heads)) {
      compare("floats", judge);
    }
    OnnxFile graph = new OnnxFile(resource("/all-minilm-l6-v2-q.onnx"));
    byte[] shipped = new EightBit(graph).file(weights);
    try (OnnxJudge judge = new OnnxJudge(shipped, heads)) {
      compare("bytes", judge);
      PairScores odds = pairs.scores(odds(judge, EncoderHead.SAME));
      print("judge", odds);
      double threshold = odds.recallAt(PRECISION, pairs.allSame()).threshold();
      double slope = slope(odds, threshold);
      System.out.printf(Locale.ROOT, "threshold %.3f, slope %.2f%n", threshold, slope);
      uses.print(judge);
      Files.write(folder.resolve("judge.onnx"), shipped);
      Map<EncoderHead, EncoderHeads.Head> set = new EnumMap<>(EncoderHead.class);
      for (EncoderHead head : EncoderHead.values()) {
        set.put(head, heads.head(head));
      }
      set.put(EncoderHead.SAME, heads.head(EncoderHead.SAME).calibrated(slope, -slope * threshold));
      Files.write(folder.resolve("judge.heads"), new EncoderHeads(set).bytes());
    }
  }

  /** On public pairs, and on some of the stories' pairs: those of full precision take long. */
  private void compare(String name, OnnxJudge judge) {
    DevPairs some = pairs.every(SOME);
    System.out.printf(
        Locale.ROOT,
        "%-8s stories AUROC %.4f",
        name,
        some.scores(odds(judge, EncoderHead.SAME)).auroc());
    print(odds(judge, EncoderHead.EQUIVALENT));
  }

  /** How steep the odds must be about the threshold for the labels to be likeliest. */
  private static double slope(PairScores odds, double threshold) {
    double best = 1;
    double least = Double.POSITIVE_INFINITY;
    for (double slope = 0.1; slope < 5; slope *= 1.05) {
      double loss = 0;
      for (int i = 0; i < odds.figures().length; i++) {
        double z = slope * (odds.figures()[i] - threshold);
        loss += Math.log1p(Math.exp(odds.same()[i] ? -z : z));
      }
      if (loss < least) {
        least = loss;
        best = slope;
      }
    }
    return best;
  }

  private void print(String name, PairScores scores) {
    StringBuilder line = new StringBuilder(String.format(Locale.ROOT, "%-8s", name));
    line.append(String.format(Locale.ROOT, " AUROC %.3f", scores.auroc()));
    for (double precision : new double[] {0.9, 0.85, 0.8, 0.7, 0.6}) {
      PairScores.Found found = scores.recallAt(precision, pairs.allSame());
      line.append(
          String.format(
              Locale.ROOT,
              " | at %.2f: pairs %.3f facts %.3f",
              precision,
              found.recall(),
              pairs.factsFound(found.threshold(), scores.figures())));
    }
    System.out.println(line);
  }

  private void print(ToDoubleBiFunction<String, String> judge) {
    PairScores paraphrases = scores(msrp, judge, row -> row.path("same").asBoolean());
    System.out.printf(
        Locale.ROOT,
        " | msrp-dev accuracy %.3f AUROC %.3f | sts-news held AUROC %.4f%n",
        paraphrases.bestAccuracy(),
        paraphrases.auroc(),
        scores(similar, judge, SimilarPairs::same).auroc());
  }

  private static PairScores scores(
      List<JsonNode> rows, ToDoubleBiFunction<String, String> judge, Predicate<JsonNode> isSame) {
    return PairScores.of(
        rows,
        row -> judge.applyAsDouble(row.path("a").asString(), row.path("b").asString()),
        isSame);
  }

  private static ToDoubleBiFunction<String, String> odds(OnnxJudge judge, EncoderHead head) {
    return (a, b) -> judge.odds(head, a, b)[0];
  }

  private static EncoderHeads heads(EncoderWeights weights) {
    Map<EncoderHead, EncoderHeads.Head> heads = new EnumMap<>(EncoderHead.class);
    for (EncoderHead head : EncoderHead.values()) {
      float[] learnt = weights.tensor(TrainedHead.name(head) + "weight").floats();
      float[] byOutput = new float[learnt.length];
      int seen = learnt.length / head.outputs();
      for (int i = 0; i < learnt.length; i++) {
        int at = i / head.outputs();
        float scale =
            at < EncoderHeads.WIDTH
                ? 1
                : at < 2 * EncoderHeads.WIDTH ? TrainedHead.PRODUCTS : TrainedHead.DIFFERENCES;
        byOutput[i % head.outputs() * seen + at] = learnt[i] * scale;
      }
      float[] biases = weights.tensor(TrainedHead.name(head) + "bias").floats();
      heads.put(head, new EncoderHeads.Head(byOutput, biases));
    }
    return new EncoderHeads(heads);
  }

  private static byte[] full(EncoderWeights weights) throws IOException {
    OnnxFile file = new OnnxFile(resource("/all-minilm-l6-v2.onnx"));
    Map<String, String> names = EncoderWeights.names(file.factors("MatMul"));
    Map<String, Tensor> replaced = new LinkedHashMap<>();
    weights
        .tensors()
        .forEach(
            (name, tensor) -> {
              if (!name.startsWith(TrainedHead.NAMES)) {
                replaced.put(names.getOrDefault(name, name), tensor);
              }
            });
    return file.with(replaced);
  }

  private static byte[] resource(String name) throws IOException {
    try (InputStream in = JudgeWriter.class.getResourceAsStream(name)) {
      return Objects.requireNonNull(in, name).readAllBytes();
    }
  }
}
