package dev.backstory.annotate.quote;

import dev.backstory.annotate.text.QuoteMarkedSentence;
import dev.backstory.notation.WordList;
import java.util.Set;

/** Finds where a role begins and ends among the words around it. */
final class RoleEdges {
  private static final WordList NOUNS = WordList.read("annotate/quote/person-nouns.txt");
  private static final Set<String> POINTING = NOUNS.section("pointing");
  private static final Set<String> QUALIFYING = NOUNS.section("qualifying");

  /** UTF-16 length with the stop. */
  private static final int LONGEST_ABBREVIATION = 5;

  private RoleEdges() {}

  /**
   * Whether no role goes on across what stands at or behind the token: a dash between words, such
   * as that of a dateline, or the end of a line.
   */
  static boolean parts(QuoteMarkedSentence clause, int token) {
    return isDash(clause, token)
        || token + 1 < clause.size() && clause.text(token, token + 2).indexOf('\n') >= 0;
  }

  private static boolean isDash(QuoteMarkedSentence clause, int token) {
    boolean joined =
        token > 0
            && token + 1 < clause.size()
            && clause.end(token - 1) == clause.start(token)
            && clause.end(token) == clause.start(token + 1);
    return !joined
        && !clause.pos(token).equals("POS")
        && clause.word(token).chars().noneMatch(Character::isLetterOrDigit);
  }

  /**
   * The first token that belongs to the role: behind words that only compare its bearer with others
   * ("another", "fellow").
   */
  static int begin(QuoteMarkedSentence clause, int from, int to) {
    int first = from;
    while (first < to - 1 && POINTING.contains(clause.word(first))) {
      first++;
    }
    return first;
  }

  /**
   * The first token of a title before a name: behind the end of a sentence that a missing full stop
   * joins to it ("a salute to the military President Jane Doe visits").
   */
  static int beginTitle(QuoteMarkedSentence clause, int from, int to) {
    int first = begin(clause, from, to);
    if (!clause.is(first - 1, "the")) {
      return first;
    }
    int title = first;
    while (title < to && !isCapital(clause, title)) {
      if (QUALIFYING.contains(clause.word(title))) {
        return first;
      }
      title++;
    }
    return title < to ? title : first;
  }

  private static boolean isCapital(QuoteMarkedSentence clause, int token) {
    return Character.isUpperCase(clause.text(token, token + 1).codePointAt(0));
  }

  /**
   * Behind the last token of a role that is read up to a verb: all of it, but of "a minister with a
   * speech to make" only the minister.
   */
  static int end(QuoteMarkedSentence clause, int from, int to) {
    if (!clause.pos(to).equals("VB") || !clause.is(to - 1, "to")) {
      return to;
    }
    for (int i = from; i < to; i++) {
      if (clause.pos(i).equals("IN") && !clause.is(i, "of")) {
        return i;
      }
    }
    return to - 1;
  }

  /** Whether the comma stands within the name of a firm: "Doe, Roe & Partners". */
  static boolean isWithinFirm(QuoteMarkedSentence clause, int comma) {
    String before = clause.entity(comma - 1);
    String own = clause.entity(comma);
    boolean tagged = before.endsWith("-ORG") && (own.equals("I-ORG") || own.equals("L-ORG"));
    int next = comma;
    while (clause.is(next, ",") && clause.pos(next + 1).equals("NNP")) {
      next += 2;
    }
    boolean listed =
        next > comma
            && clause.pos(comma - 1).equals("NNP")
            && clause.is(next, "&")
            && clause.pos(next + 1).equals("NNP");
    return tagged || listed;
  }

  /** The role without the full stop of its sentence, which is not one of "Brook Inc." */
  static String words(QuoteMarkedSentence clause, int from, int to) {
    String text = clause.text(from, to);
    int word = text.lastIndexOf(' ') + 1;
    boolean stop = text.endsWith(".") && text.length() - word > LONGEST_ABBREVIATION;
    return stop ? text.substring(0, text.length() - 1) : text;
  }
}
