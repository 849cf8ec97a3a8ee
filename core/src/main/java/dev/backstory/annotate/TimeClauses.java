package dev.backstory.annotate;

import dev.backstory.annotate.VerbGroup.Form;
import dev.backstory.model.TimeExpression.Direction;
import dev.backstory.port.Token;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Finds the verb that an expression of time belongs to: the nearest before it, unless the
 * expression stands in another part of the sentence that has a verb behind it. Each search is
 * bounded, so that the time is linear.
 */
final class TimeClauses {
  /** A verb further away governs something else. */
  private static final int REACH = 40;

  /** What stands so many words apart may belong together without more ado. */
  private static final int NEAR = 3;

  /** How many verbs may hang on one another. */
  private static final int CHAIN = 6;

  private static final Set<String> MARKS =
      Set.of(",", ";", ":", "—", "–", "--", "(", ")", "“", "”", "\"", "``", "''");
  private static final Set<String> SUBORDINATORS =
      Set.of(
          "after",
          "before",
          "while",
          "because",
          "if",
          "although",
          "though",
          "since",
          "until",
          "as",
          "whether",
          "unless",
          "once",
          "till");
  private static final Set<String> ASIDE =
      Set.of("after", "before", "since", "following", "despite", "including", "such", "like");
  private static final Set<String> WH = Set.of("WDT", "WP", "WP$", "WRB");
  private static final Set<String> DETERMINERS = Set.of("DT", "PRP$", "POS", "JJ");
  private static final Set<String> CONDITIONS =
      Set.of("if", "when", "once", "unless", "until", "till", "after", "before");
  private static final Set<String> AHEAD = Set.of("before", "until", "till", "upcoming");
  private static final Set<String> CASUAL = Set.of("on", "early", "late");

  private final List<Token> tokens;
  private final VerbGroups verbs;
  private final List<VerbGroup> groups;

  TimeClauses(List<Token> tokens) {
    this.tokens = tokens;
    this.verbs = new VerbGroups(tokens);
    this.groups = verbs.find();
  }

  /**
   * What an expression belongs to.
   *
   * @param verb the token of its verb, or -1 if it belongs to a noun
   * @param main whether that is the verb of the main clause or of what that reports
   * @param saying whether it is a verb of saying
   * @param direction which way the verb points, or the nearest if it belongs to a noun
   */
  record Governor(int verb, boolean main, boolean saying, Direction direction) {
    Governor ofNoun() {
      return new Governor(-1, false, false, direction);
    }

    /** The same, but not what the sentence tells. */
    Governor aside() {
      return new Governor(verb, false, saying, direction);
    }
  }

  /** Of the expression between two tokens. */
  Governor of(int first, int end) {
    int at = governor(first, end);
    if (at < 0) {
      return new Governor(-1, false, false, Direction.PRESENT);
    }
    VerbGroup group = groups.get(at);
    Governor governor =
        new Governor(
            group.head(),
            isMain(at),
            verbs.isSaying(group),
            direction(at, group.start() >= end ? end : 0));
    boolean noun =
        isOfNoun(first, end)
            || isAside(group, first)
            || group.start() >= end && isOfSubject(first, end, governor);
    return noun ? ofNoun(first, governor) : governor;
  }

  private Governor ofNoun(int first, Governor governor) {
    boolean ahead =
        AHEAD.contains(form(first - 1))
            || form(first - 1).equals("of") && form(first - 2).equals("ahead");
    return new Governor(-1, false, false, ahead ? Direction.FUTURE : governor.direction());
  }

  /** "Monday's vote", "the 2014 final", "the elections of 2014". */
  private boolean isOfNoun(int first, int end) {
    String before = pos(first - 1);
    String after = pos(end);
    boolean named = after.startsWith("NN") || after.equals("JJ") || after.equals("HYPH");
    int of = pos(first - 1).equals("DT") ? first - 2 : first - 1;
    return after.equals("POS")
        || named && pos(end - 2).equals("HYPH")
        || form(of).equals("of") && (pos(of - 1).startsWith("NN") || pos(of - 1).equals("DT"))
        || form(first - 1).equals("for") && pos(first - 2).startsWith("NN")
        || named && (DETERMINERS.contains(before) || before.equals("IN") && isPrenominal(first));
  }

  private boolean isPrenominal(int first) {
    return Set.of("after", "before", "at", "during", "for", "from", "of").contains(form(first - 1));
  }

  /** "left after his defeat in 2014", "After the end of the war in 2014, he left". */
  private boolean isAside(VerbGroup group, int first) {
    int from = group.head() < first ? group.head() + 1 : Math.max(0, first - REACH);
    for (int i = first - 2; i >= from; i--) {
      if (form(i).equals("according")) {
        return true;
      }
      if (ASIDE.contains(form(i))) {
        return group.start() > first || form(first - 1).equals("in");
      }
      if (MARKS.contains(form(i))) {
        return false;
      }
    }
    return false;
  }

  /** "A deal in 2014 has failed": the verb behind it tells of another time. */
  private boolean isOfSubject(int first, int end, Governor governor) {
    boolean behindNoun =
        first > 1 && pos(first - 1).equals("IN") && pos(first - 2).startsWith("NN");
    boolean direct = CASUAL.contains(form(first - 1)) && governor.verb() - end <= NEAR;
    return behindNoun && !direct && governor.direction() != Direction.PAST;
  }

