package dev.backstory.annotate.time;

import dev.backstory.port.Token;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;

/** What the words around an expression make of it. */
record TimeContexts(List<Token> tokens) {
  private static final Set<String> NAMED_DAYS =
      Set.of("today", "tonight", "tomorrow", "yesterday", "overnight");
  private static final Set<String> SMALL_WORDS = Set.of("the", "a", "of", "and", "in", "on", "for");
  private static final Set<String> NAMING = Set.of("called", "named", "titled", "entitled");
  private static final Set<String> RANKS = Set.of("first", "only", "second", "third", "no");
  private static final int LONGEST_NAME = 8;

  /** Whether a noun stands before the word, with a preposition or none between. */
  boolean isBehindNoun(int index) {
    return pos(pos(index - 1).equals("IN") ? index - 2 : index - 1).startsWith("NN");
  }

  /** Whether the words are part of a title: “Fox Hill Sunday”, Norland Today. */
  boolean isTitle(int first, int end) {
    return isCapitalisedDay(first) || isNaming(first - 1) || isQuotedTitle(first, end);
  }

  /** "is called Sunday with Ines"; who "was named Monday" got a post that day. */
  private boolean isNaming(int index) {
    return pos(index).equals("VBN")
        && Set.of("VBZ", "VBP").contains(pos(index - 1))
        && NAMING.contains(word(index));
  }

  private boolean isCapitalisedDay(int index) {
    return NAMED_DAYS.contains(word(index))
        && pos(index - 1).startsWith("NNP")
        && isCapitalised(index)
        && isCapitalised(index - 1);
  }

  private boolean isQuotedTitle(int first, int end) {
    int from = first;
    while (from > 0 && first - from < LONGEST_NAME && isOfTitle(from - 1)) {
      from--;
    }
    int to = end;
    while (to < tokens.size() && to - end < LONGEST_NAME && isOfTitle(to)) {
      to++;
    }
    int close = to < tokens.size() && word(to).equals(",") ? to + 1 : to;
    boolean title = to - from > end - first || isTitle(first, end, close - to);
    return title && pos(from - 1).equals("``") && pos(close).equals("''");
  }

  /** Whether all words of an expression that is quoted alone, with so many marks, make a title. */
  private boolean isTitle(int first, int end, int marks) {
    return end - first > 1
        ? IntStream.range(first, end).allMatch(this::isCapitalised)
        : marks == 0 && NAMED_DAYS.contains(word(first)) && isCapitalised(first);
  }

  private boolean isOfTitle(int index) {
    return isCapitalised(index) || SMALL_WORDS.contains(word(index));
  }

  private boolean isCapitalised(int index) {
    return Character.isUpperCase(tokens.get(index).form().charAt(0));
  }

  /** "the first defeat in two years" tells how long it has been, whatever is to come. */
  boolean isRanked(int index) {
    for (int i = index - 1; i >= 0 && index - i < LONGEST_NAME && !pos(i).startsWith("VB"); i--) {
      if (pos(i).equals("JJS") || pos(i).equals("RBS") || RANKS.contains(word(i))) {
        return true;
      }
    }
    return false;
  }

  private String pos(int index) {
    return index < 0 || index >= tokens.size() ? "" : tokens.get(index).pos();
  }

  private String word(int index) {
    return index < 0 || index >= tokens.size()
        ? ""
        : tokens.get(index).form().toLowerCase(Locale.ROOT);
  }
}
