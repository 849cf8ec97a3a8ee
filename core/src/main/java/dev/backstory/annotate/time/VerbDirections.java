package dev.backstory.annotate.time;

import dev.backstory.annotate.text.VerbGroup;
import dev.backstory.annotate.text.VerbGroup.Form;
import dev.backstory.annotate.text.VerbTraits;
import dev.backstory.model.TimeExpression.Direction;
import java.util.List;
import java.util.Set;

/**
 * Tells which way a verb points for a time that is told with it, by its clause and by what stands
 * before the time.
 */
record VerbDirections(SentenceParts parts, List<VerbGroup> groups, VerbTraits verbs) {
  private static final Set<String> CONDITIONS =
      Set.of("if", "when", "once", "unless", "until", "till", "after", "before");
  private static final Set<String> UNTIL = Set.of("until", "till");

  /** What makes the main clause of a sentence that begins with it tell of what is to come. */
  private static final Set<String> IF = Set.of("if", "unless", "should", "once");

  /** Which way the verb of a number points for the expression between two tokens. */
  Direction of(int at, int first, int end) {
    int helping = helping(at);
    VerbGroup group = groups.get(helping);
    if (isBegun(helping, first, end)) {
      return Direction.PRESENT;
    }
    if (isSubject(group, first, end)) {
      return Direction.FUTURE;
    }
    return isInTheseTimes(first, end)
        ? group.background()
        : direction(group, first, direction(helping, group.start() >= end ? end : 0));
  }

  /** Of "had to begin to sell" the having. */
  private int helping(int at) {
    int helping = at;
    while (helping > 0
        && at - helping < SentenceParts.CHAIN
        && verbs.isHelped(groups.get(helping), groups.get(helping - 1))) {
      helping--;
    }
    return helping;
  }

  /** "Thursday marks ten years of peace". */
  boolean isSubject(VerbGroup group, int first, int end) {
    return first == 0
        && group.start() == end
        && parts.pos(end).equals("VBZ")
        && TimeNames.weekday(parts.form(first)) != null;
  }

  /** "imposed a quota starting in May": that may have been. */
  private boolean isBegun(int at, int first, int end) {
    return at > 0
        && end - first == 1
        && TimeNames.month(parts.form(first)) != null
        && parts.pos(groups.get(at).start()).equals("VBG")
        && groups.get(at).direction() == Direction.FUTURE
        && verbs.isDeed(groups.get(at - 1));
  }

  /** "Today, the school takes girls too". */
  private boolean isInTheseTimes(int first, int end) {
    return first <= 1 && parts.form(first).equals("today") && parts.form(end).equals(",");
  }

  /** Which way a verb points with what stands before a time. */
  private Direction direction(VerbGroup group, int first, Direction verb) {
    String before = parts.form(deadline(first));
    if (isUntil(first)) {
      return verb == Direction.PAST ? verb : Direction.FUTURE;
    }
    if (before.equals("for") && verbs.isFixing(group)) {
      return Direction.FUTURE;
    }
    return verbs.isDone(group) && !before.equals("for") && !before.equals("to")
        ? Direction.PAST
        : verb;
  }

  /** "until Friday", "until midnight on Friday". */
  private boolean isUntil(int first) {
    int at = first - 1;
    while (first - at < TimeClauses.FIGURE
        && Set.of("DT", "IN", "CD", "NN").contains(parts.pos(at))) {
      if (UNTIL.contains(parts.form(at))) {
        return true;
      }
      at--;
    }
    return false;
  }

  /** The preposition before a time and its article. */
  int deadline(int first) {
    return parts.pos(first - 1).equals("DT") ? first - 2 : first - 1;
  }

  /** Which way a verb points, by a word of its clause not before a token. */
  private Direction direction(int at, int from) {
    VerbGroup group = groups.get(at);
    if (group.isFinite() && group.direction() == Direction.PRESENT) {
      int subordinator = parts.subordinator(at, from);
      String condition = parts.form(Math.max(subordinator, 0));
      return CONDITIONS.contains(condition) || subordinator < 0 && IF.contains(condition)
          ? Direction.FUTURE
          : Direction.PRESENT;
    }
    return group.form() == Form.PARTICIPLE && group.direction() == Direction.PRESENT
        ? directionAround(at)
        : group.direction();
  }

  /** That of the finite verb which a participle hangs on: the nearest before it, else behind it. */
  private Direction directionAround(int at) {
    for (int i = at - 1; i >= Math.max(0, at - SentenceParts.CHAIN); i--) {
      if (groups.get(i).isFinite()) {
        return groups.get(i).background();
      }
    }
    int last = Math.min(groups.size() - 1, at + SentenceParts.CHAIN);
    for (int i = at + 1; i <= last; i++) {
      if (groups.get(i).isFinite()) {
        return groups.get(i).background();
      }
    }
    return Direction.PRESENT;
  }
}
