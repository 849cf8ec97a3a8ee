package dev.backstory.bench.claims;

import dev.backstory.bench.score.PairScores;
import dev.backstory.bench.train.LogisticRegression;
import dev.backstory.desk.Models;
import dev.backstory.learning.LogOdds;
import dev.backstory.models.PassageReader;
import dev.backstory.models.SupportHead;
import dev.backstory.port.SupportJudge;
import dev.backstory.port.Thesaurus;
import dev.backstory.support.EvidenceGate;
import dev.backstory.support.SupportFeatures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/**
 * Learns how probable it is that evidence supports a claim: first which pieces of a sentence are
 * doubtful, then what that and all else that is known of it are worth together. The second learns
 * from doubts about sources that the first did not learn from. Claims of several sentences are as
 * good as their worst one, which is not labelled: the least similar to begin with, then the one
 * that the fit before thinks the least supported.
 */
public final class SupportTrainer {
  private static final double RIDGE = 30;
  private static final int ROUNDS = 4;

  /** Probabilities below which a claim could be refused. */
  private static final double[] BARS = {0.1, 0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.5};

  /** Every set counts as if it had this many claims. */
  private static final double CLAIMS = 300;

  private static final int WORDS = SupportFeatures.NAMES.indexOf("words in best two sentences");
  private static final int FAULTS = SupportFeatures.NAMES.indexOf("faults");

  private SupportTrainer() {}

  /** A claim of which all is known that the regression weighs. */
  private record Known(SupportClaim claim, List<double[]> sentences) {
    static Known of(SupportClaim claim, SupportHead head) {
      return new Known(
          claim,
          claim.sentences().stream()
              .map(
                  it ->
                      it.pieces().length == 0
                          ? it.features()
                          : SupportFeatures.with(head.reading(it.pieces()), it.features()))
              .toList());
    }

    /** The sentence that is the least supported by a figure. */
    double[] worst(ToDoubleFunction<double[]> figure) {
      return sentences.stream().min(Comparator.comparingDouble(figure)).orElseThrow();
    }

    /** The least of its sentences by a figure. */
    double least(ToDoubleFunction<double[]> figure) {
      return figure.applyAsDouble(worst(figure));
    }
  }

  /** Writes both kinds of weights and prints what they reach on sources that were left out. */
  public static void train(Path data, Path table, Path head) throws IOException {
    List<SupportClaim> claims;
    try (PassageReader reader = new PassageReader()) {
      claims =
          SupportClaim.of(
              data,
              new EvidenceGate(
                  Models.tagger(), Models.editor(), SupportJudge.TRUSTING, Thesaurus.NONE),
              reader);
    }
    List<Known> known = known(claims);
    figures(known).forEach((name, value) -> System.out.printf("%-28s %.3f%n", name, value));
    write(fit(known), table);
    Files.write(head, SupportHeadTrainer.fit(claims).bytes());
  }

  /** Each with doubts that nothing of its source was learnt for. */
  private static List<Known> known(List<SupportClaim> claims) {
    Map<String, SupportHead> heads = new LinkedHashMap<>();
    for (SupportClaim claim : claims) {
      heads.computeIfAbsent(
          claim.source(),
          source ->
              SupportHeadTrainer.fit(
                  claims.stream().filter(it -> !it.source().equals(source)).toList()));
    }
    return claims.stream()
        .map(claim -> Known.of(claim, Objects.requireNonNull(heads.get(claim.source()))))
        .toList();
  }

  /** Of each set, learnt from the other sources: AUROC, and that of shared words alone. */
  private static Map<String, Double> figures(List<Known> claims) {
    Map<String, Double> figures = new TreeMap<>();
    double sum = 0;
    Map<String, Double> points = new TreeMap<>();
    for (String set : SupportClaim.SETS) {
      List<Known> held = claims.stream().filter(it -> it.claim().set().equals(set)).toList();
      String source = held.getFirst().claim().source();
      double[] weights =
          fit(claims.stream().filter(it -> !it.claim().source().equals(source)).toList());
      double auroc = auroc(held, it -> it.least(s -> LogisticRegression.odds(weights, s)));
      figures.put(set + ".auroc", auroc);
      figures.put(set + ".words", auroc(held, it -> it.least(s -> s[WORDS])));
      sum += auroc;
      for (double bar : BARS) {
        points(held, bar, it -> support(weights, it))
            .forEach((name, share) -> points.merge(name, share, Double::sum));
      }
    }
    points.forEach((name, all) -> figures.put(name, all / SupportClaim.SETS.size()));
    figures.put("mean.auroc", sum / SupportClaim.SETS.size());
    return figures;
  }

