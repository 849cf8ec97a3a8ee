package dev.backstory.annotate.quote;

import dev.backstory.annotate.quote.SourceCandidates.Phrase;
import dev.backstory.annotate.text.FeatureVector;
import dev.backstory.annotate.text.HashedWeights;
import dev.backstory.annotate.text.QuoteMarkedSentence;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the words that name a cue's source: of the noun phrases of its sentence the one that a
 * model trained on PolNeAR holds most probable, or none.
 */
final class SourceFinder {
  /** Of a source that is none of the candidates. */
  private static final double UNJUDGED = 0.5;

  private final HashedWeights weights;
  private final CueFinder cueFinder;
  private final SourceReader phrases = new SourceReader();

  /**
   * @param weights of {@link SourceFeatures}
   */
  SourceFinder(HashedWeights weights, CueFinder cueFinder) {
    this.weights = weights;
    this.cueFinder = cueFinder;
  }

  /** What speaks for each of the candidates, and last for none of them. */
  static List<FeatureVector> features(Cue cue, List<Phrase> candidates) {
    SourceFeatures features = new SourceFeatures(cue);
    List<FeatureVector> all = new ArrayList<>(candidates.size() + 1);
    int before = (int) candidates.stream().filter(it -> it.first() < cue.first()).count();
    for (int i = 0; i < candidates.size(); i++) {
      all.add(features.of(candidates.get(i), i < before ? before - 1 - i : i - before));
    }
    all.add(features.of(null, 0));
    return all;
  }

  FoundSource find(Cue cue) {
    List<Phrase> candidates = SourceCandidates.of(cue);
    Source rule = cue.source();
    if (rule != null && candidates.stream().noneMatch(phrase -> phrase.overlaps(rule))) {
      return new FoundSource(rule, UNJUDGED); // a name that the tagger took for something else
    }
    double[] scores = features(cue, candidates).stream().mapToDouble(weights::score).toArray();
    int best = 0;
    for (int i = 1; i < scores.length; i++) {
      best = scores[i] > scores[best] ? i : best;
    }
    double all = 0;
    for (double score : scores) {
      all += Math.exp(score - scores[best]);
    }
    return new FoundSource(
        best == candidates.size() ? null : source(cue, candidates.get(best)), 1 / all);
  }

  private @Nullable Source source(Cue cue, Phrase phrase) {
    Source rule = cue.source();
    if (rule != null && phrase.overlaps(rule)) {
      return rule;
    }
    QuoteMarkedSentence clause = cue.clause();
    if (clause.pos(phrase.first()).startsWith("W")) {
      Source antecedent = cueFinder.left(clause, phrase.first());
      return antecedent != null ? antecedent : Source.of(clause, phrase.first(), phrase.last());
    }
    Source whole = phrases.beginningAt(clause, phrase.first());
    return whole != null && whole.reach() <= reach(cue, phrase)
        ? whole
        : Source.of(clause, phrase.first(), phrase.last());
  }

  /** How far what hangs on the phrase may go: to the cue if that is behind it. */
  private static int reach(Cue cue, Phrase phrase) {
    return phrase.first() < cue.first() ? cue.first() : cue.clause().size();
  }
}
