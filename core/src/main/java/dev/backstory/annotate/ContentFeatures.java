package dev.backstory.annotate;

/** What shows whether a cue attributes an extent of its sentence. */
final class ContentFeatures {
  private ContentFeatures() {}

  static FeatureVector of(Cue cue, Extent extent) {
    FeatureVector features = new FeatureVector();
    Clause clause = cue.clause();
    String verb =
        cue.kind() == Cue.Kind.PHRASE ? clause.word(cue.first()) : clause.lemma(cue.first());
    String side =
        extent.first() >= cue.first()
            ? "behind"
            : extent.last() > cue.first() ? "around" : "before";
    String first = opening(clause, extent.first());
    String next = extent.full() ? "end" : opening(clause, nextToken(clause, extent));
    features.add("bias");
    features.add("verb " + verb);
    features.add("side " + side + " " + cue.kind());
    features.add("verb " + verb + " " + side);
    features.add("verb " + verb + " " + first);
    features.add("verb " + verb + " full " + extent.full());
    features.add("first " + first + " " + side);
    features.add("next " + next + " " + side);
    features.add("next " + next + " first " + first);
    features.add("cut " + extent.cut() + " " + extent.full());
    addContent(features, cue, extent, verb, side);
    addVerbForm(features, cue, verb, side);
    addSource(features, cue, side);
    return features;
  }

  private static void addContent(
      FeatureVector features, Cue cue, Extent extent, String verb, String side) {
    Clause clause = cue.clause();
    boolean finite = false;
    boolean quoted = false;
    int commas = 0;
    for (int i = extent.first(); i < extent.last(); i++) {
      finite |= clause.isFinite(i);
      quoted |= clause.isQuoted(i);
      commas += clause.is(i, ",") ? 1 : 0;
    }
    int length = extent.last() - extent.first();
    String size =
        length < 3
            ? Integer.toString(length)
            : length < 6 ? "5" : length < 12 ? "11" : length < 25 ? "24" : "more";
    String distance = Integer.toString(Math.min(6, Math.max(0, extent.first() - cue.last())));
    features.add("finite " + finite + " " + side + " " + cue.kind());
    features.add("finite " + finite + " " + verb);
    features.add("quoted " + quoted + " " + finite);
    features.add("commas " + Math.min(commas, 3) + " " + side);
    features.add("size " + size + " " + finite);
    features.add("distance " + distance + " " + side);
    features.add("into " + clause.pos(extent.first() - 1) + " " + opening(clause, extent.first()));
    features.add("last " + clause.pos(extent.last() - 1));
    features.add(
        "nextverb "
            + clause.pos(nextToken(clause, extent))
            + " "
            + clause.pos(nextToken(clause, extent) + 1));
  }

  private static void addVerbForm(FeatureVector features, Cue cue, String verb, String side) {
    Clause clause = cue.clause();
    String pos = clause.pos(cue.first());
    String before = opening(clause, cue.first() - 1);
    features.add("pos " + pos + " " + side);
    features.add("pos " + pos + " verb " + verb);
    features.add("before " + before + " " + pos);
    features.add("after " + opening(clause, cue.last()) + " " + side);
    features.add("after " + clause.pos(cue.last()) + " " + verb);
  }

  private static void addSource(FeatureVector features, Cue cue, String side) {
    Source source = cue.source();
    if (source == null) {
      features.add("source none " + cue.kind());
      return;
    }
    Clause clause = cue.clause();
    boolean here = source.sentence() == clause.index();
    String pos = here ? clause.pos(source.last() - 1) : "away";
    String entity = here ? clause.entity(source.last() - 1) : "O";
    String type = entity.length() > 2 ? entity.substring(2) : pos;
    boolean beside = source.last() == cue.first() || source.first() == cue.last();
    features.add("source " + type + " " + side);
    features.add("source " + type + " " + cue.kind() + " " + beside);
    features.add("source word " + (here ? clause.word(source.last() - 1) : ""));
  }

  private static int nextToken(Clause clause, Extent extent) {
    int next = extent.last();
    return clause.is(next, ",") ? next + 1 : next;
  }

  /** The word itself if it is a function word or a mark, else its part of speech. */
  private static String opening(Clause clause, int token) {
    String pos = clause.pos(token);
    return pos.startsWith("NN") || pos.startsWith("JJ") || pos.startsWith("VB") || pos.equals("CD")
        ? pos
        : clause.isQuoted(token) ? "quoted" : clause.word(token);
  }
}
