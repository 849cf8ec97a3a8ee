package dev.backstory.annotate.figure;

import java.util.Set;

/**
 * The verbs that say how much something is, rose or fell: "turnout was", "is expected to reach".
 */
final class LevelVerbs {
  private static final int REACH = 12;
  private static final Set<String> BEFORE_FIGURE =
      Set.of("IN", "TO", "RB", "RP", "CD", "$", "JJR", "JJ", "RBR", "DT", "HYPH", "JJS");
  private static final Set<String> LINKS = Set.of("by", "from", "to");

  private final FigureWords words;
  private final NounBehindFigure nouns;

  LevelVerbs(FigureWords words) {
    this.words = words;
    this.nouns = new NounBehindFigure(words);
  }

  /** The verb of level or change before a figure, or -1. */
  int before(int start) {
    for (int i = start - 1; i >= Math.max(0, start - REACH); i--) {
      if (isLevelOrChange(i, words.word(start - 1), words.word(i + 1))) {
        return i;
      }
      boolean unit = words.isNoun(i) && isUnit(words.lemma(i)) || isBearer(i);
      boolean compound =
          words.word(i + 1).equals("-") || words.word(i - 1).equals("-") || isBehindFigure(i);
      if (words.isVerb(i) && !compound
          || !(unit || compound || BEFORE_FIGURE.contains(words.pos(i)))) {
        return -1;
      }
    }
    return -1;
  }

  /** "Slipped 1.4%, to $71". */
  private boolean isBehindFigure(int at) {
    boolean or = words.word(at).equals("or") && words.word(at - 1).equals(",");
    int comma = or ? at - 1 : at;
    return words.word(comma).equals(",")
        && (words.word(comma - 1).equals("%")
            || words.pos(comma - 1).equals("CD")
            || isUnit(words.lemma(comma - 1)));
  }

  /** Whether a verb before it says that the figure is how many there are: "deaths totalled 40". */
  boolean isTally(int start) {
    String before = words.word(start - 1);
    int verb = words.pos(start - 1).equals("IN") ? start - 2 : start - 1;
    String list = before.equals("at") ? "stated" : "tally";
    return (before.equals("at") || verb == start - 1)
        && words.isVerb(verb)
        && QuantityWords.meaning(list, words.lemma(verb)) != null;
  }

  /** Whom something costs. */
  private boolean isBearer(int at) {
    int verb = words.isNoun(at) ? nouns.beforePhrase(at) : -1;
    return words.lemma(verb).equals("cost") && words.isVerb(verb);
  }

  private boolean isLevelOrChange(int at, String beforeFigure, String afterVerb) {
    String lemma = words.lemma(at);
    boolean linked = LINKS.contains(beforeFigure);
    String list = afterVerb.equals("at") ? "stated" : afterVerb.equals("for") ? "priced" : null;
    return words.isVerb(at)
        && (QuantityWords.meaning("level", lemma) != null
            || QuantityWords.meaning("multiple", lemma) != null
            || QuantityWords.meaning("direct", lemma) != null
            || (linked && QuantityWords.meaning("by", lemma) != null)
            || (list != null && QuantityWords.meaning(list, lemma) != null));
  }

  static boolean isUnit(String lemma) {
    return QuantityWords.meaning("unit", lemma) != null
        || lemma.equals("point")
        || QuantityWords.meaning("part", lemma) != null
        || QuantityWords.meaning("magnitude", lemma) != null;
  }
}
