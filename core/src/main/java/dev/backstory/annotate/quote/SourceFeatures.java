package dev.backstory.annotate.quote;

import dev.backstory.annotate.quote.SourceCandidates.Phrase;
import dev.backstory.annotate.text.FeatureVector;
import dev.backstory.annotate.text.QuoteMarkedSentence;
import org.jspecify.annotations.Nullable;

/** What shows which noun phrase of its sentence names the source of a cue. */
final class SourceFeatures {
  private static final int MOST_COUNTED = 4;
  private static final int FARTHEST_VERB = 30;

  private final Cue cue;
  private final QuoteMarkedSentence clause;
  private final String tag;
  private final String form;
  private final int group;

  SourceFeatures(Cue cue) {
    this.cue = cue;
    this.clause = cue.clause();
    this.tag = clause.pos(cue.first());
    boolean verb = tag.startsWith("VB");
    this.group = verb ? CueFinder.groupStart(clause, cue.first()) : cue.first();
    this.form = form(verb);
  }

  /** Part of speech with what governs the verb: "to say", "was accused", "saying". */
  private String form(boolean verb) {
    if (!verb || group == cue.first()) {
      return cue.kind() == Cue.Kind.PHRASE ? "phrase" : tag;
    }
    String first = clause.isVerb(group) ? clause.pos(group) : clause.sketch(group);
    String near = clause.lemma(cue.first() - 1);
    return tag + " " + first + (near.equals("be") || near.equals("to") ? near : "");
  }

  /** Of a phrase and its place among the candidates; null stands for no source at all. */
  FeatureVector of(@Nullable Phrase phrase, int nearer) {
    FeatureVector features = new FeatureVector();
    if (phrase == null) {
      features.add("none");
      features.add("none form", form);
      features.add("none verb", cue.lemma(), form);
      features.add("none rule", Boolean.toString(cue.source() == null), form);
      features.add("none before", clause.sketch(group - 1), form);
      return features;
    }
    String side = phrase.first() < cue.first() ? "before" : "behind";
    addPlace(features, phrase, side, nearer);
    addBetween(features, phrase, side);
    addWords(features, phrase, side);
    return features;
  }

  private void addPlace(FeatureVector features, Phrase phrase, String side, int nearer) {
    Source rule = cue.source();
    String ruled =
        rule == null
            ? "no rule"
            : phrase.overlaps(rule) ? phrase.first() <= rule.first() ? "rule" : "in rule" : "other";
    String before = clause.sketch(phrase.first() - 1);
    String behind = clause.sketch(phrase.last());
    features.add("rule", ruled, side);
    features.add("rule form", ruled, form, side);
    features.add("rule kind", ruled, cue.kind().name());
    features.add("nearer", count(nearer), side, form);
    features.add("before", before, side, form);
    features.add("before rule", before, ruled);
    features.add("behind", behind, side, form);
    features.add("around", before, behind, side);
    features.add("first", Boolean.toString(phrase.first() == 0), side, form);
    features.add("beside", Boolean.toString(isBeside(phrase)), side, form, cue.lemma());
    features.add("verb side", cue.lemma(), side, Boolean.toString(isBeside(phrase)));
    features.add("before group", clause.sketch(group - 1), side, count(nearer));
  }

  private boolean isBeside(Phrase phrase) {
    return phrase.last() == group || phrase.first() == cue.last();
  }

  private void addBetween(FeatureVector features, Phrase phrase, String side) {
    int from = phrase.first() < cue.first() ? phrase.last() : cue.last();
    int to = phrase.first() < cue.first() ? group : phrase.first();
    int verbs = 0;
    int commas = 0;
    boolean quoted = false;
    boolean relative = false;
    boolean joined = false;
    for (int i = from; i < to; i++) {
      verbs += clause.isFinite(i) && !clause.isQuoted(i) ? 1 : 0;
      commas += clause.is(i, ",") ? 1 : 0;
      quoted |= clause.isQuoted(i);
      relative |= clause.pos(i).startsWith("W") || clause.is(i, "that");
      joined |= clause.pos(i).equals("CC");
    }
    String open = count(verbs) + count(commas);
    features.add("verbs", count(verbs), side, form);
    features.add("between", open, Boolean.toString(relative), Boolean.toString(joined), side);
    features.add("between form", open, form, side);
    features.add("quoted", Boolean.toString(quoted), side, form);
    features.add("own verb", ownVerb(phrase), side, form);
  }

  /** What the phrase is the subject of: the cue, the verb that it hangs on, or another. */
  private String ownVerb(Phrase phrase) {
    int commas = 0;
    for (int i = phrase.last(); i < Math.min(clause.size(), phrase.last() + FARTHEST_VERB); i++) {
      if (i >= group && i <= cue.first()) {
        return "cue" + Math.min(2, commas);
      }
      if (clause.isFinite(i) && !clause.isQuoted(i)) {
        return "other" + Math.min(2, commas);
      }
      commas += clause.is(i, ",") ? 1 : 0;
    }
    return "none";
  }

  private void addWords(FeatureVector features, Phrase phrase, String side) {
    int head = phrase.last() - 1;
    String entity = clause.entity(head);
    boolean name = clause.pos(head).startsWith("NNP");
    String type = entity.length() > 2 ? entity.substring(2) : clause.pos(head);
    String word = name ? "name" : clause.lemma(head);
    String ending = word.substring(Math.max(0, word.length() - 3));
    features.add("type", type, side, form);
    features.add("type kind", type, cue.kind().name());
    features.add("type before", type, clause.sketch(phrase.first() - 1));
    features.add("word", word);
    features.add("word verb", word, cue.lemma());
    features.add("ending", ending, Boolean.toString(name));
    features.add("determined", clause.sketch(phrase.first()), side);
  }

  private static String count(int number) {
    return Integer.toString(Math.min(MOST_COUNTED, number));
  }
}
