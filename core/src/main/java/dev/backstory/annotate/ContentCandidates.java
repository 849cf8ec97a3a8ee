package dev.backstory.annotate;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Lists what a cue may attribute in its sentence: what stands before it, around it, or behind it up
 * to any place where a clause or phrase may end. A bounded number per cue.
 */
final class ContentCandidates {
  private static final int MOST_CUTS = 7;
  private static final int THAT_WITHIN = 10;
  private static final int FEWEST_TOKENS = 1;

  private final Set<String> addressing =
      WordList.read("cue-verbs.txt").section("object is addressed");
  private final SourceReader phrases = new SourceReader();

  List<Extent> of(Cue cue) {
    List<Extent> extents = new ArrayList<>();
    Clause clause = cue.clause();
    for (int start : starts(cue)) {
      behind(clause, start, extents);
    }
    if (precedes(cue)) {
      before(cue, extents);
    }
    return extents;
  }

  private static boolean precedes(Cue cue) {
    int from = cue.from();
    return from > 1
        && (cue.clause().is(from - 1, ",")
            || cue.clause().isQuoted(from - 1)
            || cue.kind() == Cue.Kind.PHRASE);
  }

  private static void before(Cue cue, List<Extent> out) {
    Clause clause = cue.clause();
    add(clause, 0, cue.from(), 0, true, out);
    if (cue.to() < clause.size() && clause.is(cue.to(), ",")) {
      add(clause, 0, clause.size(), 1, true, out);
    }
  }

  private Set<Integer> starts(Cue cue) {
    Clause clause = cue.clause();
    int from = cue.isInverted() ? cue.to() : cue.last();
    Set<Integer> starts = new TreeSet<>();
    starts.add(from);
    for (int i = from; i < Math.min(clause.size(), from + THAT_WITHIN); i++) {
      if (clause.is(i, "that") || clause.pos(i).equals("TO") || clause.is(i, ",")) {
        starts.add(i);
      }
      if (clause.isFinite(i) || clause.isQuoted(i)) {
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

  private static int afterAddressee(Clause clause, int from) {
    int i = from;
    while (clause.isNominal(i) && (i == from || !clause.isPronoun(i))) {
      i++;
    }
    return i;
  }

  private void behind(Clause clause, int start, List<Extent> out) {
    Set<Integer> ends = new TreeSet<>();
    Source phrase = start < clause.size() ? phrases.beginningAt(clause, start) : null;
    if (phrase != null) {
      ends.add(phrase.last());
    }
    for (int i = start + 1; i < clause.size() && ends.size() < MOST_CUTS; i++) {
      if (!clause.isQuoted(i) && mayEnd(clause, i)) {
        ends.add(i);
      }
    }
    int cut = 0;
    for (int end : ends) {
      add(clause, start, end, cut++, false, out);
    }
    add(clause, start, clause.size(), cut, true, out);
  }

  private static boolean mayEnd(Clause clause, int token) {
    String pos = clause.pos(token);
    return ",;:\u2014--".contains(clause.word(token))
        || pos.equals("CC")
        || pos.equals("WRB")
        || pos.equals("IN") && !clause.is(token, "of") && !clause.is(token, "that");
  }

  /** Without marks at its ends, if any words are left. */
  private static void add(
      Clause clause, int from, int to, int cut, boolean full, List<Extent> out) {
    int first = from;
    int last = to;
    while (first < last && isMark(clause, first)) {
      first++;
    }
    while (last > first && isMark(clause, last - 1)) {
      last--;
    }
    if (last - first >= FEWEST_TOKENS) {
      Extent extent = new Extent(first, last, cut, full);
      if (out.isEmpty() || !sameTokens(out.getLast(), extent)) {
        out.add(extent);
      } else {
        out.set(out.size() - 1, extent);
      }
    }
  }

  private static boolean sameTokens(Extent a, Extent b) {
    return a.first() == b.first() && a.last() == b.last();
  }

  private static boolean isMark(Clause clause, int token) {
    return !clause.isQuoted(token)
        && (",.:;\u2014--".contains(clause.word(token)) || clause.pos(token).equals("CC"));
  }
}
