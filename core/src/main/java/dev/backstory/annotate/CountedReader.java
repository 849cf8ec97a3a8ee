package dev.backstory.annotate;

import dev.backstory.model.Quantity;
import dev.backstory.model.Quantity.Change;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads what a figure counts: the noun behind it and what happened to those it counts. */
final class CountedReader {
  private static final int TOTAL_REACH = 6;
  private static final String PEOPLE = "people";

  private final FigureWords words;
  private final NounReader nouns;
  private final StateReader states;
  private final SubjectReader subjects;

  CountedReader(FigureWords words) {
    this.words = words;
    this.nouns = new NounReader(words);
    this.states = new StateReader(words);
    this.subjects = new SubjectReader(words);
  }

  /** What it counts, in the form that is the same for all words that mean the same. */
  Counted read(Figure figure, @Nullable Change change, @Nullable Quantity last) {
    Counted own = read(figure, change);
    boolean inherits =
        own.counts() == null && last != null && Objects.equals(last.unit(), figure.unit());
    if (!inherits || last == null) {
      return own;
    }
    if (change == Change.BEFORE) {
      return new Counted(last.counts(), last.qualifiers(), own.end(), false);
    }
    boolean ofThem =
        words.word(figure.end()).equals("of")
            && QuantityWords.meaning("them", words.word(figure.end() + 1)) != null;
    boolean have =
        words.lemma(figure.end()).equals("have") || words.lemma(figure.end()).equals("be");
    boolean sum = words.word(figure.start() - 1).equals("to") && isSum(figure.start() - 2);
    if (sum && figure.unit() == null) {
      return new Counted(last.counts(), null, own.end(), false);
    }
    if (have && figure.unit() == null) {
      return ofThem(figure.end(), last);
    }
    return ofThem ? ofThem(figure.end() + 2, last) : own;
  }

  /** "Bringing the total to 612". */
  private boolean isSum(int at) {
    return words.lemma(at).equals("total") || words.lemma(at).equals("number");
  }

  /** "40 people aboard, 12 of whom were rescued". */
  private Counted ofThem(int from, Quantity last) {
    String all = last.counts() == null ? PEOPLE : last.counts();
    String state = states.behind(from, false);
    int space = all.indexOf(' ');
    String head = state == null || space < 0 ? all : all.substring(0, space);
    return Counted.of(state == null ? all : head + " " + state, from);
  }

  private Counted read(Figure figure, @Nullable Change change) {
    String fixed = figure.counts();
    if (fixed != null) {
      return Counted.of(fixed, figure.end());
    }
    return figure.unit() == null && !figure.hyphen() ? counted(figure, change) : measured(figure);
  }

  private Counted counted(Figure figure, @Nullable Change change) {
    int from = nouns.behindOf(figure.end());
    boolean one = figure.value().compareTo(BigDecimal.ONE) == 0;
    if (one && words.word(figure.end()).equals("of") && !isStressed(figure)) {
      return Counted.of(null, figure.end());
    }
    int head = nouns.head(from, one || figure.value().signum() == 0);
    if (head >= 0 && nouns.isTime(head)) {
      return Counted.of(null, head + 1);
    }
    String state = isWhole(figure) ? null : state(figure, head);
    if (head < 0) {
      String those = from == figure.end() ? null : states.of(from);
      state = those == null ? state : those;
      return state == null
          ? elliptic(figure, change)
          : Counted.of(PEOPLE + " " + state, figure.end());
    }
    if (state == null && takesLife(head, figure.start())) {
      state = "killed";
    }
    boolean some = one && state == null && !isStressed(figure);
    return some
        ? Counted.of(null, head + 1)
        : new Counted(
            phrase(head, state), nouns.qualifiers(from, head), head + 1, from == figure.end());
  }

  private @Nullable String state(Figure figure, int head) {
    String behind = states.behind(head < 0 ? figure.end() : head + 1, head >= 0);
    return behind == null ? states.before(figure.start()) : behind;
  }

