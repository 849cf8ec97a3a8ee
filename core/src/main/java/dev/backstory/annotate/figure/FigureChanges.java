package dev.backstory.annotate.figure;

import dev.backstory.model.Quantity.Change;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what a figure says of a change: "rose 3 percent to $12", "down from 40". */
final class FigureChanges {
  private static final int REACH = 14;
  private static final int LONGEST_OBJECT = 6;
  private static final int MOST_MODIFIERS = 3;
  private static final Set<String> OBJECT = Set.of("NN", "NNS", "NNP", "JJ", "DT", "PRP$", "POS");

  /** What fell below a figure has not fallen by it. */
  private static final Set<String> PAST = Set.of("below", "above", "under", "over");

  private static final String RISE = "rise";
  private static final String FALL = "fall";
  private static final Set<String> LINKS =
      Set.of("NNP", "IN", "TO", "RB", "RP", "CD", "$", "NN", "NNS", "JJ", "DT", "CC", "PRP$");

  private final FigureWords words;

  FigureChanges(FigureWords words) {
    this.words = words;
  }

  /** What the figure says of a change; null for a level. */
  @Nullable Change read(Figure figure) {
    int before = figure.start() - 1;
    String word = words.word(before);
    int lead = beforeExtreme(before);
    if (words.word(lead).equals("from") && isMoved(words, lead)) {
      return Change.BEFORE;
    }
    if (figure.isMoney() && isTaken(figure)) {
      return Change.FALL;
    }
    boolean compared =
        QuantityWords.meaning("compared", words.word(before - 1) + " " + word) != null;
    if (compared && (figure.unit() != null || !word.equals("the"))) {
      return Change.BEFORE;
    }
    if (word.equals("by")) {
      Change change = ofVerb(before - 1, "by");
      return change == null ? ofObject(before - 1) : change;
    }
    if (word.equals("of")) {
      boolean loss =
          figure.isMoney() && QuantityWords.meaning("owned", words.lemma(before - 1)) != null;
      return loss ? null : ofNoun(before - 1);
    }
    boolean amount = figure.unit() != null || isPoints(figure) || isStep(figure, before);
    Change direct = amount ? ofVerb(before, "direct") : null;
    boolean past = figure.start() < figure.number() && PAST.contains(words.word(figure.start()));
    if (past) {
      return null;
    }
    boolean lost = figure.isMoney() && isOwned(before) || isLength(figure) && isWay(before);
    return direct == null || lost ? behind(figure) : direct;
  }

  /** Before "a high of" and "a record high of", or {@code at} itself. */
  private int beforeExtreme(int at) {
    boolean extreme =
        words.word(at).equals("of")
            && QuantityWords.meaning("extreme", words.lemma(at - 1)) != null;
    int before = at - 2;
    while (extreme && before > at - LONGEST_OBJECT && OBJECT.contains(words.pos(before))) {
      before--;
    }
    return extreme ? before : at;
  }

  /** "Cut $540 billion from the fund". */
  private boolean isTaken(Figure figure) {
    String link = words.word(figure.end());
    int verb = figure.start() - 1;
    return (link.equals("from") || link.equals("off"))
        && words.isVerb(verb)
        && QuantityWords.meaning("taken", words.lemma(verb)) != null;
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

  /** "Rose 12,000 to 231,000". */
  private boolean isStep(Figure figure, int verb) {
    return words.word(figure.end()).equals("to") && words.isVerb(verb) && !isOwned(verb);
  }

  /** Who "lost $3 million" has lost money and not fallen. */
  private boolean isOwned(int at) {
    return QuantityWords.meaning("owned", words.lemma(at)) != null;
  }

  private static boolean isLength(Figure figure) {
    return figure.is("m") || figure.is("s") || figure.is("month");
  }

  /** What went "down 3 km" has not fallen. */
  private boolean isWay(int at) {
    return words.word(at).equals("up") || words.word(at).equals("down");
  }

  private @Nullable Change ofVerb(int at, String list) {
    int verb =
        words.pos(at).equals("RB") && QuantityWords.meaning(list, words.lemma(at)) == null
            ? at - 1
            : at;
    if (isParticle(verb)) {
      return null;
    }
    return change(QuantityWords.meaning(list, words.lemma(verb)));
  }

  /** What "makes up 10 percent" has not risen by it. */
  private boolean isParticle(int at) {
    boolean changing =
        QuantityWords.meaning("by", words.lemma(at - 1)) != null
            || QuantityWords.meaning("direct", words.lemma(at - 1)) != null
            || QuantityWords.meaning("moved", words.lemma(at - 1)) != null
            || words.lemma(at - 1).equals("be");
    return isWay(at) && words.isVerb(at - 1) && !changing;
  }

  /** "Raised its rate by", "will cut profit this year by". */
  private @Nullable Change ofObject(int last) {
    boolean time = QuantityWords.meaning("time", words.lemma(last)) != null;
    int noun = time && words.pos(last - 1).equals("DT") ? last - 2 : last;
    int at = noun;
    while (at > noun - LONGEST_OBJECT && isOfObject(at)) {
      at--;
    }
    return at < noun && words.isVerb(at) ? ofVerb(at, "by") : null;
  }

  private boolean isOfObject(int at) {
    return OBJECT.contains(words.pos(at)) || words.word(at).equals("of");
  }

  private @Nullable Change ofNoun(int at) {
    return change(QuantityWords.meaning("change", words.lemma(at)));
  }

  /** "A 3 percent increase", "3 percent higher". */
  private @Nullable Change behind(Figure figure) {
    if (figure.unit() == null && !isPoints(figure)) {
      return null;
    }
    boolean compared = figure.is("%") || figure.is("percentage point");
    int at = compared ? behindModifiers(figure.end()) : figure.end();
    String noun = QuantityWords.meaning("change", words.lemma(at));
    return change(noun == null && compared ? than(figure.end()) : noun);
  }

  /** "3 percent higher", "3 percent cheaper". */
  private @Nullable String than(int at) {
    String higher = QuantityWords.meaning("higher", words.word(at));
    if (higher != null || !words.pos(at).equals("JJR")) {
      return higher;
    }
    return RISE;
  }

  /** "A 3 percent annual pay rise": the last noun of the phrase. */
  private int behindModifiers(int from) {
    int at = from;
    while (at < from + MOST_MODIFIERS
        && (words.isNoun(at) || words.pos(at).startsWith("JJ"))
        && words.isNoun(at + 1)) {
      at++;
    }
    return at;
  }

  private static @Nullable Change change(@Nullable String meaning) {
    return RISE.equals(meaning) ? Change.RISE : FALL.equals(meaning) ? Change.FALL : null;
  }
}
