package dev.backstory.annotate.time;

import dev.backstory.annotate.text.VerbGroup;
import dev.backstory.annotate.text.VerbGroup.Form;
import dev.backstory.annotate.text.VerbGroups;
import dev.backstory.annotate.text.VerbTraits;
import dev.backstory.model.TimeExpression.Direction;
import dev.backstory.port.Token;
import java.util.List;
import java.util.Set;

/**
 * Finds the verb that an expression of time belongs to: the nearest before it, unless the
 * expression stands in another part of the sentence that has a verb behind it. Each search is
 * bounded, so that the time is linear.
 */
final class TimeClauses {
  /** A verb further away governs something else. */
  static final int REACH = 40;

  /** What stands so many words apart may belong together without more ado. */
  static final int NEAR = 3;

  /** How far behind "against" the time of a figure may stand. */
  static final int FIGURE = 7;

  /** What ends "two days after", behind which stands what it is told from. */
  private static final Set<String> AWAY = Set.of("before", "after");

  private static final Set<String> OPENING =
      Set.of("that", "because", "although", "though", "while", "whereas", "when", "where");

  private final VerbTraits verbs;
  private final List<VerbGroup> groups;
  private final SentenceParts parts;
  private final NounTimes nouns;
  private final VerbDirections directions;

  TimeClauses(List<Token> tokens) {
    this.verbs = new VerbTraits(tokens);
    this.groups = new VerbGroups(tokens).find();
    this.parts = new SentenceParts(tokens, groups);
    this.nouns = new NounTimes(parts, verbs, new SubjectTimes(parts));
    this.directions = new VerbDirections(parts, groups, verbs);
  }

  /** Of the expression between two tokens. */
  TimeAttachment of(int first, int end) {
    int at = governor(first, end);
    if (at < 0) {
      return TimeAttachment.ofNoun(Direction.PRESENT);
    }
    VerbGroup group = groups.get(at);
    TimeAttachment governor =
        new TimeAttachment(
            group.head(),
            parts.isMain(at) && !verbs.isPlan(group),
            verbs.isSaying(group),
            directions.of(at, first, end),
            verbs.isLasting(group) || directions.isSubject(group, first, end));
    return nouns.isOfNoun(first, end, group, governor)
        ? nouns.ofNoun(first, end, nounDirection(first, group, governor))
        : governor;
  }

  private Direction nounDirection(int first, VerbGroup group, TimeAttachment governor) {
    if (nouns.isAhead(first, group)) {
      return Direction.FUTURE;
    }
    return group.isFinite() ? group.background() : governor.direction();
  }

  private int governor(int first, int end) {
    int left = left(first);
    if (left >= 0 && isCredit(left, first, end)) {
      return -1;
    }
    if (AWAY.contains(parts.form(end - 1))) {
      return left < 0 ? behindEvent(end) : outer(left);
    }
    if (opensClause(first, end)) {
      int opened = right(end, true);
      if (opened >= 0) {
        return opened;
      }
    }
    if (left >= 0 && isInReportedSubject(groups.get(left), first, end)) {
      return firstFrom(end);
    }
    if (left >= 0 && !parts.isApart(groups.get(left).head(), first)) {
      return parts.form(directions.deadline(first)).equals("by") ? left : outer(left);
    }
    int right = right(end, left < 0);
    if (right >= 0) {
      return right;
    }
    return left < 0 ? right(end, true) : outer(left);
  }

  /** "“It was late.” — note, May 3": no verb of what is quoted. */
  private boolean isCredit(int left, int first, int end) {
    int head = groups.get(left).head();
    return (parts.isDashBehindQuote(head, first) || parts.isSigned(head, first))
        && firstFrom(end) == groups.size();
  }

  /** "Two days after the dam broke, the town", "Two days after the flood the town". */
  private int behindEvent(int end) {
    int main = right(end - 1, true);
    return main < 0 ? right(end, true) : main;
  }

  /** "that in May the dam broke", "; a month later, the dam broke". */
  private boolean opensClause(int first, int end) {
    if (parts.form(end).equals(",") && isBehindThat(first)) {
      return true;
    }
    int before = first - 1;
    while (before > 0 && Set.of("IN", "DT").contains(parts.pos(before)) && first - before < NEAR) {
      if (OPENING.contains(parts.form(before))) {
        return true;
      }
      before--;
    }
    return OPENING.contains(parts.form(before))
        || parts.form(end).equals(",")
            && (Set.of(";", ":").contains(parts.form(before)) || isBehindSubordinate(before));
  }

  /** "Although he works in Pell, in May, he": the clause that opened the sentence is over. */
  private boolean isBehindSubordinate(int mark) {
    int left = left(mark);
    int opening = left < 0 || !parts.form(mark).equals(",") ? -1 : parts.subordinator(left, 0);
    return opening == 0 || opening == 1;
  }

  /** "said that shortly after takeoff Sunday, the crew saw smoke". */
  private boolean isBehindThat(int first) {
    int left = left(first);
    for (int i = left < 0 ? first : groups.get(left).head() + 1; i < first; i++) {
      if (parts.form(i).equals("that")) {
        return true;
      }
    }
    return false;
  }

  /** "said the call from the mayor on Monday came late". */
  private boolean isInReportedSubject(VerbGroup left, int first, int end) {
    int right = firstFrom(end);
    return verbs.isSaying(left)
        && parts.hasNoun(left.head() + 1, first)
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
      if (group.start() - end > REACH || !far && parts.isApart(end - 1, group.start())) {
        return -1;
      }
      if (group.isFinite() && (!far || !parts.isSubordinate(i, end))) {
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

  /** Of "voted to leave on Monday" the voting, of "plans to leave on Monday" the leaving. */
  private int outer(int at) {
    VerbGroup group = groups.get(at);
    if (at == 0) {
      return at;
    }
    VerbGroup before = groups.get(at - 1);
    boolean bare =
        group.form() == Form.PARTICIPLE
            && (parts.pos(group.start()).equals("VB") || group.start() - before.head() == 2);
    if (bare && verbs.isLetting(before)) {
      return at - 1;
    }
    if (group.form() != Form.INFINITIVE || verbs.isHelped(group, before)) {
      return at;
    }
    boolean governs =
        !parts.isApart(before.head(), group.start())
            && before.direction() == Direction.PAST
            && !verbs.looksAhead(before)
            && !verbs.isExpected(group);
    return governs ? outer(at - 1) : at;
  }
}
