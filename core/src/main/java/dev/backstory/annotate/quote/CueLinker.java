package dev.backstory.annotate.quote;

import dev.backstory.annotate.text.Letters;
import dev.backstory.annotate.text.QuoteMarkedSentence;
import dev.backstory.annotate.text.QuotedTokens;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the cue that stands right beside a quotation: behind it ({@code "…," she said}), before it
 * ({@code she said, "…"}) or in the sentence before, if that ends in a colon.
 */
final class CueLinker {
  private static final Set<String> JOINING = Set.of("CC", "IN", "WRB", "WDT", "WP");
  private static final int FEWEST_TOKENS = 6;
  private static final int WIDEST_GAP_AFTER = 2;
  private static final int WIDEST_GAP_BEFORE = 14;

  private final String text;
  private final List<QuoteMarkedSentence> clauses;
  private final List<List<Cue>> cues;
  private final VerbCues verbs;

  /**
   * @param cues of each clause
   */
  CueLinker(
      String text, List<QuoteMarkedSentence> clauses, List<List<Cue>> cues, CueFinder finder) {
    this.text = text;
    this.clauses = clauses;
    this.cues = cues;
    this.verbs = new VerbCues(finder);
  }

  /** The cue that the quotation belongs to, or null if none stands right beside it. */
  @Nullable Cue link(QuotedTokens quote) {
    Cue before = before(quote);
    Cue after = isTitle(quote) ? null : after(quote);
    boolean comma = lastInside(quote) == ',' || isComma(quote, quote.lastToken() + 1);
    after = after == null && comma ? trailing(quote) : after;
    if (after != null && (before == null || endsOpen(quote))) {
      return after;
    }
    return before != null ? before : colon(quote);
  }

  /** Words in capitals within a sentence: the name of a work or programme. */
  private boolean isTitle(QuotedTokens quote) {
    if (quote.firstToken() == 0
        || quote.firstClause() != quote.lastClause()
        || endsSentence(quote)) {
      return false;
    }
    QuoteMarkedSentence clause = quote.firstClause();
    boolean capitals = false;
    for (int i = quote.firstToken(); i <= quote.lastToken(); i++) {
      char first = text.charAt(clause.start(i));
      boolean open = clause.isNoun(i) || clause.isVerb(i) || clause.pos(i).startsWith("JJ");
      if (Character.isLowerCase(first) && open || clause.isPronoun(i) || clause.is(i, "n't")) {
        return false;
      }
      capitals |= Character.isUpperCase(first);
    }
    return capitals;
  }

  /** Whether the quotation ends as one does that its cue follows. */
  private boolean endsOpen(QuotedTokens quote) {
    char last = lastInside(quote);
    return last == ',' || last == '?' || last == '!' || isComma(quote, quote.lastToken() + 1);
  }

  private char lastInside(QuotedTokens quote) {
    int i = quote.end() - 1;
    while (i > quote.start() && Letters.isCloser(text.charAt(i))) {
      i--;
    }
    return text.charAt(i);
  }

  private static boolean isComma(QuotedTokens quote, int token) {
    return quote.lastClause().is(token, ",");
  }

  /** Whether the last of the words ends a sentence. */
  boolean endsSentence(QuotedTokens quote) {
    return Letters.isTerminator(lastInside(quote));
  }

  /** Whether the words stop without a mark, as those that are part of another's sentence do. */
  private boolean isFragment(QuotedTokens quote) {
    return Character.isLetterOrDigit(lastInside(quote));
  }

  private @Nullable Cue after(QuotedTokens quote) {
    QuoteMarkedSentence clause = quote.lastClause();
    int next = quote.lastToken() + 1;
    if (isFragment(quote) && !isComma(quote, next)) {
      return null;
    }
    while (clause.is(next, ",")) {
      next++;
    }
    for (Cue cue : cues.get(clause.index())) {
      int from = behind(cue, next);
      if (from >= next) {
        return from - next <= WIDEST_GAP_AFTER && isPlain(clause, next, from) ? cue : null;
      }
    }
    return null;
  }

  /** Whatever verb follows words that end in a comma: {@code "…," the mayor fumed}. */
  private @Nullable Cue trailing(QuotedTokens quote) {
    QuoteMarkedSentence clause = quote.lastClause();
    int first = quote.lastToken() + 1;
    if (quote.firstToken() > 0 || first < FEWEST_TOKENS) {
      return null; // a name or title in somebody's sentence
    }
    first = clause.is(first, ",") ? first + 1 : first;
    int end = first;
    while (end < clause.size() && end - first < WIDEST_GAP_BEFORE && !clause.isStop(end)) {
      end++;
    }
    return verbs.following(clause, first, end);
  }

  /** Where cue and source begin behind a token; -1 if the cue stands before it. */
  private static int behind(Cue cue, int token) {
    if (cue.first() < token) {
      return -1;
    }
    Source source = cue.source();
    return source == null || source.first() < token
        ? cue.first()
        : Math.min(cue.first(), source.first());
  }

  private static boolean isPlain(QuoteMarkedSentence clause, int from, int to) {
    for (int i = from; i < to; i++) {
      if (clause.isVerb(i) || clause.isQuoted(i) || JOINING.contains(clause.pos(i))) {
        return false;
      }
    }
    return true;
  }

  private @Nullable Cue before(QuotedTokens quote) {
    QuoteMarkedSentence clause = quote.firstClause();
    int first = quote.firstToken();
    List<Cue> all = cues.get(clause.index());
    for (int i = all.size() - 1; i >= 0; i--) {
      Cue cue = all.get(i);
      int reach = cue.isInverted() ? cue.to() : cue.last();
      if (reach <= first) {
        boolean fragment = reach == first && isFragment(quote);
        return !fragment && leadsTo(clause, reach, first) ? cue : ledByMark(quote);
      }
    }
    return ledByMark(quote);
  }

  /**
   * Any verb, if a colon or, before a whole sentence, a comma stands right before the quotation.
   */
  private @Nullable Cue ledByMark(QuotedTokens quote) {
    QuoteMarkedSentence clause = quote.firstClause();
    int mark = quote.firstToken() - 1;
    if (!clause.is(mark, ":") && (isFragment(quote) || !clause.is(mark, ","))) {
      return null;
    }
    Cue cue = verbs.anyVerb(clause, mark);
    return cue != null && (clause.is(mark, ":") || leadsTo(clause, cue.last(), mark + 1))
        ? cue
        : null;
  }

  /** Whether nothing but marks, an addressee or a time stands between cue and quotation. */
  private static boolean leadsTo(QuoteMarkedSentence clause, int from, int to) {
    if (from == to) {
      return true;
    }
    String mark = clause.word(to - 1);
    return (mark.equals(",") || mark.equals(":"))
        && to - from <= WIDEST_GAP_BEFORE
        && noFiniteVerb(clause, from, to);
  }

  private static boolean noFiniteVerb(QuoteMarkedSentence clause, int from, int to) {
    for (int i = from; i < to; i++) {
      if (clause.isFinite(i) || clause.isQuoted(i)) {
        return false;
      }
    }
    return true;
  }

  /** The last cue of the sentence before, if that ends in a colon. */
  private @Nullable Cue colon(QuotedTokens quote) {
    int index = quote.firstClause().index() - 1;
    if (quote.firstToken() > 0 || index < 0) {
      return null;
    }
    QuoteMarkedSentence before = clauses.get(index);
    List<Cue> all = cues.get(index);
    if (!before.is(before.size() - 1, ":")) {
      return null;
    }
    return all.isEmpty() ? verbs.anyVerb(before, before.size()) : all.getLast();
  }
}
