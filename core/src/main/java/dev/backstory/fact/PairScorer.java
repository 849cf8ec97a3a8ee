package dev.backstory.fact;

import dev.backstory.fact.CandidatePairs.Pair;
import dev.backstory.fact.FactGroups.Scored;
import dev.backstory.port.PairJudge;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * How probable it is that two sentences tell the same: by what they have in common, and where that
 * leaves it open and they are of two newsrooms, by a judge that reads both, too.
 */
final class PairScorer {
  /**
   * Outside these the features alone are as good, measured on stories that were not learnt from.
   */
  private static final double OPEN_FROM = 0.25;

  private static final double OPEN_TO = 0.75;

  /** A pair is read for every fourth sentence of a story, at most: those most in doubt. */
  private static final double SHARE_READ = 0.25;

  /** Two articles make no page: what they have in common is hardly shown, so none is read. */
  private static final int FEWEST_ARTICLES = 3;

  private static final double HALF = 0.5;

  private final PairModel model;
  private final PairJudge judge;

  PairScorer(PairModel model, PairJudge judge) {
    this.model = model;
    this.judge = judge;
  }

  /** In the order of the pairs. */
  List<Scored> score(StoryStatements story, List<Pair> pairs) {
    PairFeatures features = new PairFeatures(story);
    double[] probabilities =
        pairs.stream()
            .mapToDouble(pair -> model.byFeatures(features.of(pair.one(), pair.other())))
            .toArray();
    if (story.articles() >= FEWEST_ARTICLES) {
      judge(pairs, probabilities, (int) (SHARE_READ * story.sentences().size()));
    }
    List<Scored> scored = new ArrayList<>();
    for (int i = 0; i < probabilities.length; i++) {
      scored.add(new Scored(pairs.get(i).one(), pairs.get(i).other(), probabilities[i]));
    }
    return scored;
  }

  private void judge(List<Pair> pairs, double[] probabilities, int most) {
    List<Integer> open = new ArrayList<>();
    for (int i = 0; i < probabilities.length; i++) {
      boolean isOpen = probabilities[i] >= OPEN_FROM && probabilities[i] <= OPEN_TO;
      if (isOpen && !pairs.get(i).one().newsroom().equals(pairs.get(i).other().newsroom())) {
        open.add(i);
      }
    }
    open.sort(
        Comparator.comparingDouble((Integer i) -> Math.abs(probabilities[i] - HALF))
            .thenComparingInt(i -> i));
    List<Integer> read = open.subList(0, Math.min(most, open.size()));
    double[] judged = judge.same(read.stream().map(pairs::get).map(PairScorer::words).toList());
    for (int i = 0; i < judged.length; i++) {
      int pair = read.get(i);
      probabilities[pair] = model.judged(probabilities[pair], judged[i]);
    }
  }

  private static PairJudge.Pair words(Pair pair) {
    return new PairJudge.Pair(pair.one().text(), pair.other().text());
  }
}
