package dev.backstory.bench.train;

import dev.backstory.annotate.ContentExamples;
import dev.backstory.annotate.ContentModel;
import dev.backstory.annotate.FeatureVector;
import dev.backstory.model.Span;
import dev.backstory.models.Nlp4jTagger;
import dev.backstory.port.Tagger;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Trains the logistic model that chooses what a cue attributes, and writes its weights. Arguments:
 * TRAIN MODEL, the first articles with {@code text} and {@code attributions} as gzipped JSON Lines.
 */
public final class ContentTrainer {
  private static final int ROUNDS = 12;
  private static final double RATE = 0.15;
  private static final double DECAY = 2e-5;
  private static final double SMALLEST_WEIGHT = 0.02;
  private static final double SAME_EXTENT = 0.75;

  private final Map<Integer, double[]> weights = new TreeMap<>();

  private ContentTrainer() {}

  private record Labelled(FeatureVector features, boolean right) {}

  public static void main(String[] args) throws IOException {
    train(new Nlp4jTagger(), Path.of(args[0]), Path.of(args[1]));
  }

  static void train(Tagger tagger, Path articles, Path model) throws IOException {
    List<Labelled> examples = examples(new ContentExamples(tagger), articles);
    ContentTrainer trainer = new ContentTrainer();
    for (int round = 0; round < ROUNDS; round++) {
      for (Labelled example : examples) {
        trainer.learn(example);
      }
    }
    try (OutputStream out = Files.newOutputStream(model)) {
      trainer.model().write(out);
    }
  }

  private static List<Labelled> examples(ContentExamples reader, Path articles) throws IOException {
    JsonMapper mapper = new JsonMapper();
    List<Labelled> examples = new ArrayList<>();
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(articles)), StandardCharsets.UTF_8))) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        JsonNode article = mapper.readTree(line);
        List<Span> gold = contents(article.get("attributions"));
        for (ContentExamples.Example example : reader.of(article.get("text").asString())) {
          boolean right = gold.stream().anyMatch(span -> isSame(span, example.span()));
          examples.add(new Labelled(example.features(), right));
        }
      }
    }
    return examples;
  }

  private static List<Span> contents(JsonNode attributions) {
    List<Span> spans = new ArrayList<>();
    for (JsonNode attribution : attributions) {
      int start = Integer.MAX_VALUE;
      int end = 0;
      JsonNode content = attribution.get("content");
      for (int i = 0; content != null && i < content.size(); i++) {
        start = Math.min(start, content.get(i).get(0).asInt());
        end = Math.max(end, content.get(i).get(1).asInt());
      }
      if (end > 0) {
        spans.add(new Span(start, end));
      }
    }
    return spans;
  }

  private static boolean isSame(Span a, Span b) {
    double common = Math.min(a.end(), b.end()) - Math.max(a.start(), b.start());
    return common / (Math.max(a.end(), b.end()) - Math.min(a.start(), b.start())) >= SAME_EXTENT;
  }

  /** One step of AdaGrad. */
  private void learn(Labelled example) {
    FeatureVector features = example.features();
    double[][] rows = new double[features.size()][];
    double sum = 0;
    for (int i = 0; i < rows.length; i++) {
      rows[i] = weights.computeIfAbsent(features.id(i), id -> new double[2]);
      sum += rows[i][0] * features.value(i);
    }
    double error = (example.right() ? 1 : 0) - 1 / (1 + Math.exp(-sum));
    for (int i = 0; i < rows.length; i++) {
      double gradient = error * features.value(i) - DECAY * rows[i][0];
      rows[i][1] += gradient * gradient;
      rows[i][0] += RATE * gradient / Math.sqrt(1e-6 + rows[i][1]);
    }
  }

  private ContentModel model() {
    weights.values().removeIf(row -> Math.abs(row[0]) < SMALLEST_WEIGHT);
    int[] ids = new int[weights.size()];
    float[] values = new float[weights.size()];
    int i = 0;
    for (Map.Entry<Integer, double[]> weight : weights.entrySet()) {
      ids[i] = weight.getKey();
      values[i++] = (float) weight.getValue()[0];
    }
    return new ContentModel(ids, values);
  }
}
