package dev.backstory.fact;

import dev.backstory.fact.Candidates.Pair;
import dev.backstory.fact.FactGroups.Scored;
import dev.backstory.port.PairJudge;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * How probable it is that two sentences tell the same: first by what they have in common, and of
 * those pairs that may well do by a judge that reads both, too.
 */
final class PairScorer {
  /** Pairs less probable than this by their features are not read by the judge. */
  static final double WORTH_READING = 0.1;

  /** Of a story's sentences each is read with so many others on average, at most. */
  private static final double READ_EACH = 3;

  private final PairModel model;
  private final PairJudge judge;

  PairScorer(PairModel model, PairJudge judge) {
    this.model = model;
    this.judge = judge;
  }

  private record Looked(Pair pair, double probability) {}

  List<Scored> score(StoryStatements story, List<Pair> pairs) {
    PairFeatures features = new PairFeatures(story);
    List<Looked> looked = new ArrayList<>();
    for (Pair pair : pairs) {
      looked.add(new Looked(pair, model.byFeatures(features.of(pair.one(), pair.other()))));
    }
    looked.sort(
        Comparator.comparingDouble((Looked l) -> -l.probability())
            .thenComparingInt(l -> l.pair().one().ordinal())
            .thenComparingInt(l -> l.pair().other().ordinal()));
    long most = Math.round(READ_EACH * story.sentences().size());
    int read =
        (int) looked.stream().filter(l -> l.probability() >= WORTH_READING).limit(most).count();
    double[] judged =
        judge.same(
            looked.subList(0, read).stream()
                .map(l -> new PairJudge.Pair(l.pair().one().text(), l.pair().other().text()))
                .toList());
    List<Scored> scored = new ArrayList<>();
    for (int i = 0; i < looked.size(); i++) {
      Looked l = looked.get(i);
      double p = i < read ? model.judged(l.probability(), judged[i]) : l.probability();
      scored.add(new Scored(l.pair().one(), l.pair().other(), p));
    }
    return scored;
  }
}
