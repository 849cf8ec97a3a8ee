package dev.backstory.annotate;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a measure is of when no noun follows it: the subject of the verb that it stands by, as
 * in "turnout was 61 percent" and "the price of oil rose to $62".
 */
final class SubjectReader {
  private static final int REACH = 12;
  private static final int MOST_PHRASES = 3;
  private static final Set<String> BEFORE_FIGURE =
      Set.of("IN", "TO", "RB", "RP", "CD", "$", "JJR", "JJ", "RBR", "DT");
  private static final Set<String> SIZES = Set.of("long", "tall", "wide", "high", "deep", "thick");
  private static final Set<String> LINKS = Set.of("by", "from", "to");
  private static final Set<String> AUXILIARY =
      Set.of("have", "be", "will", "would", "could", "may");

  private final FigureWords words;

  SubjectReader(FigureWords words) {
    this.words = words;
  }

  /** The lemma of the subject, or null. */
  @Nullable String read(int start) {
    boolean of = words.word(start - 1).equals("of") && words.isNoun(start - 2);
    if (of) {
      boolean plain = QuantityWords.meaning("measure", words.lemma(start - 2)) != null;
      return plain || !words.entity(start - 2).isEmpty() ? null : lemma(start - 2);
    }
    if (words.word(start - 1).equals("by") && words.isNoun(start - 2)) {
      return lemma(start - 2);
    }
    boolean worth = words.word(start - 1).equals("worth");
    int apposed = worth ? start - 2 : start - 1;
    boolean told = worth || SIZES.contains(words.word(start + 2));
    if (told && words.word(apposed).equals(",") && isThing(apposed - 1)) {
      return lemma(apposed - 1);
    }
    if (words.word(start - 1).equals("at") && isThing(start - 2) && isStated(start - 3)) {
      return lemma(start - 2);
    }
    int verb = verb(start);
    boolean owned = QuantityWords.meaning("owned", words.lemma(verb)) != null;
    return verb < 0 || (owned && verb == start - 1) ? null : subject(verb);
  }

  /** The lemma of the subject of a verb, or null. */
  @Nullable String of(int verb) {
    return words.isVerb(verb) ? subject(verb) : read(verb);
  }

  /** Whether the figure is what something rose or fell to. */
  boolean isRiseTo(int start) {
    return words.word(start - 1).equals("to") && verb(start) >= 0;
  }

  /** The verb of level or change before a figure, or -1. */
  private int verb(int start) {
    for (int i = start - 1; i >= Math.max(0, start - REACH); i--) {
      if (isLevelOrChange(i, words.word(start - 1), words.word(i + 1))) {
        return i;
      }
      boolean unit = words.isNoun(i) && isUnit(words.lemma(i)) || isBearer(i);
      if (words.isVerb(i) || !(unit || BEFORE_FIGURE.contains(words.pos(i)))) {
        return -1;
      }
    }
    return -1;
  }

  private boolean isThing(int at) {
    return words.isNoun(at) && words.entity(at).isEmpty();
  }

  /** "Set bail at", "put the cost at". */
  private boolean isStated(int at) {
    int verb = words.pos(at).equals("DT") ? at - 1 : at;
    return words.isVerb(verb) && QuantityWords.meaning("stated", words.lemma(verb)) != null;
  }

  private static boolean isUnit(String lemma) {
    return QuantityWords.meaning("unit", lemma) != null || lemma.equals("point");
  }

  /** Whom something costs. */
  private boolean isBearer(int at) {
    return words.lemma(at - 1).equals("cost") && words.isVerb(at - 1);
  }

  private boolean isLevelOrChange(int at, String beforeFigure, String afterVerb) {
    String lemma = words.lemma(at);
    boolean linked = LINKS.contains(beforeFigure);
    boolean stated = afterVerb.equals("at") || afterVerb.equals("for");
    return words.isVerb(at)
        && (QuantityWords.meaning("level", lemma) != null
            || QuantityWords.meaning("multiple", lemma) != null
            || QuantityWords.meaning("direct", lemma) != null
            || (linked && QuantityWords.meaning("by", lemma) != null)
            || (stated && QuantityWords.meaning("stated", lemma) != null));
  }

  private @Nullable String subject(int verb) {
    int at = verb - 1;
    while (words.pos(at).equals("RB") || words.pos(at).equals("MD") || isAuxiliary(at)) {
      at--;
    }
    if (!words.isNoun(at)) {
      return null;
    }
    int head = at;
    for (int i = 0; i < MOST_PHRASES; i++) {
      int before = beforePhrase(head);
      boolean of = words.pos(before).equals("IN") && words.isNoun(before - 1);
      if (!of || QuantityWords.meaning("measure", words.lemma(before - 1)) != null) {
        break;
      }
      head = before - 1;
    }
    return words.entity(head).isEmpty() ? lemma(head) : null;
  }

  private boolean isAuxiliary(int at) {
    return words.isVerb(at) && AUXILIARY.contains(words.lemma(at));
  }

  private String lemma(int head) {
    String meaning = QuantityWords.meaning("noun", words.lemma(head));
    return meaning == null ? words.lemma(head) : meaning;
  }

  /** The word before the noun phrase that ends at a word. */
  private int beforePhrase(int end) {
    int at = end;
    while (at >= 0 && (words.isNoun(at) || isModifier(at))) {
      at--;
    }
    return at;
  }

  private boolean isModifier(int at) {
    String pos = words.pos(at);
    return pos.startsWith("JJ") || pos.equals("DT") || pos.equals("PRP$") || pos.equals("POS");
  }
}