  private int governor(int first, int end) {
    int left = left(first);
    if (left >= 0 && isInReportedSubject(groups.get(left), first, end)) {
      return firstFrom(end);
    }
    if (left >= 0 && !isApart(groups.get(left).head(), first)) {
      return outer(left);
    }
    int right = right(end, left < 0);
    if (right >= 0) {
      return right;
    }
    return left < 0 ? right(end, true) : outer(isInserted(left, first) ? left - 1 : left);
  }

  /** "said the call from the mayor on Monday came late". */
  private boolean isInReportedSubject(VerbGroup left, int first, int end) {
    int right = firstFrom(end);
    return verbs.isSaying(left)
        && first - left.head() > NEAR
        && right < groups.size()
        && groups.get(right).start() == end
        && groups.get(right).isFinite();
  }

  /** The group before the expression, or -1. */
  private int left(int first) {
    int at = firstFrom(first) - 1;
    return at >= 0 && first - groups.get(at).head() <= REACH ? at : -1;
  }

  /**
   * The first finite group behind it in its part of the sentence, or if far, in its main clause.
   */
  private int right(int end, boolean far) {
    for (int i = firstFrom(end); i < groups.size(); i++) {
      VerbGroup group = groups.get(i);
      if (group.start() - end > REACH || !far && isApart(end - 1, group.start())) {
        return -1;
      }
      if (group.isFinite() && (!far || !isSubordinate(i, end))) {
        return i;
      }
    }
    return -1;
  }

  /** The first group that begins at the token or behind it. */
  private int firstFrom(int token) {
    int low = 0;
    int high = groups.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (groups.get(middle).start() >= token) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  /** "resigned, officials said, on Monday". */
  private boolean isInserted(int left, int first) {
    VerbGroup group = groups.get(left);
    return left > 0
        && verbs.isSaying(group)
        && form(group.head() + 1).equals(",")
        && first - group.head() <= NEAR + 1
        && isApart(groups.get(left - 1).head(), group.start());
  }

  /** Of "voted to leave on Monday" the voting, of "plans to leave on Monday" the leaving. */
  private int outer(int at) {
    VerbGroup group = groups.get(at);
    if (group.form() != Form.INFINITIVE || at == 0) {
      return at;
    }
    VerbGroup before = groups.get(at - 1);
    boolean governs =
        !isApart(before.head(), group.start())
            && before.direction() == Direction.PAST
            && !verbs.looksAhead(before);
    return governs ? outer(at - 1) : at;
  }

  /** Whether anything between two tokens begins or ends a part of the sentence. */
  private boolean isApart(int from, int to) {
    for (int i = from + 1; i < to; i++) {
      if (isBreak(i)) {
        return true;
      }
    }
    return false;
  }

  private boolean isBreak(int index) {
    return MARKS.contains(form(index))
        || pos(index).equals("CC")
        || WH.contains(pos(index))
        || SUBORDINATORS.contains(form(index));
  }

  /** Which way a verb points, by a word of its clause not before a token. */
  private Direction direction(int at, int from) {
    VerbGroup group = groups.get(at);
    if (group.isFinite() && group.direction() == Direction.PRESENT) {
      int subordinator = subordinator(at, from);
      return CONDITIONS.contains(form(subordinator)) ? Direction.FUTURE : Direction.PRESENT;
    }
    if (group.form() != Form.PARTICIPLE || group.direction() != Direction.PRESENT) {
      return group.direction();
    }
    for (int distance = 1; distance <= CHAIN; distance++) {
      for (int i : new int[] {at - distance, at + distance}) {
        if (i >= 0 && i < groups.size() && groups.get(i).isFinite()) {
          return groups.get(i).direction();
        }
      }
    }
    return Direction.PRESENT;
  }

  private boolean isMain(int at) {
    int outer = at;
    while (outer > 0 && at - outer < CHAIN && groups.get(outer).form() == Form.INFINITIVE) {
      outer--;
    }
    return groups.get(outer).isFinite() && !isSubordinate(outer, 0);
  }

  /** Whether the verb stands in a clause that depends on another, other than reported speech. */
  private boolean isSubordinate(int at, int from) {
    return subordinator(at, from) >= 0;
  }

  /** The word, not before a token, that makes the clause depend on another, or -1. */
  private int subordinator(int at, int from) {
    int group = at;
    while (group > 0 && at - group < CHAIN && pos(groups.get(group).start() - 1).equals("CC")) {
      group--;
    }
    int before = Math.max(from - 1, group == 0 ? -1 : groups.get(group - 1).head());
    for (int i = groups.get(group).start() - 1; i > before; i--) {
      if (WH.contains(pos(i)) || SUBORDINATORS.contains(form(i))) {
        return i;
      }
      if (MARKS.contains(form(i)) || pos(i).equals("CC")) {
        return -1;
      }
    }
    return -1;
  }

  private String pos(int index) {
    return index < 0 || index >= tokens.size() ? "" : tokens.get(index).pos();
  }

  private String form(int index) {
    return index < 0 || index >= tokens.size()
        ? ""
        : tokens.get(index).form().toLowerCase(Locale.ROOT);
  }
}
