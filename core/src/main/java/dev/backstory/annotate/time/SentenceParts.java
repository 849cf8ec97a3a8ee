package dev.backstory.annotate.time;

import dev.backstory.annotate.text.VerbGroup;
import dev.backstory.annotate.text.VerbGroup.Form;
import dev.backstory.port.Token;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The parts that marks and conjunctions make of a sentence; its words are told by their index, and
 * beyond its ends there are none.
 *
 * @param groups its verbs in order
 */
record SentenceParts(List<Token> tokens, List<VerbGroup> groups) {
  /** How many verbs may hang on one another. */
  static final int CHAIN = 6;

  /** How many words in quotation marks are a name or term rather than speech. */
  private static final int QUOTED_WORDS = 7;

  private static final Set<String> MARKS =
      Set.of(",", ";", ":", "—", "–", "--", "(", ")", "“", "”", "\"", "``", "''");
  private static final Set<String> SUBORDINATORS =
      Set.of(
          "after",
          "before",
          "while",
          "because",
          "if",
          "although",
          "though",
          "since",
          "until",
          "as",
          "whether",
          "unless",
          "once",
          "till",
          "according");

  private static final Set<String> DASHES = Set.of("—", "–", "--");

  /** How the subject of a new clause begins behind "and". */
  private static final Set<String> SUBJECTS = Set.of("DT", "PRP", "PRP$");

  private static final Set<String> WH = Set.of("WDT", "WP", "WP$", "WRB");

  /** Whether anything between two tokens begins or ends a part of the sentence. */
  boolean isApart(int from, int to) {
    int at = from + 1;
    while (at < to) {
      int behind = behindQuote(at, to);
      if (behind == at && isBreak(at)) {
        return true;
      }
      at = Math.max(at + 1, behind);
    }
    return false;
  }

  /** The token behind the few words in quotation marks that begin at one, or that token. */
  private int behindQuote(int open, int to) {
    if (pos(open).equals("``")) {
      for (int i = open + 1; i < Math.min(to, open + QUOTED_WORDS); i++) {
        if (pos(i).equals("''")) {
          return i + 1;
        }
      }
    }
    return open;
  }

  private boolean isBreak(int index) {
    return isMark(index)
        || pos(index).equals("CC")
        || WH.contains(pos(index))
        || SUBORDINATORS.contains(form(index)) && !isOfExtent(index);
  }

  /** Whether a noun and a preposition stand before the token. */
  boolean isBehindNoun(int token) {
    return pos(token - 1).equals("IN") && pos(token - 2).startsWith("NN");
  }

  /** "as recently as May". */
  private boolean isOfExtent(int index) {
    return form(index).equals("as")
        && (form(index - 2).equals("as") || form(index + 2).equals("as"));
  }

  boolean isMark(int index) {
    return MARKS.contains(form(index));
  }

  /** Whether the verb is that of the main clause, or of what that reports. */
  boolean isMain(int at) {
    int outer = at;
    while (outer > 0 && at - outer < CHAIN && groups.get(outer).form() == Form.INFINITIVE) {
      outer--;
    }
    return groups.get(outer).isFinite() && !isSubordinate(outer, 0);
  }

  /** Whether the verb stands in a clause that depends on another, other than reported speech. */
  boolean isSubordinate(int at, int from) {
    return subordinator(at, from) >= 0;
  }

  /** The word, not before a token, that makes the clause depend on another, or -1. */
  int subordinator(int at, int from) {
    int group = at;
    while (group > 0 && at - group < CHAIN && pos(groups.get(group).start() - 1).equals("CC")) {
      group--;
    }
    int before = Math.max(from - 1, group == 0 ? -1 : groups.get(group - 1).head());
    for (int i = groups.get(group).start() - 1; i > before; i--) {
      if (WH.contains(pos(i)) || SUBORDINATORS.contains(form(i))) {
        return i;
      }
      if (isMark(i) || pos(i).equals("CC") && SUBJECTS.contains(pos(i + 1))) {
        return -1;
      }
    }
    return -1;
  }

  /** Whether a quotation ends between two tokens with a dash behind it or behind one word more. */
  boolean isDashBehindQuote(int from, int to) {
    for (int i = from; i < to; i++) {
      if (pos(i).equals("''") && (DASHES.contains(form(i + 1)) || DASHES.contains(form(i + 2)))) {
        return true;
      }
    }
    return false;
  }

  /** Whether a dash and a name with more of it in brackets stand between two tokens. */
  boolean isSigned(int from, int to) {
    int dash = to - 1;
    while (dash > from && !DASHES.contains(form(dash))) {
      dash--;
    }
    return dash > from && form(to - 1).equals(")") && pos(dash + 1).startsWith("NN");
  }

  /** Whether a mark stands from one token up to another. */
  boolean hasMark(int from, int to) {
    for (int i = from; i < to; i++) {
      if (isMark(i)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the token can stand before a noun in its phrase. */
  boolean isOfNounPhrase(int index) {
    String pos = pos(index);
    return pos.startsWith("NN")
        || pos.startsWith("JJ")
        || Set.of("DT", "PRP$", "POS", "CD", "HYPH").contains(pos);
  }

  /** Where the phrase of a noun begins. */
  int phraseStart(int noun) {
    int start = noun;
    while (start > 0 && noun - start < TimeClauses.FIGURE && isOfNounPhrase(start - 1)) {
      start--;
    }
    return start;
  }

  /** Whether at most adverbs stand from one token up to another. */
  boolean isClose(int from, int to) {
    return IntStream.range(from, to).allMatch(i -> pos(i).startsWith("RB"));
  }

  /** Whether a noun stands from one token up to another. */
  boolean hasNoun(int from, int to) {
    for (int i = from; i < to; i++) {
      if (pos(i).startsWith("NN")) {
        return true;
      }
    }
    return false;
  }

  /** Whether a number stands from one token up to another. */
  boolean hasFigure(int from, int to) {
    for (int i = from; i < to; i++) {
      if (isFigure(i)) {
        return true;
      }
    }
    return false;
  }

  boolean isFigure(int index) {
    return pos(index).equals("CD") || pos(index).equals("$");
  }

  String pos(int index) {
    return index < 0 || index >= tokens.size() ? "" : tokens.get(index).pos();
  }

  String lemma(int index) {
    return index < 0 || index >= tokens.size() ? "" : tokens.get(index).lemma();
  }

  String form(int index) {
    return index < 0 || index >= tokens.size()
        ? ""
        : tokens.get(index).form().toLowerCase(Locale.ROOT);
  }
}