  /** "22 of the 38 people were injured": what happened to some of them. */
  private boolean isWhole(Figure figure) {
    int of = words.word(figure.start() - 1).equals("of") ? figure.start() - 1 : figure.start() - 2;
    return words.word(of).equals("of") && words.pos(of - 1).equals("CD");
  }

  /** "Claimed 23 lives". */
  private boolean takesLife(int head, int start) {
    return words.lemma(head).equals("life")
        && QuantityWords.meaning("taking", words.lemma(start - 1)) != null;
  }

  /** "One" alone is often no count: "one day", "one thing". */
  private boolean isStressed(Figure figure) {
    String word = words.word(figure.start() - 1);
    return !words.word(figure.number()).equals("one") || word.equals("only") || word.equals("just");
  }

  private Counted elliptic(Figure figure, @Nullable Change change) {
    String total = total(figure);
    boolean rate = words.word(figure.end()).equals("per");
    boolean noCount =
        total == null && change == null && !rate && !subjects.isRiseTo(figure.start());
    return Counted.of(
        noCount ? null : total == null ? subjects.read(figure.start()) : total, figure.end());
  }

  private Counted measured(Figure figure) {
    if (figure.is("times")) {
      return Counted.of(subjects.of(figure.start()), figure.end());
    }
    int from = figure.end();
    boolean money = figure.unit() != null && !figure.is("%") && words.word(from).equals("in");
    boolean jail = QuantityWords.meaning("custody", words.word(from + 1)) != null;
    if (money || (jail && words.word(from).equals("in"))) {
      from++;
    }
    from = nouns.behindOf(from);
    if (figure.hyphen()) {
      return modifying(figure);
    }
    int head = nouns.head(from, true);
    if (head < 0 || nouns.isTime(head) || isChange(head)) {
      return isChange(head)
          ? changed(head)
          : Counted.of(subjects.read(figure.start()), figure.end());
    }
    return new Counted(phrase(head, null), nouns.qualifiers(from, head), head + 1, false);
  }

  /** "A 12-member panel" counts members, "a six-month ban" measures a ban. */
  private Counted modifying(Figure figure) {
    if (figure.unit() == null) {
      return Counted.of(words.lemma(figure.end() - 1), figure.end());
    }
    int head = nouns.head(figure.end(), true);
    return head < 0
        ? Counted.of(null, figure.end())
        : new Counted(phrase(head, null), nouns.qualifiers(figure.end(), head), head + 1, false);
  }

  private boolean isChange(int head) {
    return head >= 0 && QuantityWords.meaning("change", words.lemma(head)) != null;
  }

  /** "A 3 percent rise in sales": what rose. */
  private Counted changed(int head) {
    boolean in = words.word(head + 1).equals("in") || words.word(head + 1).equals("of");
    int what = in ? nouns.head(nouns.behindDeterminer(head + 2), true) : -1;
    return what < 0 || nouns.isTime(what)
        ? Counted.of(null, head + 1)
        : new Counted(phrase(what, null), null, what + 1, false);
  }

  private String phrase(int noun, @Nullable String state) {
    String meaning = QuantityWords.meaning("noun", words.lemma(noun));
    String head = meaning == null ? words.lemma(noun) : meaning;
    return state == null || head.contains(" ") ? head : head + " " + state;
  }

  /** "The death toll rose to 12", "a crowd of 40": what the total is of. */
  private @Nullable String total(Figure figure) {
    int start = figure.start();
    boolean estimated = words.word(start).equals("estimated");
    if (estimated || words.word(start - 1).equals("of")) {
      String whole = QuantityWords.meaning("whole", words.lemma(estimated ? start - 1 : start - 2));
      if (whole != null) {
        return whole;
      }
    }
    for (int i = start - 1; i >= Math.max(0, start - TOTAL_REACH); i--) {
      String total = QuantityWords.meaning("total", words.lemma(i));
      if (total == null && words.word(i - 1).equals("of")) {
        String state = states.of(i);
        total = state == null ? null : PEOPLE + " " + state;
      }
      if (total != null) {
        return total;
      }
    }
    return null;
  }
}
