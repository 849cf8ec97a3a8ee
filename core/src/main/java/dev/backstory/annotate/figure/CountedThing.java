package dev.backstory.annotate.figure;

import dev.backstory.model.Quantity.Change;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Reads what a figure counts: the noun behind it and what happened to those it counts. */
final class CountedThing {
  private static final String PEOPLE = "people";

  private final FigureWords words;
  private final NounBehindFigure nouns;
  private final FateOfCounted states;
  private final SubjectOfMeasure measured;
  private final CountFromEarlierFigure carried;
  private final NamedTotal totals;
  private final CompoundReader compounds;

  CountedThing(FigureWords words) {
    this.words = words;
    this.nouns = new NounBehindFigure(words);
    this.states = new FateOfCounted(words);
    this.measured = new SubjectOfMeasure(words);
    this.carried = new CountFromEarlierFigure(words);
    this.totals = new NamedTotal(words);
    this.compounds = new CompoundReader(words);
  }

  /**
   * What it counts, in the form that is the same for all words that mean the same.
   *
   * @param earlier the figure before it in the sentence
   */
  Counted read(
      Figure figure, @Nullable Change change, CountFromEarlierFigure.@Nullable Earlier earlier) {
    Counted own = read(figure, change);
    if (own.counts() != null) {
      return earlier == null || figure.unit() != null
          ? own
          : carried.withState(figure, own, earlier);
    }
    Counted shared =
        earlier == null
            ? carried.ofOthers(figure, own)
            : carried.read(figure, change, own, earlier);
    return shared.counts() == null && figure.is("%") && change == null
        ? carried.polled(figure, shared)
        : shared;
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
    if (one && words.word(figure.end()).equals("of")) {
      return Counted.of(null, figure.end());
    }
    int head = nouns.head(from, one || figure.value().signum() == 0);
    if (head >= 0 && nouns.isTime(head)) {
      return Counted.of(null, head + 1);
    }
    String state = totals.isWhole(figure) ? null : state(figure, head);
    if (head < 0) {
      String those = from == figure.end() ? null : states.of(from);
      state = those == null ? state : those;
      return state == null
          ? elliptic(figure, change)
          : Counted.of(PEOPLE + " " + state, figure.end());
    }
    if (state == null && totals.takesLife(head, figure.start())) {
      state = "killed";
    }
    boolean idle = QuantityWords.meaning("idle", words.lemma(head)) != null;
    boolean only = words.word(figure.start() - 1).equals("only");
    boolean some = one && idle && state == null && !only;
    return some
        ? Counted.of(null, head + 1)
        : new Counted(
            phrase(head, state), nouns.qualifiers(from, head), head + 1, from == figure.end());
  }

  private @Nullable String state(Figure figure, int head) {
    String behind = states.behind(head < 0 ? figure.end() : head + 1, head >= 0);
    return behind == null ? states.before(figure.start()) : behind;
  }

  private Counted elliptic(Figure figure, @Nullable Change change) {
    String total = totals.read(figure);
    boolean rate = words.word(figure.end()).equals("per");
    int start = figure.start();
    boolean noCount =
        total == null
            && change == null
            && !rate
            && !measured.isRiseTo(start)
            && !measured.isTally(start);
    return Counted.of(noCount ? null : total == null ? totals.subject(start) : total, figure.end());
  }

  private Counted measured(Figure figure) {
    if (figure.is("times")) {
      int object = nouns.head(nouns.behindDeterminer(figure.end()), true);
      return Counted.of(object < 0 ? measured.of(figure) : phrase(object, null), figure.end());
    }
    if (isWindow(figure)) {
      return Counted.of(null, figure.end());
    }
    int from = compounds.behind(figure);
    boolean money = figure.isMoney() && words.word(from).equals("in");
    boolean jail = QuantityWords.meaning("custody", words.word(from + 1)) != null;
    if (money || (jail && words.word(from).equals("in"))) {
      from++;
    }
    from = nouns.behindOf(from);
    if (figure.hyphen()) {
      return modifying(figure, from);
    }
    int head = isPredicate(figure) ? -1 : nouns.head(from, true);
    if (head < 0 || nouns.isTime(head)) {
      return Counted.of(isSpan(figure) ? null : measured.read(figure.start()), figure.end());
    }
    if (isChange(head) && !money) {
      return changed(figure, from, head);
    }
    return new Counted(phrase(head, null), nouns.qualifiers(from, head), head + 1, false);
  }

  /** "A 12-member panel" counts members, "a six-month ban" measures a ban. */
  private Counted modifying(Figure figure, int behind) {
    if (figure.unit() == null) {
      return Counted.of(words.lemma(figure.end() - 1), figure.end());
    }
    int head = nouns.head(behind, true);
    return head < 0
        ? Counted.of(null, figure.end())
        : new Counted(phrase(head, null), nouns.qualifiers(behind, head), head + 1, false);
  }

  /** "The next 60 years", "the last 36 hours of posts": when, and not how long something took. */
  private boolean isWindow(Figure figure) {
    boolean time = figure.is("s") || figure.is("month");
    return time
        && !figure.hyphen()
        && !words.isVerb(figure.start() - 1)
        && QuantityWords.meaning("window", words.word(figure.start() - 1)) != null;
  }

  private boolean isChange(int head) {
    return head >= 0 && QuantityWords.meaning("change", words.lemma(head)) != null;
  }

  /** "The lowest in 12 years". */
  private boolean isSpan(Figure figure) {
    boolean time = figure.is("s") || figure.is("month");
    int before = words.pos(figure.start() - 1).equals("DT") ? 2 : 1;
    return time && QuantityWords.meaning("span", words.word(figure.start() - before)) != null;
  }

  /** "27 percent picked her", but "the 10 percent proposed tariff". */
  private boolean isPredicate(Figure figure) {
    boolean noun = words.pos(figure.start() - 1).equals("DT");
    return figure.is("%") && !noun && words.pos(figure.end()).equals("VBN");
  }

  /** "A 3 percent rise in sales", "a 3 percent pay rise": what rose; but "a $5 billion tax cut". */
  private Counted changed(Figure figure, int from, int head) {
    boolean noun = head > from && words.isNoun(head - 1);
    if (noun) {
      return figure.is("%")
          ? new Counted(phrase(head - 1, null), null, head + 1, false)
          : new Counted(phrase(head, null), nouns.qualifiers(from, head), head + 1, false);
    }
    boolean in = words.word(head + 1).equals("in") || words.word(head + 1).equals("of");
    int what = in ? nouns.head(nouns.behindDeterminer(head + 2), true) : -1;
    return what < 0 || nouns.isTime(what)
        ? Counted.of(null, head + 1)
        : new Counted(phrase(what, null), null, what + 1, false);
  }

  private String phrase(int noun, @Nullable String state) {
    String head = nouns.name(noun);
    return state == null || head.contains(" ") ? head : head + " " + state;
  }
}
