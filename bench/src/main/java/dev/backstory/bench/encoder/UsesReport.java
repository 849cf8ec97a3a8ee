package dev.backstory.bench.encoder;

import dev.backstory.bench.score.PairScores;
import dev.backstory.models.EncoderHead;
import dev.backstory.models.OnnxJudge;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;

/** What the judge is worth on stories that it has not seen, use by use. */
final class UsesReport {
  private static final List<String> USES =
      List.of("must be told", "matters", "follows", "came before", "no reporting");

  private final List<PairExample> uses;
  private final List<PairExample> answers;

  UsesReport(List<StoryTexts> stories, Likeness likeness) {
    StoryPairs pairs = new StoryPairs(stories, likeness);
    uses = pairs.uses(new Random(1));
    answers = pairs.answers();
  }

  void print(OnnxJudge judge) {
    double[][] odds =
        uses.parallelStream()
            .map(pair -> judge.odds(EncoderHead.EDITOR, pair.a(), pair.b()))
            .toArray(double[][]::new);
    for (int use = 0; use < USES.size(); use++) {
      print(USES.get(use), odds, use);
    }
    long aspects = 0;
    long right = 0;
    int first = EncoderHead.USES + EncoderHead.KINDS;
    for (int i = 0; i < odds.length; i++) {
      List<Float> wanted = uses.get(i).wanted();
      if (wanted.get(first) >= 0) {
        double[] of = odds[i];
        int best =
            IntStream.range(first, of.length)
                .reduce((a, b) -> of[a] >= of[b] ? a : b)
                .orElseThrow();
        aspects++;
        right += wanted.get(best) > 0.5 ? 1 : 0;
      }
    }
    System.out.printf(Locale.ROOT, "aspect right %.3f of %d%n", right / (double) aspects, aspects);
    PairScores scores =
        PairScores.of(
            answers,
            pair -> judge.odds(EncoderHead.ANSWERS, pair.a(), pair.b())[0],
            PairExample::yes);
    System.out.printf(
        Locale.ROOT,
        "answers AUROC %.3f best accuracy %.3f of %d%n",
        scores.auroc(),
        scores.bestAccuracy(),
        answers.size());
  }

  private void print(String use, double[][] odds, int output) {
    PairScores scores =
        PairScores.of(
            IntStream.range(0, odds.length)
                .filter(i -> uses.get(i).wanted().get(output) >= 0)
                .boxed()
                .toList(),
            i -> odds[i][output],
            i -> uses.get(i).wanted().get(output) > 0.5);
    System.out.printf(
        Locale.ROOT,
        "%-12s AUROC %.3f, %d of %d, found at 0.8 right: %.3f, at 0.5: %.3f%n",
        use,
        scores.auroc(),
        scores.yes(),
        scores.same().length,
        scores.recallAt(0.8).recall(),
        scores.recallAt(0.5).recall());
  }
}
