package dev.backstory.annotate;

import dev.backstory.model.Quantity.Change;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what a figure says of a change: "rose 3 percent to $12", "down from 40". */
final class FigureChanges {
  private static final int REACH = 9;
  private static final String RISE = "rise";
  private static final String FALL = "fall";
  private static final Set<String> LINKS =
      Set.of("IN", "TO", "RB", "RP", "CD", "$", "NN", "NNS", "JJ", "DT");

  private final FigureWords words;

  FigureChanges(FigureWords words) {
    this.words = words;
  }

  /** What the figure says of a change; null for a level. */
  @Nullable Change read(Figure figure) {
    int before = figure.start() - 1;
    String word = words.word(before);
    if (word.equals("from") && isMoved(words, before)) {
      return Change.BEFORE;
    }
    if (QuantityWords.meaning("compared", words.word(before - 1) + " " + word) != null) {
      return Change.BEFORE;
    }
    if (word.equals("by")) {
      return ofVerb(before - 1, "by");
    }
    if (word.equals("of")) {
      return ofNoun(before - 1);
    }
    Change direct = figure.unit() == null && !isPoints(figure) ? null : ofVerb(before, "direct");
    boolean lost = direct != null && isMoney(figure) && isOfShares(before);
    return direct == null || lost ? behind(figure) : direct;
  }

  /** Whether "from" tells where a change began: a verb of change or "up", "down" stands before. */
  static boolean isMoved(FigureWords words, int from) {
    for (int i = from - 1; i >= Math.max(0, from - REACH); i--) {
      String lemma = words.lemma(i);
      boolean moved =
          QuantityWords.meaning("by", lemma) != null
              || QuantityWords.meaning("direct", lemma) != null
              || QuantityWords.meaning("moved", lemma) != null;
      if (moved) {
        return true;
      }
      if (!LINKS.contains(words.pos(i))
          && !words.word(i).equals(",")
          && !words.word(i).equals("%")) {
        return false;
      }
    }
    return false;
  }

  private boolean isPoints(Figure figure) {
    return words.lemma(figure.end()).equals("point");
  }

  private static boolean isMoney(Figure figure) {
    String unit = figure.unit();
    return unit != null && unit.length() == 3 && Character.isUpperCase(unit.charAt(0));
  }

  /** Who "lost $3 million" has lost money and not fallen. */
  private boolean isOfShares(int at) {
    return QuantityWords.meaning("owned", words.lemma(at)) != null;
  }

  private @Nullable Change ofVerb(int at, String list) {
    int verb =
        words.pos(at).equals("RB") && QuantityWords.meaning(list, words.lemma(at)) == null
            ? at - 1
            : at;
    return change(QuantityWords.meaning(list, words.lemma(verb)));
  }

  private @Nullable Change ofNoun(int at) {
    return change(QuantityWords.meaning("change", words.lemma(at)));
  }

  /** "A 3 percent increase", "3 percent higher". */
  private @Nullable Change behind(Figure figure) {
    if (figure.unit() == null && !isPoints(figure)) {
      return null;
    }
    String next = words.lemma(figure.end());
    String noun = QuantityWords.meaning("change", next);
    boolean compared = figure.is("%") || figure.is("percentage point");
    return change(
        noun == null && compared
            ? QuantityWords.meaning("higher", words.word(figure.end()))
            : noun);
  }

  private static @Nullable Change change(@Nullable String meaning) {
    return RISE.equals(meaning) ? Change.RISE : FALL.equals(meaning) ? Change.FALL : null;
  }
}
