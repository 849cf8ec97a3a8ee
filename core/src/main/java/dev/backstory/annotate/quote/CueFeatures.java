package dev.backstory.annotate.quote;

import dev.backstory.annotate.text.FeatureVector;
import dev.backstory.annotate.text.QuoteMarkedSentence;

/** What shows whether a word attributes something to somebody. */
final class CueFeatures {
  private static final int NEAR = 8;

  private CueFeatures() {}

  static FeatureVector of(Cue cue) {
    FeatureVector features = new FeatureVector();
    String lemma = cue.lemma();
    String tag = cue.clause().pos(cue.first());
    features.add("bias", tag);
    features.add("kind", cue.kind().name(), tag);
    features.add("lemma", lemma, cue.kind().name());
    features.add("lemma tag", lemma, tag);
    features.add("ending", ending(lemma), tag.substring(0, Math.min(2, tag.length())));
    addNeighbours(features, cue, lemma, tag);
    addGovernor(features, cue, lemma, tag);
    addSource(features, cue, lemma, tag);
    addContent(features, cue, lemma);
    return features;
  }

  private static String ending(String lemma) {
    return lemma.substring(Math.max(0, lemma.length() - 3));
  }

  private static void addNeighbours(FeatureVector features, Cue cue, String lemma, String tag) {
    QuoteMarkedSentence clause = cue.clause();
    String before = clause.sketch(cue.first() - 1);
    String next = clause.sketch(cue.last());
    String second = clause.sketch(cue.last() + 1);
    features.add("before", before, tag);
    features.add("before two", clause.sketch(cue.first() - 2), before, tag);
    features.add("lemma before", lemma, before);
    features.add("next", next, tag);
    features.add("next two", next, second, tag);
    features.add("lemma next", lemma, next);
    features.add("lemma next two", lemma, next, second);
    features.add("lemma next word", lemma, clause.lemma(cue.last()));
    features.add("around", before, next, tag);
  }

  /** The verbs before it in its verb group, or the nearest verb of a noun or adjective. */
  private static void addGovernor(FeatureVector features, Cue cue, String lemma, String tag) {
    QuoteMarkedSentence clause = cue.clause();
    String governor = "none";
    boolean negated = false;
    for (int i = cue.first() - 1; i >= Math.max(0, cue.first() - NEAR); i--) {
      negated |= clause.is(i, "not") || clause.is(i, "n't") || clause.is(i, "never");
      if (clause.isVerb(i)) {
        governor = clause.lemma(i);
        break;
      }
      if (clause.is(i, ",") || clause.isQuoted(i)) {
        break;
      }
    }
    features.add("governor", governor, tag);
    features.add("governor lemma", governor, lemma);
    features.add("negated", Boolean.toString(negated), tag);
  }

  private static void addSource(FeatureVector features, Cue cue, String lemma, String tag) {
    String type = cue.sourceType();
    String place =
        cue.source() == null
            ? "none"
            : cue.isInverted() ? "behind" : cue.source().last() == cue.first() ? "beside" : "far";
    features.add("source", type, place, tag);
    features.add("source lemma", type, lemma);
    features.add("source kind", type, cue.kind().name(), place);
    features.add("source head", cue.sourceHead(), cue.kind().name());
  }

  private static void addContent(FeatureVector features, Cue cue, String lemma) {
    QuoteMarkedSentence clause = cue.clause();
    String opens = "nothing";
    for (int i = cue.last(); i < Math.min(clause.size(), cue.last() + NEAR); i++) {
      boolean that = clause.is(i, "that") && clause.pos(i).equals("IN");
      if (that || clause.isQuoted(i) || clause.pos(i).equals("TO") || clause.isFinite(i)) {
        opens = that ? "that" : clause.isQuoted(i) ? "quote" : clause.pos(i);
        break;
      }
    }
    String kind = cue.kind().name();
    features.add("opens", opens, kind);
    features.add("opens lemma", opens, lemma);
    features.add("quoted", Boolean.toString(clause.hasQuote()), kind);
    int from = cue.from() - 1;
    features.add("quote before", Boolean.toString(clause.isQuoted(from)), kind);
    features.add("comma before", Boolean.toString(clause.is(from, ",")), clause.sketch(cue.to()));
    features.add("place", cue.from() == 0 ? "first" : "later", kind);
  }
}
