package dev.backstory.bench.claims;

import dev.backstory.bench.score.PairScores;
import dev.backstory.bench.train.LogisticRegression;
import dev.backstory.desk.Models;
import dev.backstory.learning.LogOdds;
import dev.backstory.support.EvidenceGate;
import dev.backstory.support.SupportFeatures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/**
 * Learns how probable it is that evidence supports a claim. Claims of several sentences are as good
 * as their worst one, which is not labelled: the least similar to begin with, then the one that the
 * fit before thinks the least supported.
 */
public final class SupportTrainer {
  private static final double RIDGE = 3;
  private static final int ROUNDS = 4;

  /** Probabilities below which a claim could be refused. */
  private static final double[] BARS = {0.1, 0.15, 0.2, 0.25, 0.3, 0.35, 0.4};

  /** Every set counts as if it had this many claims. */
  private static final double CLAIMS = 300;

  private SupportTrainer() {}

  /** Writes the weights and prints what they reach on sources that were left out. */
  public static void train(Path data, Path file) throws IOException {
    EvidenceGate gate = new EvidenceGate(Models.tagger(), Models.editor());
    List<SupportClaim> claims = SupportClaim.of(data, gate, Integer.MAX_VALUE);
    figures(claims).forEach((name, value) -> System.out.printf("%-28s %.3f%n", name, value));
    write(fit(claims), file);
  }

  /** Of each set, learnt from the other sources: AUROC, and that of shared words alone. */
  static Map<String, Double> figures(List<SupportClaim> claims) {
    Map<String, Double> figures = new TreeMap<>();
    double sum = 0;
    Map<String, Double> points = new TreeMap<>();
    for (String set : SupportClaim.SETS) {
      List<SupportClaim> held = claims.stream().filter(claim -> claim.set().equals(set)).toList();
      String source = held.getFirst().source();
      double[] weights =
          fit(claims.stream().filter(claim -> !claim.source().equals(source)).toList());
      double auroc = auroc(held, claim -> claim.least(s -> LogisticRegression.odds(weights, s)));
      figures.put(set + ".auroc", auroc);
      int words = SupportFeatures.NAMES.indexOf("words in best two sentences");
      figures.put(set + ".words", auroc(held, claim -> claim.least(s -> s[words])));
      sum += auroc;
      for (double bar : BARS) {
        points(held, bar, claim -> support(weights, claim))
            .forEach((name, share) -> points.merge(name, share, Double::sum));
      }
    }
    points.forEach((name, all) -> figures.put(name, all / SupportClaim.SETS.size()));
    figures.put("mean.auroc", sum / SupportClaim.SETS.size());
    return figures;
  }

  private static double support(double[] weights, SupportClaim claim) {
    return LogOdds.probability(claim.least(s -> LogisticRegression.odds(weights, s)));
  }

  /** What is refused by the judge alone, and by the judge or an exact check. */
  private static Map<String, Double> points(
      List<SupportClaim> claims, double bar, ToDoubleFunction<SupportClaim> support) {
    int faults = SupportFeatures.NAMES.indexOf("faults");
    Predicate<SupportClaim> judged = claim -> support.applyAsDouble(claim) < bar;
    Predicate<SupportClaim> exact = claim -> claim.least(s -> -s[faults]) < 0;
    Map<String, Double> shares = new TreeMap<>();
    for (boolean supported : new boolean[] {true, false}) {
      String of = (supported ? ".supported" : ".unsupported") + ".refused";
      List<SupportClaim> some = claims.stream().filter(c -> c.supported() == supported).toList();
      shares.put("judge." + bar + of, share(some, judged));
      shares.put("gate." + bar + of, share(some, judged.or(exact)));
    }
    return shares;
  }

  private static double share(List<SupportClaim> claims, Predicate<SupportClaim> which) {
    return claims.stream().filter(which).count() / (double) claims.size();
  }

  private static double auroc(List<SupportClaim> claims, ToDoubleFunction<SupportClaim> figure) {
    return PairScores.of(claims, figure, SupportClaim::supported).auroc();
  }

  static double[] fit(List<SupportClaim> claims) {
    Map<String, Long> sizes =
        claims.stream().collect(Collectors.groupingBy(SupportClaim::set, Collectors.counting()));
    int words = SupportFeatures.NAMES.indexOf("words in best two sentences");
    double[] weights = new double[SupportFeatures.NAMES.size() + 1];
    weights[words] = 1;
    for (int round = 0; round < ROUNDS; round++) {
      double[] before = weights;
      weights =
          new LogisticRegression(RIDGE)
              .fit(
                  claims.stream()
                      .map(
                          claim ->
                              new LogisticRegression.Example(
                                  claim.worst(s -> LogisticRegression.odds(before, s)),
                                  claim.supported(),
                                  CLAIMS / sizes.getOrDefault(claim.set(), 1L)))
                      .toList());
    }
    return weights;
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
