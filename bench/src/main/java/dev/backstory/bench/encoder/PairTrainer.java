package dev.backstory.bench.encoder;

import dev.backstory.models.EncoderHead;
import dev.backstory.models.PairTokens;
import dev.backstory.models.PairTokens.Pair;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * Learns what the encoder's heads say of pairs. Written is the mean of the weights before the last
 * round and after it, which keeps more of what was learnt before (Wortsman et al. 2022, "Robust
 * fine-tuning of zero-shot models"). Where the time does not suffice for all pairs, the last are
 * left out.
 */
public final class PairTrainer {
  private static final int BATCH = 24;
  private static final int BUCKET = 40 * BATCH;
  private static final float RATE = 7e-5f;
  private static final float HEAD_RATE = 3e-4f;
  private static final double WARM = 0.06;
  private static final float SMOOTH = 0.03f;

  private final Random random = new Random(1);
  private final PairTokens tokens = new PairTokens();
  private final Map<String, long[]> pieces = new HashMap<>();
  private final Duration most;

  /**
   * @param most how long it may take
   */
  public PairTrainer(Duration most) {
    this.most = most;
  }

  static EncoderWeights start() throws IOException {
    try (InputStream in = PairTrainer.class.getResourceAsStream("/all-minilm-l6-v2.onnx")) {
      return EncoderWeights.of(new OnnxFile(Objects.requireNonNull(in).readAllBytes()));
    }
  }

  /**
   * Trains on the pairs of a folder.
   *
   * @param out takes the weights
   * @param learnt weights that the rounds before the last have learnt, to learn the last alone
   */
  public void train(Path folder, Path out, @Nullable Path learnt) throws IOException {
    List<String> names = PairCollector.ROUNDS;
    List<List<PairExample>> rounds = new ArrayList<>();
    for (String round : learnt == null ? names : List.of(names.getLast())) {
      rounds.add(PairExample.read(folder.resolve(round + ".jsonl")));
    }
    EncoderWeights weights = learnt == null ? start() : WeightsFile.read(learnt);
    try (PairNetwork network = new PairNetwork(weights)) {
      learn(network, rounds, out);
    }
  }

  private void learn(PairNetwork network, List<List<PairExample>> stages, Path out)
      throws IOException {
    int steps = stages.stream().mapToInt(stage -> (stage.size() + BATCH - 1) / BATCH).sum();
    int step = 0;
    long began = System.nanoTime();
    double recent = Double.NaN;
    EncoderWeights before = network.weights();
    for (List<PairExample> stage : stages) {
      before = network.weights();
      for (List<PairExample> batch : batches(stage)) {
        double spent = (System.nanoTime() - began) / (double) most.toNanos();
        double share = Math.max(step++ / (double) steps, spent);
        if (share >= 1) {
          break;
        }
        float slope = (float) Math.min(share / WARM, (1 - share) / (1 - WARM));
        float loss =
            network.learn(
                batch.getFirst().head(),
                batch.stream().map(this::pair).toList(),
                wanted(batch),
                RATE * slope,
                HEAD_RATE * slope);
        if (Float.isNaN(loss)) {
          System.out.println("nothing learnt in step " + step);
        } else {
          recent = Double.isNaN(recent) ? loss : 0.96 * recent + 0.04 * loss;
        }
        if (step % 25 == 0) {
          System.out.printf(
              Locale.ROOT,
              "%d of %d steps, loss %.4f, %.0f s%n",
              step,
              steps,
              recent,
              (System.nanoTime() - began) / 1e9);
        }
      }
    }
    WeightsFile.write(network.weights().mean(before), out);
    System.out.println("written to " + out);
  }

  /** Batches for one head each, of pairs of about the same length, in a random order. */
  private List<List<PairExample>> batches(List<PairExample> examples) {
    List<List<PairExample>> batches = new ArrayList<>();
    for (EncoderHead head : EncoderHead.values()) {
      addBatches(examples.stream().filter(example -> example.head() == head).toList(), batches);
    }
    Collections.shuffle(batches, random);
    return batches;
  }

  private void addBatches(List<PairExample> examples, List<List<PairExample>> batches) {
    List<PairExample> shuffled = new ArrayList<>(examples);
    Collections.shuffle(shuffled, random);
    for (int from = 0; from < shuffled.size(); from += BUCKET) {
      List<PairExample> bucket =
          new ArrayList<>(shuffled.subList(from, Math.min(shuffled.size(), from + BUCKET)));
      bucket.sort(Comparator.comparingInt(this::length));
      for (int at = 0; at < bucket.size(); at += BATCH) {
        batches.add(bucket.subList(at, Math.min(bucket.size(), at + BATCH)));
      }
    }
  }

  private int length(PairExample example) {
    return pieces(example.a()).length + pieces(example.b()).length;
  }

  /** In either order where neither comes first. */
  private Pair pair(PairExample example) {
    return !example.head().symmetric() || random.nextBoolean()
        ? PairTokens.join(pieces(example.a()), pieces(example.b()))
        : PairTokens.join(pieces(example.b()), pieces(example.a()));
  }

  private long[] pieces(String text) {
    return pieces.computeIfAbsent(text, tokens::pieces);
  }

  private static float[][] wanted(List<PairExample> batch) {
    float[][] wanted = new float[batch.size()][];
    for (int i = 0; i < wanted.length; i++) {
      List<Float> each = batch.get(i).wanted();
      wanted[i] = new float[each.size()];
      for (int output = 0; output < wanted[i].length; output++) {
        float value = each.get(output);
        wanted[i][output] = value < 0 ? value : SMOOTH + (1 - 2 * SMOOTH) * value;
      }
    }
    return wanted;
  }
}
