package dev.backstory.annotate;

/** What shows whether a cue attributes an extent of its sentence. */
final class ContentFeatures {
  private static final int MOST_COUNTED = 6;

  private final Cue cue;
  private final Clause clause;
  private final String verb;
  private final String kind;

  ContentFeatures(Cue cue) {
    this.cue = cue;
    this.clause = cue.clause();
    this.verb =
        cue.kind() == Cue.Kind.PHRASE ? clause.word(cue.first()) : clause.lemma(cue.first());
    this.kind = cue.kind().name();
  }

  FeatureVector of(Extent extent) {
    FeatureVector features = new FeatureVector();
    String side = side(extent);
    addBounds(features, extent, side);
    addContent(features, extent, side);
    addVerbForm(features, side);
    addSource(features, side);
    return features;
  }

  private String side(Extent extent) {
    return extent.first() >= cue.first()
        ? "behind"
        : extent.last() > cue.first() ? "around" : "before";
  }

  private void addBounds(FeatureVector features, Extent extent, String side) {
    String first = opening(extent.first());
    String next = extent.full() ? "end" : opening(next(extent));
    String full = Boolean.toString(extent.full());
    features.add("bias");
    features.add("side", side, kind);
    features.add("verb", verb);
    features.add("verb side", verb, side);
    features.add("verb first", verb, first);
    features.add("verb full", verb, full);
    features.add("first", first, side);
    features.add("next", next, side);
    features.add("next first", next, first);
    features.add("next tags", clause.pos(next(extent)), clause.pos(next(extent) + 1));
    features.add("cut", count(extent.cut()), full);
    features.add("before", clause.pos(extent.first() - 1), first);
    features.add("last", clause.pos(extent.last() - 1));
    features.add("distance", count(extent.first() - cue.last()), side);
  }

  private void addContent(FeatureVector features, Extent extent, String side) {
    boolean hasVerb = false;
    boolean hasQuote = false;
    int commas = 0;
    for (int i = extent.first(); i < extent.last(); i++) {
      hasVerb |= clause.isFinite(i);
      hasQuote |= clause.isQuoted(i);
      commas += clause.is(i, ",") ? 1 : 0;
    }
    String finite = Boolean.toString(hasVerb);
    features.add("finite", finite, side, kind);
    features.add("finite verb", finite, verb);
    features.add("quoted", Boolean.toString(hasQuote), finite);
    features.add("commas", count(commas), side);
    features.add("size", size(extent.last() - extent.first()), finite);
  }

  private void addVerbForm(FeatureVector features, String side) {
    String pos = clause.pos(cue.first());
    features.add("form", pos, side);
    features.add("form verb", pos, verb);
    features.add("form before", pos, opening(cue.first() - 1));
    features.add("after", opening(cue.last()), side);
    features.add("after verb", clause.pos(cue.last()), verb);
  }

  private void addSource(FeatureVector features, String side) {
    Source source = cue.source();
    if (source == null) {
      features.add("no source", kind);
      return;
    }
    int head = source.last() - 1;
    String entity = clause.entity(head);
    String type = entity.length() > 2 ? entity.substring(2) : clause.pos(head);
    boolean beside = source.last() == cue.first() || source.first() == cue.last();
    features.add("source", type, side);
    features.add("source beside", type, kind, Boolean.toString(beside));
    features.add("source word", clause.word(head));
  }

  /** The token behind the extent, past a comma. */
  private int next(Extent extent) {
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

  /** The word itself if it is a function word or a mark, else its part of speech. */
  private String opening(int token) {
    String pos = clause.pos(token);
    boolean open = pos.startsWith("NN") || pos.startsWith("JJ") || pos.startsWith("VB");
    return open || pos.equals("CD") ? pos : clause.isQuoted(token) ? "quoted" : clause.word(token);
  }
}
