package dev.backstory.fact;

import dev.backstory.fact.FactGroups.Scored;
import dev.backstory.model.StoryArticle;
import dev.backstory.model.StoryFacts;
import dev.backstory.model.StoryFacts.Alike;
import dev.backstory.port.PairJudge;
import dev.backstory.sentence.StorySentence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Finds what the articles of a story tell: each fact once, with every telling of it. The same
 * articles and the same judge give the same facts.
 */
public final class FactFinder {
  /** From this mean probability on groups of sentences tell one fact. */
  private static final double TOGETHER = 0.52;

  /** Pairs less probable than this are not worth remembering. */
  private static final double REMEMBERED = 0.08;

  private final PairScorer scorer;

  public FactFinder(PairJudge judge) {
    this.scorer = new PairScorer(PairModel.trained(), judge);
  }

  /**
   * The facts of a story.
   *
   * @param articles in order of arrival
   */
  public StoryFacts find(List<StoryArticle> articles) {
    StoryStatements story = new StoryStatements(articles);
    Retractions retractions = new Retractions(articles);
    SupersededFacts overtaking = new SupersededFacts(story, retractions);
    Vetoes vetoes = new Vetoes(overtaking, retractions);
    List<Scored> pairs = new ArrayList<>(scorer.score(story, new CandidatePairs(story).find()));
    pairs.removeIf(pair -> vetoes.forbid(pair.one(), pair.other()));
    FactGroups groups = new FactGroups(pairs, TOGETHER);
    List<List<StorySentence>> tellings = new ArrayList<>();
    for (List<StorySentence> group : groups.gather(story.sentences(), pairs)) {
      tellings.add(inOrder(group, groups));
    }
    return new StoryFacts(
        new FactWriter(tellings, overtaking, retractions).write(),
        alike(pairs),
        overtaking.counted(),
        new ValueConflicts(story, retractions).find(),
        overtaking.series());
  }

  /** The telling that is most like all others first, then those nearest to it. */
  private static List<StorySentence> inOrder(List<StorySentence> group, FactGroups groups) {
    StorySentence best =
        group.stream()
            .min(
                Comparator.comparingDouble(
                        (StorySentence s) ->
                            -group.stream().mapToDouble(o -> groups.probability(s, o)).sum())
                    .thenComparingInt(StorySentence::words)
                    .thenComparingInt(StorySentence::ordinal))
            .orElseThrow();
    List<StorySentence> order = new ArrayList<>(group);
    order.remove(best);
    order.sort(
        Comparator.comparingDouble((StorySentence s) -> -groups.probability(best, s))
            .thenComparingInt(StorySentence::ordinal));
    order.addFirst(best);
    return order;
  }

  private static List<Alike> alike(List<Scored> pairs) {
    return pairs.stream()
        .filter(pair -> pair.probability() >= REMEMBERED)
        .map(p -> new Alike(p.one().evidence(), p.other().evidence(), p.probability()))
        .toList();
  }
}
