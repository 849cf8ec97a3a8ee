package dev.backstory.annotate;

import dev.backstory.model.Quantity.Change;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Reads what a figure counts: the noun behind it and what happened to those it counts. */
final class CountedReader {
  private static final int TOTAL_REACH = 6;
  private static final int POLL_REACH = 16;
  private static final BigDecimal HOURS = BigDecimal.valueOf(24);
  private static final String PEOPLE = "people";

  private final FigureWords words;
  private final NounReader nouns;
  private final StateReader states;
  private final SubjectReader subjects;
  private final CarriedReader carried;

  CountedReader(FigureWords words) {
    this.words = words;
    this.nouns = new NounReader(words);
    this.states = new StateReader(words);
    this.subjects = new SubjectReader(words);
    this.carried = new CarriedReader(words);
  }

  /**
   * What it counts, in the form that is the same for all words that mean the same.
   *
   * @param earlier the figure before it in the sentence
   */
  Counted read(Figure figure, @Nullable Change change, CarriedReader.@Nullable Earlier earlier) {
    Counted own = read(figure, change);
    String thing = thing(own.counts());
    if (thing != null) {
      return carried.ofThing(thing, own, earlier);
    }
    if (own.counts() != null) {
      return own;
    }
    Counted shared =
        earlier == null
            ? carried.ofOthers(figure, own)
            : carried.read(figure, change, own, earlier);
    return shared.counts() == null && figure.is("%") && change == null
        ? polled(figure, shared)
        : shared;
  }

  /** "A poll of members shows 27 percent". */
  private Counted polled(Figure figure, Counted own) {
    for (int i = figure.start() - 1; i > Math.max(0, figure.start() - POLL_REACH); i--) {
      if (words.word(i).equals("of") && QuantityWords.meaning("poll", words.lemma(i - 1)) != null) {
        int head = nouns.head(nouns.behindDeterminer(i + 1), false);
        return head < 0 ? own : Counted.of(phrase(head, null), own.end());
      }
    }
    return own;
  }

  /** What is taken to have happened to people, and can only happen to things; or null. */
  private static @Nullable String thing(@Nullable String counts) {
    String people = PEOPLE + " ";
    String state =
        counts == null || !counts.startsWith(people) ? null : counts.substring(people.length());
    return state != null && QuantityWords.meaning("thing", state) != null ? state : null;
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
    boolean idle = QuantityWords.meaning("idle", words.lemma(head)) != null;
    boolean some = one && idle && state == null && !isStressed(figure);
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
    boolean some =
        words.pos(of - 1).equals("CD") || QuantityWords.meaning("some", words.word(of - 1)) != null;
    return words.word(of).equals("of") && some;
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
    int start = figure.start();
    boolean noCount =
        total == null
            && change == null
            && !rate
            && !subjects.isRiseTo(start)
            && !(subjects.isTally(start) && !isHour(figure));
    if (noCount && isOpen(figure)) {
      return Counted.of(PEOPLE, figure.end());
    }
    return Counted.of(noCount ? null : total == null ? subject(start) : total, figure.end());
  }

  /** "Its workforce numbers 12,000": people. */
  private @Nullable String subject(int start) {
    String subject = subjects.read(start);
    String whole = subject == null ? null : QuantityWords.meaning("whole", subject);
    return whole == null ? subject : whole;
  }

  /** "The shop closes at 6". */
  private static boolean isHour(Figure figure) {
    return figure.value().compareTo(HOURS) <= 0 && figure.value().scale() <= 0;
  }

  /** "Thousands are without power". */
  private boolean isOpen(Figure figure) {
    int end = figure.end();
    boolean finite =
        words.pos(end).equals("MD") || words.pos(end).equals("VBD") || words.pos(end).equals("VBP");
    return finite && QuantityWords.meaning("open", words.word(end - 1)) != null;
  }

  private Counted measured(Figure figure) {
    if (figure.is("times")) {
      int object = nouns.head(nouns.behindDeterminer(figure.end()), true);
      return Counted.of(
          object < 0 ? subjects.of(figure.start()) : phrase(object, null), figure.end());
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
    int head = isPredicate(figure) ? -1 : nouns.head(from, true);
    head = head < 0 && isCalledSo(figure) ? from : head;
    if (head < 0 || nouns.isTime(head)) {
      return Counted.of(subjects.read(figure.start()), figure.end());
    }
    if (isChange(head)) {
      return changed(figure, from, head);
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

  /** "27 percent picked her", but "the 10 percent proposed tariff". */
  private boolean isPredicate(Figure figure) {
    boolean noun = words.pos(figure.start() - 1).equals("DT");
    return figure.is("%") && !noun && words.pos(figure.end()).equals("VBN");
  }

  /** Taggers take "a $5 billion hit" for a verb. */
  private boolean isCalledSo(Figure figure) {
    String before = words.word(figure.start() - 1);
    String pos = words.pos(figure.end());
    return (before.equals("a") || before.equals("an")) && (pos.equals("VB") || pos.equals("VBP"));
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

  /** "The death toll rose to 12", "a crowd of 40": what the total is of. */
  private @Nullable String total(Figure figure) {
    int start = figure.start();
    boolean estimated = words.word(start).equals("estimated");
    if (estimated || words.word(start - 1).equals("of")) {
      String whole = QuantityWords.meaning("whole", words.lemma(estimated ? start - 1 : start - 2));
      if (whole != null) {
        String state = states.behind(figure.end(), true);
        return state == null ? whole : whole + " " + state;
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
