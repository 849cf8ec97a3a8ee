package dev.backstory.annotate.quote;

import dev.backstory.annotate.text.FeatureVector;
import dev.backstory.annotate.text.QuoteMarkedSentence;

/** What shows which extent of its sentence a cue attributes. */
final class ContentFeatures {
  private static final int MOST_COUNTED = 6;

  private final Cue cue;
  private final QuoteMarkedSentence clause;
  private final String verb;
  private final String kind;
  private final String tag;
  private final String sourceType;

  ContentFeatures(Cue cue) {
    this.cue = cue;
    this.clause = cue.clause();
    this.verb = cue.lemma();
    this.kind = cue.kind().name();
    this.tag = clause.pos(cue.first());
    this.sourceType = cue.sourceType();
  }

  FeatureVector of(ContentSpan extent) {
    FeatureVector features = new FeatureVector();
    String side = side(extent);
    addBounds(features, extent, side);
    addEnd(features, extent, side);
    addContent(features, extent, side);
    addCue(features, extent, side);
    return features;
  }

  private String side(ContentSpan extent) {
    return extent.first() >= cue.first()
        ? "behind"
        : extent.last() > cue.first() ? "around" : "before";
  }

  private void addBounds(FeatureVector features, ContentSpan extent, String side) {
    String first = clause.sketch(extent.first());
    String before = clause.sketch(extent.first() - 1);
    features.add("side", side, kind);
    features.add("verb side", verb, side);
    features.add("verb first", verb, first, side);
    features.add("verb before", verb, before, side);
    features.add("first", first, side, kind);
    features.add("first two", first, clause.sketch(extent.first() + 1), side);
    features.add("before", before, first);
    features.add("distance", count(extent.first() - cue.last()), side, first);
  }

  private void addEnd(FeatureVector features, ContentSpan extent, String side) {
    int behind = next(extent);
    String full = Boolean.toString(extent.full());
    String next = extent.full() ? "end" : clause.sketch(behind);
    String comma = Boolean.toString(clause.is(extent.last(), ","));
    String second = extent.full() ? "end" : clause.sketch(behind + 1);
    features.add("verb full", verb, full, side);
    features.add("next", next, comma, side);
    features.add("next kind", next, comma, kind, side);
    features.add("next two", next, second, comma, side);
    features.add("next verb", next, verb);
    features.add("next tags", clause.pos(behind), clause.pos(behind + 1), comma);
    features.add("cut", count(extent.cut()), full, side);
    features.add("last", clause.pos(extent.last() - 1), next);
    boolean alike = clause.isVerb(behind + 1) && clause.pos(behind + 1).equals(tag);
    features.add("alike", Boolean.toString(alike), next, comma);
    features.add("splits", Boolean.toString(splits(extent.first()) || splits(extent.last())));
    boolean closes = clause.isQuoted(extent.last() - 1) && !clause.isQuoted(extent.last());
    boolean opens = clause.isQuoted(extent.first()) && !clause.isQuoted(extent.first() - 1);
    features.add("quote ends", Boolean.toString(opens), Boolean.toString(closes), side);
    features.add("quote end next", Boolean.toString(closes), next);
  }

  private boolean splits(int token) {
    return clause.isQuoted(token) && clause.quoteOf(token) == clause.quoteOf(token - 1);
  }

  private void addContent(FeatureVector features, ContentSpan extent, String side) {
    int verbs = 0;
    int commas = 0;
    boolean hasQuote = false;
    for (int i = extent.first(); i < extent.last(); i++) {
      verbs += clause.isFinite(i) ? 1 : 0;
      hasQuote |= clause.isQuoted(i);
      commas += clause.is(i, ",") ? 1 : 0;
    }
    String finite = count(Math.min(2, verbs));
    String next = extent.full() ? "end" : clause.sketch(next(extent));
    features.add("finite", finite, side, kind);
    features.add("finite verb", finite, verb, side);
    features.add("finite next", finite, next, clause.sketch(extent.first()));
    features.add("quoted", Boolean.toString(hasQuote), finite, side);
    features.add("commas", count(commas), side);
    features.add("size", size(extent.last() - extent.first()), finite, side);
    features.add("size verb", size(extent.last() - extent.first()), verb);
  }

  private void addCue(FeatureVector features, ContentSpan extent, String side) {
    Source source = cue.source();
    boolean within =
        source != null && source.first() >= extent.first() && source.last() <= extent.last();
    features.add("form", tag, side, kind);
    features.add("form before", tag, clause.sketch(cue.first() - 1), side);
    features.add("after", clause.sketch(cue.last()), side);
    features.add("source", sourceType, side);
    features.add("source within", Boolean.toString(within), side);
    features.add("ahead", clause.sketch(endOfGroup()), side);
  }

  private int endOfGroup() {
    return cue.from() - 1;
  }

  /** The token behind the extent, past a comma. */
  private int next(ContentSpan extent) {
    return clause.is(extent.last(), ",") ? extent.last() + 1 : extent.last();
  }

  private static String count(int number) {
    return Integer.toString(Math.min(MOST_COUNTED, Math.max(0, number)));
  }

  private static String size(int length) {
    return length < 3
        ? count(length)
        : length < 6 ? "few" : length < 12 ? "some" : length < 25 ? "many" : "most";
  }
}