  private static double support(double[] weights, Known claim) {
    return LogOdds.probability(claim.least(s -> LogisticRegression.odds(weights, s)));
  }

  /** What is refused by the judge alone, and by the judge or an exact check. */
  private static Map<String, Double> points(
      List<Known> claims, double bar, ToDoubleFunction<Known> support) {
    Predicate<Known> judged = claim -> support.applyAsDouble(claim) < bar;
    Predicate<Known> exact = claim -> claim.least(s -> -s[FAULTS]) < 0;
    Map<String, Double> shares = new TreeMap<>();
    for (boolean supported : new boolean[] {true, false}) {
      String of = (supported ? ".supported" : ".unsupported") + ".refused";
      List<Known> some = claims.stream().filter(c -> c.claim().supported() == supported).toList();
      shares.put("judge." + bar + of, share(some, judged));
      shares.put("gate." + bar + of, share(some, judged.or(exact)));
    }
    return shares;
  }

  private static double share(List<Known> claims, Predicate<Known> which) {
    return claims.stream().filter(which).count() / (double) claims.size();
  }

  private static double auroc(List<Known> claims, ToDoubleFunction<Known> figure) {
    return PairScores.of(claims, figure, it -> it.claim().supported()).auroc();
  }

  private static double[] fit(List<Known> claims) {
    Map<String, Long> sizes =
        claims.stream()
            .collect(Collectors.groupingBy(it -> it.claim().set(), Collectors.counting()));
    double[] scales = scales(claims);
    double[] weights = new double[SupportFeatures.NAMES.size() + 1];
    weights[WORDS] = 1;
    for (int round = 0; round < ROUNDS; round++) {
      double[] before = weights;
      double[] fitted =
          new LogisticRegression(RIDGE)
              .fit(
                  claims.stream()
                      .map(
                          it ->
                              new LogisticRegression.Example(
                                  scaled(it.worst(s -> LogisticRegression.odds(before, s)), scales),
                                  it.claim().supported(),
                                  CLAIMS / sizes.getOrDefault(it.claim().set(), 1L)))
                      .toList());
      weights = fitted.clone();
      for (int i = 0; i < scales.length; i++) {
        weights[i] *= scales[i];
      }
    }
    return weights;
  }

  /** What brings each number to a standard deviation of one, so that the ridge is fair to all. */
  private static double[] scales(List<Known> claims) {
    double[] scales = new double[SupportFeatures.NAMES.size()];
    for (int i = 0; i < scales.length; i++) {
      int at = i;
      double[] values =
          claims.stream().flatMap(it -> it.sentences().stream()).mapToDouble(s -> s[at]).toArray();
      double mean = Arrays.stream(values).average().orElse(0);
      double squares = Arrays.stream(values).map(it -> (it - mean) * (it - mean)).sum();
      scales[i] = 1 / Math.max(1e-6, Math.sqrt(squares / values.length));
    }
    return scales;
  }

  private static double[] scaled(double[] values, double... scales) {
    double[] scaled = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      scaled[i] = values[i] * scales[i];
    }
    return scaled;
  }

  private static void write(double[] weights, Path file) throws IOException {
    StringBuilder rows = new StringBuilder();
    for (int i = 0; i < weights.length; i++) {
      String name = i < weights.length - 1 ? SupportFeatures.NAMES.get(i) : "intercept";
      rows.append(String.format(Locale.ROOT, "%s\t%.4f%n", name, weights[i]));
    }
    Files.writeString(file, rows);
  }
}
