package dev.backstory.bench.claims;

import dev.backstory.annotate.text.SentenceTagger;
import dev.backstory.bench.claims.TrueClaims.TrueClaim;
import dev.backstory.bench.score.PairScores;
import dev.backstory.desk.Models;
import dev.backstory.support.EvidenceGate;
import dev.backstory.support.EvidenceGate.Verdict;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * What the evidence gate does with true claims and with the same made wrong in the ways of models:
 * the share of each kind of error that is caught, and the shares of true sentences and paraphrases
 * that are refused.
 */
public final class MutantsMeasure {
  /** Of each kind, half of them of paraphrases where there are enough. */
  private static final int MOST = 120;

  private MutantsMeasure() {}

  /** A claim made wrong. */
  private record Mutant(Mutation kind, String claim, TrueClaim of) {}

  /** What the gate says of a claim that is true or wrong. */
  private record Judged(TrueClaim of, boolean wrong, Verdict verdict) {
    boolean caught() {
      return !verdict.faults().isEmpty();
    }
  }

  /**
   * Measures, and shows what slipped through or was refused wrongly.
   *
   * @param shown how many of each are printed
   */
  public static Map<String, Double> measure(Path data, int shown) throws IOException {
    EvidenceGate gate = Models.evidenceGate();
    List<TrueClaim> claims = TrueClaims.of(data);
    Map<String, Double> figures = new LinkedHashMap<>();
    List<Judged> judged =
        new ArrayList<>(
            claims.parallelStream()
                .map(claim -> judged(gate, claim.claim(), claim, false))
                .toList());
    figures.put("extracted.refused", refused(judged, it -> !it.of().paraphrase(), shown));
    figures.put("paraphrases.refused", refused(judged, it -> it.of().paraphrase(), shown));
    List<Mutant> mutants = mutants(claims, new SentenceTagger(Models.tagger()));
    long caught = 0;
    for (Mutation kind : Mutation.values()) {
      List<Mutant> ofKind = mutants.stream().filter(m -> m.kind() == kind).toList();
      List<Judged> wrong =
          ofKind.parallelStream().map(m -> judged(gate, m.claim(), m.of(), true)).toList();
      judged.addAll(wrong);
      List<Mutant> missed =
          IntStream.range(0, wrong.size())
              .filter(i -> !wrong.get(i).caught())
              .mapToObj(ofKind::get)
              .toList();
      missed.stream()
          .limit(shown)
          .forEach(
              m ->
                  System.out.println(
                      kind + " missed: " + m.claim() + "\n   of: " + m.of().evidence()));
      caught += ofKind.size() - missed.size();
      String name = kind.name().toLowerCase(Locale.ROOT);
      figures.put(name + ".caught", 1 - missed.size() / Math.max(1.0, ofKind.size()));
      figures.put(name + ".mutants", (double) ofKind.size());
    }
    figures.put("caught", caught / (double) mutants.size());
    figures.put("mutants", (double) mutants.size());
    figures.put("extracted.judge.auroc", auroc(judged, it -> !it.of().paraphrase()));
    figures.put("paraphrases.judge.auroc", auroc(judged, it -> it.of().paraphrase()));
    return figures;
  }

  /** How well the learnt judge alone tells true claims from those made of them. */
  private static double auroc(List<Judged> judged, Predicate<Judged> which) {
    return PairScores.of(
            judged.stream().filter(which).toList(), it -> it.verdict().support(), it -> !it.wrong())
        .auroc();
  }

  private static Judged judged(EvidenceGate gate, String claim, TrueClaim of, boolean wrong) {
    return new Judged(of, wrong, gate.judge(claim, gate.evidence(of.evidence())));
  }

  private static double refused(List<Judged> judged, Predicate<Judged> which, int shown) {
    List<Judged> all = judged.stream().filter(which).toList();
    List<Judged> refused = all.stream().filter(Judged::caught).toList();
    refused.stream()
        .limit(shown * 20L)
        .forEach(
            it ->
                System.out.println(
                    "refused: "
                        + it.of().claim()
                        + "\n   of: "
                        + it.of().evidence()
                        + "\n   "
                        + it.verdict().faults()));
    return refused.size() / (double) all.size();
  }

  private static List<Mutant> mutants(List<TrueClaim> claims, SentenceTagger tagger) {
    SplittableRandom random = new SplittableRandom(16);
    Map<Mutation, int[]> counts = new LinkedHashMap<>();
    List<Mutant> mutants = new ArrayList<>();
    for (TrueClaim claim : claims) {
      Parts said = Parts.of(claim.claim(), tagger.tag(claim.claim()));
      Parts evidence = Parts.of(claim.evidence(), tagger.tag(claim.evidence()));
      for (Mutation kind : Mutation.values()) {
        int[] count = counts.computeIfAbsent(kind, _ -> new int[2]);
        int half = claim.paraphrase() ? 1 : 0;
        String wrong = count[half] < MOST / 2 ? kind.of(said, evidence, random) : null;
        if (wrong != null && !wrong.equals(claim.claim()) && !claim.evidence().contains(wrong)) {
          mutants.add(new Mutant(kind, wrong, claim));
          count[half]++;
        }
      }
    }
    return mutants;
  }
}
