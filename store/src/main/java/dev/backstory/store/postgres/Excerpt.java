package dev.backstory.store.postgres;

import dev.backstory.port.SearchIndex.Piece;
import dev.backstory.store.common.SearchTerms.Term;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/** The stretch of some texts in which most of the terms stand that somebody searches for. */
final class Excerpt {
  /** Of its words. */
  private static final int LENGTH = 24;

  /** So many stand before the first that was asked for. */
  private static final int BEFORE = 4;

  private static final String CUT = "…";
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");

  private final String text;
  private final List<Word> words;
  private final List<Match> matches;

  private record Word(int from, int to, String folded) {}

  /** Of words, by their numbers. */
  private record Match(int term, int first, int last) {}

  private record Window(Excerpt of, int first, long terms) {}

  private Excerpt(String text, List<Term> terms) {
    this.text = text;
    this.words =
        WORD.matcher(text)
            .results()
            .map(it -> new Word(it.start(), it.end(), Lexemes.folded(it.group())))
            .toList();
    this.matches = new ArrayList<>();
    for (int term = 0; term < terms.size(); term++) {
      match(term, terms.get(term));
    }
    matches.sort(Comparator.comparingInt(Match::first).thenComparingInt(Match::last));
  }

  /**
   * In pieces; none if no term stands in any of the texts.
   *
   * @param texts of which the first is taken that has the most
   */
  static List<Piece> of(List<String> texts, List<Term> terms) {
    Window best = null;
    for (String text : texts) {
      Excerpt excerpt = new Excerpt(text, terms);
      for (Match match : excerpt.matches) {
        Window window = excerpt.window(match);
        if (best == null || window.terms > best.terms) {
          best = window;
        }
      }
    }
    return best == null ? List.of() : best.of.pieces(best.first);
  }

  private void match(int term, Term wanted) {
    List<String> folded = wanted.words().stream().map(Lexemes::folded).toList();
    int length = folded.size();
    for (int first = 0; first + length <= words.size(); first++) {
      boolean fits = true;
      for (int i = 0; fits && i < length; i++) {
        String word = words.get(first + i).folded;
        boolean beginning = wanted.beginning() && i == length - 1;
        fits = beginning ? word.startsWith(folded.get(i)) : word.equals(folded.get(i));
      }
      if (fits) {
        matches.add(new Match(term, first, first + length - 1));
      }
    }
  }

  private Window window(Match match) {
    int first = Math.max(0, Math.min(match.first - BEFORE, words.size() - LENGTH));
    long terms = within(first).stream().mapToInt(Match::term).distinct().count();
    return new Window(this, first, terms);
  }

  private List<Match> within(int first) {
    return matches.stream().filter(it -> it.first >= first && it.last < first + LENGTH).toList();
  }

  private List<Piece> pieces(int first) {
    int last = Math.min(first + LENGTH, words.size()) - 1;
    int from = first == 0 ? 0 : words.get(first).from;
    int to = last == words.size() - 1 ? text.length() : words.get(last).to;
    List<Piece> pieces = new ArrayList<>();
    add(pieces, first == 0 ? "" : CUT, false);
    for (Match match : within(first)) {
      int begins = words.get(match.first).from;
      if (begins >= from) { // not in the one before
        add(pieces, text.substring(from, begins), false);
        from = words.get(match.last).to;
        add(pieces, text.substring(begins, from), true);
      }
    }
    add(pieces, text.substring(from, to) + (to == text.length() ? "" : CUT), false);
    return pieces;
  }

  private static void add(List<Piece> pieces, String text, boolean matched) {
    if (!text.isEmpty()) {
      pieces.add(new Piece(text, matched));
    }
  }
}
