package dev.backstory.annotate.quote;

import dev.backstory.annotate.text.QuoteMarkedSentence;
import java.util.ArrayList;
import java.util.List;

/** Lists the noun phrases and pronouns of a sentence outside quotation marks. */
final class SourceCandidates {
  /** Of a sentence without end, those in reach. */
  private static final int MOST = 40;

  private static final int FARTHEST = 120;

  private SourceCandidates() {}

  /**
   * A noun phrase without what hangs on it.
   *
   * @param first its first token
   * @param last behind its last token
   */
  record Phrase(int first, int last) {
    boolean overlaps(Source source) {
      return first < source.last() && source.first() < last;
    }
  }

  /** In the order of the sentence, those near the cue and not the cue itself. */
  static List<Phrase> of(Cue cue) {
    QuoteMarkedSentence clause = cue.clause();
    List<Phrase> phrases = new ArrayList<>();
    int i = Math.max(0, cue.first() - FARTHEST);
    int to = Math.min(clause.size(), cue.last() + FARTHEST);
    while (i < to && phrases.size() < MOST) {
      int end = end(cue, i);
      if (end > i) {
        phrases.add(new Phrase(i, end));
      }
      i = Math.max(end, i + 1);
    }
    return phrases;
  }

  /** Behind the phrase that begins at the token; the token itself if none does. */
  private static int end(Cue cue, int first) {
    QuoteMarkedSentence clause = cue.clause();
    if (!isPart(cue, first) || clause.pos(first).equals("POS")) {
      return first;
    }
    if (stands(clause, first)) {
      return first + 1;
    }
    int end = first + 1;
    int head = clause.isNoun(first) ? end : first;
    while (end < clause.size()
        && isPart(cue, end)
        && !stands(clause, end)
        && !begins(clause, end)) {
      end++;
      head = isHead(clause, end - 1) ? end : head;
    }
    return head > first || !clause.pos(first).equals("DT") ? Math.max(head, first) : end;
  }

  private static boolean isHead(QuoteMarkedSentence clause, int token) {
    String pos = clause.pos(token);
    return pos.startsWith("NN") || pos.equals("CD") || pos.startsWith("JJ");
  }

  private static boolean isPart(Cue cue, int token) {
    boolean own = token >= cue.first() && token < cue.last();
    return !own && !cue.clause().isQuoted(token) && cue.clause().isNominal(token);
  }

  /** Pronouns stand alone. */
  private static boolean stands(QuoteMarkedSentence clause, int token) {
    String pos = clause.pos(token);
    return pos.equals("PRP") || pos.equals("EX") || pos.equals("WP") || pos.equals("WDT");
  }

  private static boolean begins(QuoteMarkedSentence clause, int token) {
    String pos = clause.pos(token);
    boolean possessive = clause.pos(token - 1).equals("POS");
    return pos.equals("DT")
        || pos.equals("PRP$")
        || clause.isTime(token) && !clause.isTime(token - 1) && !possessive;
  }
}
