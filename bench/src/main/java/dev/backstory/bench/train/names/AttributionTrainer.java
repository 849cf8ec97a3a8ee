package dev.backstory.bench.train.names;

import dev.backstory.annotate.quote.AttributionExamples.CueExample;
import dev.backstory.annotate.quote.AttributionExamples.Lesson;
import dev.backstory.annotate.text.ChoiceExample;
import dev.backstory.annotate.text.FeatureVector;
import dev.backstory.annotate.text.HashedWeights;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.BiConsumer;

/**
 * Fits the models of attributions by AdaGrad (Duchi et al., JMLR 2011): logistic for cues,
 * conditional logit for which extent a cue attributes, which phrase names its source, and for other
 * choices.
 */
final class AttributionTrainer {
  private static final int ROUNDS = 6;
  private static final double RATE = 0.1;
  private static final double DECAY = 2e-5;
  private static final float SMALLEST_WEIGHT = 0.02f;

  private final double[] weights = new double[HashedWeights.SIZE];
  private final double[] sums = new double[HashedWeights.SIZE];
  private final double[] squares = new double[HashedWeights.SIZE];

  private AttributionTrainer() {}

  static HashedWeights read(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return HashedWeights.read(in);
    }
  }

  static void write(HashedWeights weights, Path file) throws IOException {
    try (OutputStream out = Files.newOutputStream(file)) {
      weights.write(out);
    }
  }

  /** Learns to choose, from the choices of each article. */
  static HashedWeights choices(List<List<ChoiceExample>> articles) {
    return new AttributionTrainer()
        .train(articles, (trainer, article) -> article.forEach(trainer::learn));
  }

  static HashedWeights cues(List<Lesson> lessons) {
    return new AttributionTrainer()
        .train(lessons, (trainer, lesson) -> lesson.cues().forEach(trainer::learn));
  }

  /** Every round in another order, since a file has its outlets one after the other. */
  private <L> HashedWeights train(List<L> lessons, BiConsumer<AttributionTrainer, L> learning) {
    List<L> order = new ArrayList<>(lessons);
    for (int round = 0; round < ROUNDS; round++) {
      Collections.shuffle(order, new Random(round));
      order.forEach(lesson -> learning.accept(this, lesson));
      for (int i = 0; i < weights.length; i++) {
        sums[i] += weights[i];
      }
    }
    return model();
  }

  private void learn(CueExample example) {
    double probability = 1 / (1 + Math.exp(-score(example.features())));
    step(example.features(), (example.right() ? 1 : 0) - probability);
  }

  private void learn(ChoiceExample example) {
    double[] shares = new double[example.candidates().size()];
    double sum = 0;
    for (int i = 0; i < shares.length; i++) {
      shares[i] = Math.exp(score(example.candidates().get(i)));
      sum += shares[i];
    }
    for (int i = 0; i < shares.length; i++) {
      step(example.candidates().get(i), (i == example.right() ? 1 : 0) - shares[i] / sum);
    }
  }

  private double score(FeatureVector features) {
    double sum = 0;
    for (int i = 0; i < features.size(); i++) {
      sum += weights[HashedWeights.slot(features.id(i))] * features.value(i);
    }
    return sum;
  }

  private void step(FeatureVector features, double error) {
    if (Math.abs(error) < 1e-3) {
      return;
    }
    for (int i = 0; i < features.size(); i++) {
      int slot = HashedWeights.slot(features.id(i));
      double gradient = error * features.value(i) - DECAY * weights[slot];
      squares[slot] += gradient * gradient;
      weights[slot] += RATE * gradient / Math.sqrt(1 + squares[slot]);
    }
  }

  private HashedWeights model() {
    float[] kept = new float[weights.length];
    for (int i = 0; i < kept.length; i++) {
      float weight = (float) (sums[i] / ROUNDS);
      kept[i] = Math.abs(weight) < SMALLEST_WEIGHT ? 0 : weight;
    }
    return new HashedWeights(kept);
  }
}
