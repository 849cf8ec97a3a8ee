package dev.backstory.annotate.quote;

import dev.backstory.annotate.text.QuoteMarkedSentence;
import dev.backstory.notation.WordList;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Lists what a cue may attribute in its sentence: what stands before it, around it, or behind it up
 * to any place where a clause or phrase may end. A bounded number per cue.
 */
final class ContentCandidates {
  private static final int MOST_CUTS = 10;
  private static final int MOST_CUTS_AROUND = 4;
  private static final int MOST_STARTS_BEFORE = 4;
  private static final int THAT_WITHIN = 12;

  private final Set<String> addressing =
      WordList.read("annotate/quote/cue-verbs.txt").section("object is addressed");
  private final SourceReader phrases = new SourceReader();

  List<ContentSpan> of(Cue cue) {
    Map<Long, ContentSpan> extents = new LinkedHashMap<>();
    QuoteMarkedSentence clause = cue.clause();
    for (int start : startsBehind(cue)) {
      behind(cue, start, start, MOST_CUTS, extents);
    }
    int end = endBefore(cue);
    for (int start : startsBefore(clause, end)) {
      add(clause, start, end, 0, false, extents);
      if (mayGoOn(cue)) {
        behind(cue, start, Math.max(cue.last(), cue.to()), MOST_CUTS_AROUND, extents);
      }
    }
    return new ArrayList<>(extents.values());
  }

  /** Whether words before and behind the cue may be one: not in "…, officials said on Friday". */
  private static boolean mayGoOn(Cue cue) {
    QuoteMarkedSentence clause = cue.clause();
    if (!clause.is(cue.from() - 1, ",")) {
      return true;
    }
    for (int i = cue.to(); i < Math.min(clause.size(), cue.to() + THAT_WITHIN); i++) {
      if (clause.is(i, ",")) {
        return true;
      }
    }
    return false;
  }

  /** Where what stands before cue and source ends. */
  private static int endBefore(Cue cue) {
    boolean verb = cue.clause().pos(cue.first()).startsWith("VB");
    int group = verb ? CueFinder.groupStart(cue.clause(), cue.first()) : cue.first();
    return Math.min(group, cue.from());
  }

  private static Set<Integer> startsBefore(QuoteMarkedSentence clause, int end) {
    Set<Integer> starts = new TreeSet<>();
    for (int i = end - 2; i >= 0 && starts.size() < MOST_STARTS_BEFORE; i--) {
      boolean parts = clause.is(i, ",") || clause.is(i, "that") || clause.pos(i).equals("CC");
      if (!clause.isQuoted(i) && (parts || clause.is(i, ";") || clause.pos(i).startsWith("W"))) {
        starts.add(i + 1);
      }
    }
    if (end > 0) {
      starts.add(0);
    }
    return starts;
  }

  private Set<Integer> startsBehind(Cue cue) {
    QuoteMarkedSentence clause = cue.clause();
    int from = cue.isInverted() ? cue.to() : cue.last();
    Set<Integer> starts = new TreeSet<>();
    starts.add(from);
    if (clause.pos(from).equals("IN")) {
      starts.add(from + 1);
    }
    for (int i = from; i < Math.min(clause.size(), from + THAT_WITHIN); i++) {
      boolean quoteOpens = clause.isQuoted(i) && clause.quoteOf(i) != clause.quoteOf(i - 1);
      boolean opens = clause.is(i, "that") || clause.pos(i).equals("TO") || clause.is(i, ",");
      if (quoteOpens || opens && !clause.isQuoted(i)) {
        starts.add(i);
      }
      if (clause.isFinite(i) && !clause.isQuoted(i)) {
        break;
      }
    }
    if (addressing.contains(clause.lemma(cue.first()))) {
      starts.add(afterAddressee(clause, from));
    }
    int time = from;
    while (clause.isTime(time)) {
      time++;
    }
    starts.add(time);
    return starts;
  }

  private static int afterAddressee(QuoteMarkedSentence clause, int from) {
    int i = from;
    while (clause.isNominal(i) && (i == from || !clause.isPronoun(i))) {
      i++;
    }
    return i;
  }

  /** From a start to any place behind {@code from} where it may end. */
  private void behind(Cue cue, int start, int from, int mostCuts, Map<Long, ContentSpan> out) {
    QuoteMarkedSentence clause = cue.clause();
    Set<Integer> ends = new TreeSet<>();
    Source phrase = from < clause.size() ? phrases.beginningAt(clause, from) : null;
    if (phrase != null) {
      ends.add(phrase.last());
    }
    for (int i = from + 1; i < clause.size() && ends.size() < mostCuts; i++) {
      if (mayEnd(clause, i) || cue.kind() == Cue.Kind.NOUN && isNextVerb(clause, i)) {
        ends.add(i);
      }
    }
    int cut = 0;
    for (int end : ends) {
      add(clause, start, end, cut++, false, out);
    }
    add(clause, start, clause.size(), cut, true, out);
  }

  private static boolean mayEnd(QuoteMarkedSentence clause, int token) {
    if (clause.isQuoted(token)) {
      return false;
    }
    String pos = clause.pos(token);
    return ",;:\u2014--".contains(clause.word(token))
        || clause.isQuoted(token - 1)
        || pos.equals("CC")
        || pos.equals("WRB")
        || pos.equals("IN") && !clause.is(token, "of") && !clause.is(token, "that");
  }

  /** As in "his claim that it was so | was false". */
  private static boolean isNextVerb(QuoteMarkedSentence clause, int token) {
    return clause.isFinite(token) && !clause.isQuoted(token) && !clause.isFinite(token - 1);
  }

  /** Without marks at its ends, if any words are left. */
  private static void add(
      QuoteMarkedSentence clause,
      int from,
      int to,
      int cut,
      boolean full,
      Map<Long, ContentSpan> out) {
    int first = from;
    int last = to;
    while (first < last && isMark(clause, first)) {
      first++;
    }
    while (last > first && isMark(clause, last - 1)) {
      last--;
    }
    if (last > first && saysSomething(clause, first, last)) {
      out.merge(
          ((long) first << 32) | last,
          new ContentSpan(first, last, cut, full),
          (old, same) -> same.full() ? same : old);
    }
  }

  /** Not a pronoun alone, nor only when it was said. */
  private static boolean saysSomething(QuoteMarkedSentence clause, int first, int last) {
    if (last - first == 1 && clause.isPronoun(first)) {
      return false;
    }
    for (int i = first; i < last; i++) {
      if (!clause.isTime(i) && !clause.is(i, "on")) {
        return true;
      }
    }
    return false;
  }

  private static boolean isMark(QuoteMarkedSentence clause, int token) {
    return !clause.isQuoted(token)
        && (",.:;\u2014--".contains(clause.word(token)) || clause.pos(token).equals("CC"));
  }
}
