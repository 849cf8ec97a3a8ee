package dev.backstory.annotate.quote;

import dev.backstory.annotate.text.QuoteMarkedSentence;
import dev.backstory.notation.WordList;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the noun phrase beside a cue that names its source. */
final class SourceReader {
  private static final Set<String> ATTACHING =
      WordList.read("annotate/quote/attaching-prepositions.txt").words();
  private static final Set<String> QUANTIFYING =
      Set.of("many", "more", "most", "several", "few", "others", "such");
  private static final int FARTHEST_COMMA = 30;
  private static final int MOST_COMMAS = 3;

  /** The phrase whose last token is {@code last}, with an apposition if that is a comma. */
  @Nullable Source endingAt(QuoteMarkedSentence clause, int last) {
    return clause.is(last, ",") && !clause.isQuoted(last)
        ? beforeApposition(clause, last)
        : phraseEndingAt(clause, last);
  }

  private @Nullable Source beforeApposition(QuoteMarkedSentence clause, int comma) {
    Source nearest = null;
    int commas = 0;
    for (int i = comma - 1; i >= 0 && comma - i < FARTHEST_COMMA && !clause.isQuoted(i); i--) {
      if (clause.is(i, ",")) {
        Source found = phraseEndingAt(clause, i - 1);
        if (found != null && (nearest == null || namesPerson(clause, found))) {
          nearest = found.with(i + 1, comma);
        }
        if (++commas == MOST_COMMAS || nearest != null && namesPerson(clause, nearest)) {
          return nearest;
        }
      }
    }
    return nearest == null && clause.is(comma - 1, ")")
        ? phraseEndingAt(clause, comma - 1)
        : nearest;
  }

  private static boolean namesPerson(QuoteMarkedSentence clause, Source source) {
    for (int i = source.first(); i < source.last(); i++) {
      if (clause.entity(i).endsWith("-PERSON")) {
        return true;
      }
    }
    return false;
  }

  private @Nullable Source phraseEndingAt(QuoteMarkedSentence clause, int end) {
    int last = clause.is(end, ")") ? openingOf(clause, end) - 1 : end;
    if (last < 0 || clause.isQuoted(last) || !endsPhrase(clause, last)) {
      return null;
    }
    int first = last;
    while (first > 0 && extendsLeft(clause, first)) {
      first = clause.is(first - 1, ")") ? openingOf(clause, first - 1) : first - 1;
    }
    return Source.of(clause, first, last + 1);
  }

  private static boolean endsPhrase(QuoteMarkedSentence clause, int last) {
    String pos = clause.pos(last);
    boolean adjective = pos.startsWith("JJ");
    return clause.isNominal(last)
        && !pos.equals("POS")
        && !pos.equals("PRP$")
        && (!adjective || QUANTIFYING.contains(clause.word(last)) || isDefinite(clause, last));
  }

  /** As in "the unemployed", "the 43-year-old". */
  private static boolean isDefinite(QuoteMarkedSentence clause, int last) {
    int first = last;
    while (clause.isNominal(first) && !clause.pos(first).equals("DT")) {
      first--;
    }
    return clause.pos(first).equals("DT");
  }

  private static boolean extendsLeft(QuoteMarkedSentence clause, int first) {
    int before = first - 1;
    if (clause.isQuoted(before) || clause.isPronoun(first)) {
      return false;
    }
    if (clause.is(before, ")")) {
      return clause.isNominal(openingOf(clause, before) - 1);
    }
    boolean determined = clause.pos(first).equals("DT") || clause.pos(first).equals("PRP$");
    String pos = clause.pos(before);
    if (pos.equals("IN") || pos.equals("TO")) {
      return ATTACHING.contains(clause.word(before))
          && clause.isNominal(before - 1)
          && !clause.isPronoun(before - 1);
    }
    if (ATTACHING.contains(clause.word(first)) && !clause.isNominal(first)) {
      return clause.isNominal(before);
    }
    if (pos.equals("VBG") || pos.equals("VBN")) {
      String earlier = clause.pos(before - 1);
      return clause.isNoun(before - 1) || earlier.equals("DT") || earlier.equals("HYPH");
    }
    if (clause.pos(first).startsWith("VB")) {
      return clause.isNominal(before);
    }
    if (pos.equals("CC")) {
      return clause.isNoun(before - 1) && !clause.isPronoun(first);
    }
    if (clause.pos(first).equals("CC")) {
      return clause.isNominal(before);
    }
    return !determined
        ? clause.isNominal(before) && !clause.isPronoun(before) && !isRelative(clause, before)
        : pos.equals("PDT");
  }

  private static boolean isRelative(QuoteMarkedSentence clause, int token) {
    return clause.pos(token).startsWith("W");
  }

  private static int openingOf(QuoteMarkedSentence clause, int closing) {
    for (int i = closing - 1; i >= 0 && closing - i < 10; i--) {
      if (clause.is(i, "(")) {
        return i;
      }
    }
    return closing;
  }

  /** The phrase that begins at {@code first}, with an apposition behind a comma. */
  @Nullable Source beginningAt(QuoteMarkedSentence clause, int first) {
    int last = first;
    while (last < clause.size() && extendsRight(clause, first, last)) {
      last++;
    }
    while (last > first && !endsPhrase(clause, last - 1)) {
      last--;
    }
    if (last == first) {
      return null;
    }
    Source source = Source.of(clause, first, last);
    return clause.is(last, ",") && opensApposition(clause, last + 1) && !isClause(clause, last + 1)
        ? source.with(last + 1, appositionEnd(clause, last + 1))
        : source;
  }

  private static boolean extendsRight(QuoteMarkedSentence clause, int first, int token) {
    if (clause.isQuoted(token) || clause.isTime(token)) {
      return false;
    }
    if (clause.isNominal(token)) {
      return token == first || !clause.isPronoun(token) && !isRelative(clause, token);
    }
    boolean joins = ATTACHING.contains(clause.word(token)) || clause.pos(token).equals("CC");
    return token > first
        && joins
        && clause.isNominal(token + 1)
        && !clause.isTime(token + 1)
        && !clause.isPronoun(token + 1);
  }

  private static boolean opensApposition(QuoteMarkedSentence clause, int token) {
    return !clause.isQuoted(token)
        && !clause.isTime(token)
        && (clause.isNominal(token) || clause.pos(token).startsWith("RB"))
        && !clause.isPronoun(token);
  }

  /** Whether a verb of its own follows: "according to Jane Doe, prices rose". */
  private static boolean isClause(QuoteMarkedSentence clause, int from) {
    int end = appositionEnd(clause, from);
    for (int i = from; i < end && !isRelative(clause, i); i++) {
      if (clause.isFinite(i)) {
        return true;
      }
    }
    return false;
  }

  private static int appositionEnd(QuoteMarkedSentence clause, int from) {
    int end = from;
    while (end < clause.size()
        && !clause.isQuoted(end)
        && end - from < FARTHEST_COMMA
        && !clause.is(end, ",")
        && !clause.is(end, ".")
        && !clause.is(end, ":")) {
      end++;
    }
    return end;
  }
}
