package dev.backstory.annotate.time;

import dev.backstory.annotate.text.VerbGroup;
import dev.backstory.annotate.text.VerbTraits;
import dev.backstory.model.TimeExpression.Direction;
import dev.backstory.notation.WordList;
import java.util.Set;

/** Tells the times that belong to a noun from those that belong to a verb: "the 2014 final". */
record NounTimes(SentenceParts parts, VerbTraits verbs, SubjectTimes subjects) {
  private static final Set<String> PLANS =
      WordList.read("annotate/time/time-directions.txt").section("plans");
  private static final Set<String> ASIDE =
      Set.of(
          "after",
          "before",
          "since",
          "following",
          "despite",
          "including",
          "like",
          "about",
          "wake",
          "aftermath");

  /** What follows one of these has a time of its own, whatever stands before that. */
  private static final Set<String> LATER =
      Set.of("after", "since", "following", "despite", "wake", "aftermath");

  private static final Set<String> COMPARING = Set.of("against", "versus", "compared");
  private static final Set<String> OF_NOUNS = Set.of("in", "between", "from", "during");
  private static final Set<String> DETERMINERS = Set.of("DT", "PRP$", "POS", "JJ");
  private static final Set<String> AHEAD = Set.of("before", "until", "till", "upcoming");
  private static final Set<String> TO = Set.of("to", "until", "till", "through", "-", "–", "and");

  /**
   * Whether the expression between two tokens belongs to a noun.
   *
   * @param group the verb that would govern it otherwise
   */
  boolean isOfNoun(int first, int end, VerbGroup group, TimeAttachment governor) {
    return isOfNoun(first, end)
        || isForThen(first, group)
        || isBeforeOf(first, end, group)
        || isRanked(first)
        || isAside(group, first, end)
        || isComparison(group, first)
        || isOfObject(first, group)
        || isAhead(first, group)
        || subjects.isInverted(first, group, verbs)
        || governor.direction() != Direction.FUTURE && isFromThen(first, end)
        || group.start() >= end && subjects.isOfSubject(first, end, group, governor);
  }

  /**
   * Whether it is the time of a noun of what is planned and lies ahead of its clause, whatever the
   * verb tells of.
   *
   * @param group the verb that would govern it otherwise
   */
  boolean isAhead(int first, VerbGroup group) {
    return isAwaited(first, group) || isUntilPlan(first);
  }

  /** "until an election in June". */
  private boolean isUntilPlan(int first) {
    return parts.isBehindNoun(first)
        && PLANS.contains(parts.lemma(first - 2))
        && parts.form(parts.phraseStart(first - 2) - 1).equals("until");
  }

  /** "has called for a strike on Friday": what has been done was on no such day. */
  private boolean isAwaited(int first, VerbGroup group) {
    return group.head() < first
        && verbs.isPerfect(group)
        && !verbs.isAbout(group)
        && parts.form(first - 1).equals("on")
        && PLANS.contains(parts.lemma(first - 2));
  }

  /**
   * What an expression of a noun points to.
   *
   * @param direction which way the verb of its clause points
   */
  TimeAttachment ofNoun(int first, int end, Direction direction) {
    if (AHEAD.contains(parts.form(first - 1))
        || parts.form(first - 1).equals("of") && parts.form(first - 2).equals("ahead")) {
      return TimeAttachment.ofNoun(Direction.FUTURE);
    }
    if (isRanked(first)) {
      return TimeAttachment.ofNoun(Direction.PRESENT);
    }
    boolean past = direction == Direction.PRESENT && isNamed(first, end) && !isPlan(end);
    return TimeAttachment.ofNoun(past ? Direction.PAST : direction);
  }

  /** "the third this year". */
  private boolean isRanked(int first) {
    return TimeNames.quarter(parts.form(first - 1)) != null && parts.pos(first - 2).equals("DT");
  }

  /** Whether it names its day or month, and what has one of its own has mostly been. */
  private boolean isNamed(int first, int end) {
    for (int i = first; i < end; i++) {
      String word = parts.form(i);
      if (word.equals("today") || TimeNames.month(word.replace(".", "")) != null) {
        return true;
      }
    }
    return false;
  }

  /** "the November election", "the November presidential election". */
  private boolean isPlan(int end) {
    return PLANS.contains(parts.lemma(end))
        || PLANS.contains(parts.lemma(end + 1)) && !parts.isMark(end);
  }

