package dev.backstory.annotate;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds what a cue attributes when it is not a quotation right beside it. */
final class ContentFinder {
  private static final int THAT_WITHIN = 10;
  private static final int SHORTEST = 2;

  private final Set<String> addressing =
      WordList.read("cue-verbs.txt").section("object is addressed");

  /** Tokens of the cue's sentence, the last exclusive. */
  record Extent(int first, int last) {}

  /**
   * @param cues all of the sentence
   * @return null if the cue attributes nothing in its sentence
   */
  @Nullable Extent find(Cue cue, List<Cue> cues) {
    return switch (cue.kind()) {
      case PHRASE -> ofPhrase(cue);
      case CLAUSE -> ofClause(cue, cues);
      case OBJECT -> following(cue, cue.last(), cues);
    };
  }

  private static @Nullable Extent ofPhrase(Cue cue) {
    Clause clause = cue.clause();
    return cue.first() > 1
        ? extent(clause, 0, cue.first())
        : extent(clause, cue.to(), clause.size());
  }

  private @Nullable Extent ofClause(Cue cue, List<Cue> cues) {
    Clause clause = cue.clause();
    if (cue.isInverted() || endsClause(clause, cue.last())) {
      return preceding(cue);
    }
    int that = thatAfter(clause, cue.last());
    if (that >= 0) {
      return following(cue, that, cues);
    }
    int from = cue.last();
    if (addressing.contains(clause.lemma(cue.first()))) {
      from = afterAddressee(clause, from);
    }
    while (from < clause.size() && clause.isTime(from)) {
      from++;
    }
    return hasVerb(clause, from) ? following(cue, from, cues) : null;
  }

  /** Whether nothing that could be content follows: a stop, a comma, a time, a place. */
  private static boolean endsClause(Clause clause, int from) {
    int i = from;
    while (i < clause.size()
        && !clause.is(i, ",")
        && !clause.is(i, ".")
        && !clause.isQuoted(i)
        && !clause.isFinite(i)
        && !clause.is(i, "that")
        && !clause.pos(i).equals("TO")
        && (i > from || clause.isTime(i) || clause.pos(i).equals("IN"))) {
      i++;
    }
    return i >= clause.size() - 1 && !clause.isQuoted(i) || clause.is(i, ",") && i == from;
  }

  private static int thatAfter(Clause clause, int from) {
    for (int i = from; i < Math.min(clause.size(), from + THAT_WITHIN); i++) {
      if (clause.is(i, "that") && clause.pos(i).equals("IN")) {
        return i;
      }
      if (clause.isFinite(i) || clause.isQuoted(i)) {
        return -1;
      }
    }
    return -1;
  }

  private static int afterAddressee(Clause clause, int from) {
    int i = from;
    while (i < clause.size() && clause.isNominal(i) && (i == from || !clause.isPronoun(i))) {
      i++;
    }
    return i;
  }

  private static boolean hasVerb(Clause clause, int from) {
    for (int i = from; i < clause.size(); i++) {
      if (clause.isVerb(i) || clause.isQuoted(i)) {
        return true;
      }
    }
    return false;
  }

  /** From the start of the sentence to source and cue. */
  private static @Nullable Extent preceding(Cue cue) {
    Clause clause = cue.clause();
    int to = cue.from();
    return to > 0 && clause.is(to - 1, ",") ? extent(clause, 0, to) : null;
  }

  /** To the end of the sentence, or to where the next cue of the same source takes over. */
  private static @Nullable Extent following(Cue cue, int from, List<Cue> cues) {
    Clause clause = cue.clause();
    int to = clause.size();
    for (Cue next : cues) {
      boolean same = next.source() != null && next.source().equals(cue.source());
      if (next.first() > from && same && joins(clause, next.first() - 1)) {
        to = next.first() - 1;
        break;
      }
    }
    return extent(clause, from, to);
  }

  private static boolean joins(Clause clause, int token) {
    return clause.is(token, ",") || clause.pos(token).equals("CC");
  }

  /** Without marks at its ends. */
  private static @Nullable Extent extent(Clause clause, int from, int to) {
    int first = from;
    int last = to;
    while (first < last && isMark(clause, first)) {
      first++;
    }
    while (last > first && isMark(clause, last - 1)) {
      last--;
    }
    return last - first >= SHORTEST ? new Extent(first, last) : null;
  }

  private static boolean isMark(Clause clause, int token) {
    return !clause.isQuoted(token)
        && (",.:;\u2014--".contains(clause.word(token)) || clause.pos(token).equals("CC"));
  }
}
