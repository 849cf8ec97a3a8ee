package dev.backstory.annotate.time;

import dev.backstory.port.Token;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Tells the months and weekdays that are part of a name from those that stand beside one. */
record NonTemporalNames(List<Token> tokens) {
  /** Of names that are no dates: "April Jones", "the Friday Group". */
  private static final Set<String> OTHER_NAMES = Set.of("PERSON", "ORG", "GPE", "FAC", "PRODUCT");

  private static final Set<String> BEFORE_DAYS =
      Set.of("on", "by", "until", "since", "last", "next", "this", "early", "late", "from");
  private static final Set<String> BEFORE_MONTHS =
      Set.of("that", "last", "next", "this", "in", "since", "until", "by");
  private static final Set<String> BEHIND_MONTHS = Set.of(".", ",", ":", "");
  private static final int LONGEST_NAME = 8;

  /** Whether the word is part of the name of something else. */
  boolean isOfName(int index) {
    return isNamed(index) && !isDay(index);
  }

  private boolean isNamed(int index) {
    String entity = tokens.get(index).entity();
    return entity.length() > 2 && OTHER_NAMES.contains(entity.substring(2));
  }

  /** Taggers make one name of "Twitter" and "Sunday" where somebody posted there that day. */
  private boolean isDay(int index) {
    String entity = tokens.get(index).entity();
    if (TimeNames.month(word(index)) != null) {
      return entity.startsWith("U") && isLoneMonth(index);
    }
    if (TimeNames.weekday(word(index)) == null) {
      return false;
    }
    return switch (entity.charAt(0)) {
      case 'U' -> !pos(index - 1).startsWith("NNP") && !pos(index + 1).startsWith("NNP");
      case 'B' -> index > 0 && BEFORE_DAYS.contains(word(index - 1));
      case 'L' -> entity.endsWith("-PERSON") || isGoverned(index);
      default -> false;
    };
  }

  /** "in the race that March." */
  private boolean isLoneMonth(int index) {
    return BEFORE_MONTHS.contains(word(index - 1)) && BEHIND_MONTHS.contains(pos(index + 1));
  }

  /** Whether a preposition or verb stands before the name that ends with the word. */
  private boolean isGoverned(int last) {
    int start = last;
    while (start > 0
        && last - start < LONGEST_NAME
        && !tokens.get(start).entity().startsWith("B")) {
      start--;
    }
    int before = pos(start - 1).equals("DT") ? start - 2 : start - 1;
    return pos(before).equals("IN") || pos(before).equals("TO") || pos(before).startsWith("VB");
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
