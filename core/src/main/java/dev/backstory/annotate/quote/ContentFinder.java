package dev.backstory.annotate.quote;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds what a cue attributes when it is not a quotation right beside it, by two models trained on
 * PolNeAR (Newell et al., "An Attribution Relations Corpus for Political News", LREC 2018): how
 * probable it is that the cue attributes anything, and which extent of its sentence that is. Of the
 * extents it takes the one that shares most with whatever may be meant and is itself probable, if
 * that is probable enough.
 */
final class ContentFinder {
  private static final double LEAST_CUE = 0.15;

  /** From here on a clause is believed to be attributed, another phrase, and quoted words. */
  private static final double LEAST_CLAUSE = 0.26;

  private static final double LEAST_PHRASE = 0.36;
  private static final double LEAST_QUOTED = 0.45;

  /**
   * How much an extent's own probability counts beside that of all it largely covers: without it
   * the ends of what is said are cut, with more of it less is found.
   */
  private static final double OWN = 0.3;

  private final ContentCandidates candidates = new ContentCandidates();
  private final AttributionModels models;

  ContentFinder(AttributionModels models) {
    this.models = models;
  }

  /** An extent and how probable that is by itself and with what it largely covers, 0 to 1. */
  record Found(ContentSpan extent, double probability) {}

  /** Null if the cue attributes nothing in its sentence. */
  @Nullable Found find(Cue cue) {
    double isCue = models.cues().probability(CueFeatures.of(cue));
    if (isCue < LEAST_CUE) {
      return null;
    }
    List<ContentSpan> extents = candidates.of(cue);
    double[] shares = shares(cue, extents);
    Found best = null;
    for (int i = 0; i < shares.length; i++) {
      double covered = 0;
      for (int j = 0; j < shares.length; j++) {
        covered += extents.get(i).isAbout(extents.get(j), cue.clause()) ? shares[j] : 0;
      }
      double probability = isCue * covered;
      double rank = (probability + OWN * shares[i]) / (1 + OWN);
      if (probability >= least(cue, extents.get(i))
          && (best == null || rank > best.probability())) {
        best = new Found(extents.get(i), rank);
      }
    }
    return best;
  }

  /**
   * Phrases without a verb are more often no words of anybody ("signed the bill"), and so are
   * quoted words behind a verb that is not known to attribute ("founded the “Blue Door”").
   */
  private static double least(Cue cue, ContentSpan extent) {
    boolean known = cue.kind() != Cue.Kind.OTHER && cue.kind() != Cue.Kind.NOUN;
    boolean clause = false;
    for (int i = extent.first(); i < extent.last(); i++) {
      if (cue.clause().isQuoted(i)) {
        return known ? LEAST_CLAUSE : LEAST_QUOTED;
      }
      clause |= cue.clause().isFinite(i);
    }
    return clause ? LEAST_CLAUSE : LEAST_PHRASE;
  }

  /** The probability of each extent, if the cue attributes one of them. */
  private double[] shares(Cue cue, List<ContentSpan> extents) {
    ContentFeatures features = new ContentFeatures(cue);
    double[] shares = new double[extents.size()];
    double sum = 0;
    for (int i = 0; i < shares.length; i++) {
      shares[i] = Math.exp(models.contents().score(features.of(extents.get(i))));
      sum += shares[i];
    }
    for (int i = 0; i < shares.length; i++) {
      shares[i] /= sum;
    }
    return shares;
  }
}
