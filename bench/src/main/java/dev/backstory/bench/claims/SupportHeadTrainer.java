package dev.backstory.bench.claims;

import dev.backstory.models.PassageReader;
import dev.backstory.models.SupportHead;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Learns which pieces of a sentence are doubtful: from the marks of people, and from what they said
 * of whole sentences, which are as doubtful as all their pieces together. Adam (Kingma and Ba 2015)
 * on all sentences at once, always with the same result.
 */
final class SupportHeadTrainer {
  private static final int STEPS = 80;
  private static final int WARM = 10;
  private static final double RATE = 0.1;
  private static final double BETA1 = 0.9;
  private static final double BETA2 = 0.98;
  private static final double EPSILON = 1e-8;
  private static final double RIDGE = 1e-3;
  private static final double SMOOTH = 0.03;

  /** How much the pieces count beside the whole. */
  private static final double PIECES = 2;

  /** Vectors count as much as this many numbers, and signs as if there were so many. */
  private static final double VECTOR = Math.sqrt(384);

  private static final double SIGN = 4;

  /** The odds of a piece to begin with: few are doubtful. */
  private static final double FEW = -4;

  private static final int SEEN = PassageReader.SEEN;

  private final List<Weighed> sentences;
  private final float[] mean = new float[SEEN];
  private final float[] scale = new float[SEEN];

  /** A sentence of which people said something, and how much it counts. */
  private record Weighed(SupportSentence sentence, double weight) {
    boolean doubted() {
      return !Objects.requireNonNull(sentence.supported());
    }
  }

  private SupportHeadTrainer(List<SupportClaim> claims) {
    Map<String, Long> sizes =
        claims.stream()
            .flatMap(claim -> known(claim).map(_ -> claim.set()))
            .collect(Collectors.groupingBy(set -> set, Collectors.counting()));
    double sets = sizes.size();
    double all = sizes.values().stream().mapToLong(Long::longValue).sum();
    sentences = new ArrayList<>();
    for (SupportClaim claim : claims) {
      double weight = all / sets / sizes.getOrDefault(claim.set(), 1L);
      known(claim).forEach(it -> sentences.add(new Weighed(it, weight)));
    }
    measure();
  }

  private static Stream<SupportSentence> known(SupportClaim claim) {
    return claim.sentences().stream()
        .filter(it -> it.supported() != null && it.pieces().length > 0);
  }

  static SupportHead fit(List<SupportClaim> claims) {
    return new SupportHeadTrainer(claims).fit();
  }

  private void measure() {
    double[] sum = new double[SEEN];
    double[] squares = new double[SEEN];
    long count = 0;
    for (Weighed weighed : sentences) {
      for (float[] piece : weighed.sentence().pieces()) {
        count++;
        for (int i = 0; i < SEEN; i++) {
          sum[i] += piece[i];
          squares[i] += (double) piece[i] * piece[i];
        }
      }
    }
    for (int i = 0; i < SEEN; i++) {
      mean[i] = (float) (sum[i] / count);
      double deviation = Math.sqrt(Math.max(0, squares[i] / count - (double) mean[i] * mean[i]));
      scale[i] = (float) (1 / ((deviation + 1e-6) * (i < PassageReader.LIKENESS ? VECTOR : SIGN)));
    }
  }

  private SupportHead fit() {
    double[] weights = new double[SEEN + 2];
    weights[SEEN] = FEW;
    double[] means = new double[SEEN + 2];
    double[] squares = new double[SEEN + 2];
    for (int step = 1; step <= STEPS; step++) {
      double[] slopes = slopes(weights);
      double rate = RATE * Math.min(1, step / (double) WARM) * (1 - (step - 1.0) / STEPS);
      for (int i = 0; i < weights.length; i++) {
        means[i] = BETA1 * means[i] + (1 - BETA1) * slopes[i];
        squares[i] = BETA2 * squares[i] + (1 - BETA2) * slopes[i] * slopes[i];
        double square = Math.sqrt(squares[i] / (1 - Math.pow(BETA2, step))) + EPSILON;
        weights[i] -= rate * means[i] / (1 - Math.pow(BETA1, step)) / square;
      }
    }
    return head(weights);
  }

  /** The same for numbers as they are, not about their means. */
  private SupportHead head(double... weights) {
    float[] plain = new float[SEEN];
    double piece = weights[SEEN];
    for (int i = 0; i < SEEN; i++) {
      plain[i] = (float) (weights[i] * scale[i]);
      piece -= weights[i] * scale[i] * mean[i];
    }
    return new SupportHead(plain, (float) piece, (float) weights[SEEN + 1]);
  }

  /** Of the weights, and then of the biases of a piece and of the whole. */
  private double[] slopes(double... weights) {
    SupportHead head = head(weights);
    int parts = 16; // whatever the machine, so that sums are the same
    List<double[]> sums =
        IntStream.range(0, parts).parallel().mapToObj(part -> slopes(head, part, parts)).toList();
    double[] slopes = new double[SEEN + 2];
    double pieces = sums.stream().mapToDouble(sum -> sum[SEEN]).sum();
    for (int i = 0; i < slopes.length; i++) {
      int at = i;
      double sum = sums.stream().mapToDouble(part -> part[at]).sum();
      slopes[i] =
          i < SEEN
              ? (sum - pieces * mean[i]) * scale[i] / sentences.size() + RIDGE * weights[i]
              : sum / sentences.size();
    }
    return slopes;
  }

  private double[] slopes(SupportHead head, int part, int parts) {
    double[] slopes = new double[SEEN + 2];
    for (int at = part; at < sentences.size(); at += parts) {
      Weighed weighed = sentences.get(at);
      float[][] pieces = weighed.sentence().pieces();
      double[] odds = head.doubts(pieces);
      double any = Arrays.stream(odds).map(Math::exp).sum();
      double wanted = SMOOTH + (weighed.doubted() ? 1 - 2 * SMOOTH : 0);
      double whole = weighed.weight() * (probability(Math.log(any) + head.whole()) - wanted);
      slopes[SEEN + 1] += whole;
      boolean[] doubtful = weighed.sentence().doubtful();
      for (int i = 0; i < pieces.length; i++) {
        double slope = whole * Math.exp(odds[i]) / any;
        if (doubtful != null) {
          double share = PIECES * weighed.weight() / pieces.length;
          slope += share * (probability(odds[i]) - (doubtful[i] ? 1 : 0));
        }
        slopes[SEEN] += slope;
        for (int value = 0; value < SEEN; value++) {
          slopes[value] += slope * pieces[i][value];
        }
      }
    }
    return slopes;
  }

  private static double probability(double odds) {
    return 1 / (1 + Math.exp(-odds));
  }
}