  /** "Monday's vote", "the 2014 final", "the elections of 2014". */
  private boolean isOfNoun(int first, int end) {
    String before = parts.pos(first - 1);
    String after = parts.pos(end).equals(",") ? parts.pos(end + 1) : parts.pos(end);
    boolean named = after.startsWith("NN") || after.equals("JJ") || after.equals("HYPH");
    boolean determined = DETERMINERS.contains(before);
    int of = before.equals("DT") ? first - 2 : first - 1;
    return after.equals("POS")
        || named && parts.pos(end - 2).equals("HYPH")
        || parts.form(of).equals("of")
            && (parts.pos(of - 1).startsWith("NN") || parts.pos(of - 1).equals("DT"))
        || named && determined && (!parts.form(end).equals(",") || isWhole(end))
        || named && before.equals("IN") && isPrenominal(first) && !parts.form(end).equals(",");
  }

  /** "the resignation Thursday of the minister". */
  private boolean isBeforeOf(int first, int end, VerbGroup group) {
    boolean common = parts.pos(first - 1).equals("NN") || parts.pos(first - 1).equals("NNS");
    return common && parts.form(end).equals("of") && !verbs.takesOf(group);
  }

  /** "a strike for Thursday", unless it is "planned by the bakers for Thursday". */
  private boolean isForThen(int first, VerbGroup group) {
    int before = parts.pos(first - 1).equals("DT") ? first - 2 : first - 1;
    return parts.form(before).equals("for")
        && parts.pos(before - 1).startsWith("NN")
        && !(group.head() < first && verbs.isPlanning(group));
  }

  /** Whether a date ends there with its year, which has a comma on either side. */
  private boolean isWhole(int end) {
    return parts.form(end - 2).equals(",");
  }

  private boolean isPrenominal(int first) {
    return Set.of("after", "before", "at", "during", "for", "from", "of")
        .contains(parts.form(first - 1));
  }

  /** "left after his defeat in 2014", "After the end of the war in 2014, he left". */
  private boolean isAside(VerbGroup group, int first, int end) {
    if (group.start() >= end && parts.isClose(end, group.start())) {
      return false;
    }
    int from = group.head() < first ? group.head() + 1 : Math.max(0, first - TimeClauses.REACH);
    for (int i = first - 2; i >= from; i--) {
      if (parts.form(i).equals("according") || isPronounOfNoun(i)) {
        return true;
      }
      if (isAside(i)) {
        boolean later = LATER.contains(parts.form(i)) && !verbs.isSaying(group);
        return group.start() > first
            || parts.form(first - 1).equals("in")
            || later && parts.hasNoun(i + 1, first);
      }
      if (parts.isMark(i)) {
        return false;
      }
    }
    return false;
  }

  private boolean isAside(int index) {
    return ASIDE.contains(parts.form(index)) && !parts.isFigure(index + 1)
        || parts.form(index).equals("such") && parts.form(index + 1).equals("as")
        || parts.form(index).equals("ahead") && parts.form(index + 1).equals("of");
  }

  /** "the raids, among them those in the south in April". */
  private boolean isPronounOfNoun(int index) {
    return parts.form(index).equals("those") && parts.pos(index + 1).equals("IN");
  }

  /** "up from 61 percent in 2026", "against 2 percent a year earlier". */
  private boolean isComparison(VerbGroup group, int first) {
    if (parts.form(group.head()).equals("compared")) {
      return true;
    }
    int from = Math.max(group.head() + 1, first - TimeClauses.FIGURE);
    for (int i = first - 2; i >= from; i--) {
      boolean beside = i > 0 && Set.of("up", "down").contains(parts.form(i - 1));
      if (COMPARING.contains(parts.form(i)) || beside && parts.form(i).equals("from")) {
        return parts.hasFigure(i + 1, first);
      }
      if (parts.isMark(i)) {
        return false;
      }
    }
    return false;
  }

  /** "admitted 118 spills in 2019"; what is still to be done is done then. */
  private boolean isOfObject(int first, VerbGroup group) {
    return verbs.isAbout(group)
        && group.direction() != Direction.FUTURE
        && parts.isBehindNoun(first)
        && !parts.pos(first - 2).startsWith("NNP")
        && OF_NOUNS.contains(parts.form(first - 1));
  }

  /** "a letter from June 2025", and no stretch that begins then. */
  private boolean isFromThen(int first, int end) {
    if (!parts.form(first - 1).equals("from") || !parts.isBehindNoun(first)) {
      return false;
    }
    for (int i = first; i <= end; i++) {
      if (TO.contains(parts.form(i))) {
        return false;
      }
    }
    return true;
  }
}
