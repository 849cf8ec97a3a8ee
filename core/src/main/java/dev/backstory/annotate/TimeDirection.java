package dev.backstory.annotate;

import dev.backstory.port.Token;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which way a day lies from the day of publication, by the verb that governs it. */
enum TimeDirection {
  PAST,
  FUTURE,
  UNKNOWN;

  private static final WordList LISTS = WordList.read("time-directions.txt");
  private static final Set<String> AHEAD = LISTS.section("ahead");
  private static final Set<String> TIMETABLE = LISTS.section("timetable");

  /** A verb further away governs something else; the bound keeps the search linear. */
  private static final int REACH = 25;

  private static final int AUXILIARY_REACH = 3;

  /** The direction of an expression: by the nearest verb before it, else by the first behind it. */
  static TimeDirection of(List<Token> tokens, int start, int end) {
    for (int i = start - 1; i >= Math.max(0, start - REACH); i--) {
      TimeDirection direction = of(tokens, i);
      if (direction != null) {
        return direction;
      }
    }
    for (int i = end; i < Math.min(tokens.size(), end + REACH); i++) {
      TimeDirection direction = of(tokens, i);
      if (direction != null) {
        return direction;
      }
    }
    return UNKNOWN;
  }

  /** What one word says of it, or null if nothing. */
  private static @Nullable TimeDirection of(List<Token> tokens, int index) {
    Token token = tokens.get(index);
    if (AHEAD.contains(token.lemma())) {
      return FUTURE;
    }
    return switch (token.pos()) {
      case "VBD" -> isBefore(tokens, index, "to") ? FUTURE : PAST;
      case "VBZ", "VBP" -> present(tokens, index);
      case "VBN" -> hasAuxiliary(tokens, index) ? null : PAST;
      default -> null;
    };
  }

  private static TimeDirection present(List<Token> tokens, int index) {
    String lemma = tokens.get(index).lemma();
    if (lemma.equals("be")) {
      return isBefore(tokens, index, "to") ? FUTURE : UNKNOWN;
    }
    if (lemma.equals("have")) {
      return isBefore(tokens, index, "to") ? FUTURE : PAST;
    }
    return TIMETABLE.contains(lemma) ? FUTURE : UNKNOWN;
  }

  private static boolean isBefore(List<Token> tokens, int index, String lemma) {
    boolean be = Set.of("be", "have").contains(tokens.get(index).lemma());
    return be && index + 1 < tokens.size() && tokens.get(index + 1).lemma().equals(lemma);
  }

  private static boolean hasAuxiliary(List<Token> tokens, int index) {
    for (int i = index - 1; i >= Math.max(0, index - AUXILIARY_REACH); i--) {
      String lemma = tokens.get(i).lemma();
      if (lemma.equals("be") || lemma.equals("have") || lemma.equals("get")) {
        return true;
      }
    }
    return false;
  }
}
