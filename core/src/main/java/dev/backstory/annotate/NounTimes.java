package dev.backstory.annotate;

import dev.backstory.annotate.TimeClauses.Governor;
import dev.backstory.model.TimeExpression.Direction;
import java.util.Set;

/** Tells the times that belong to a noun from those that belong to a verb: "the 2014 final". */
record NounTimes(SentenceParts parts, VerbGroups verbs) {
  private static final Set<String> ASIDE =
      Set.of("after", "before", "since", "following", "despite", "including", "such", "like");
  private static final Set<String> OF_NOUNS = Set.of("in", "between", "from", "during");
  private static final Set<String> DETERMINERS = Set.of("DT", "PRP$", "POS", "JJ");
  private static final Set<String> AHEAD = Set.of("before", "until", "till", "upcoming");
  private static final Set<String> CASUAL = Set.of("on", "early", "late");

  /**
   * Whether the expression between two tokens belongs to a noun.
   *
   * @param group the verb that would govern it otherwise
   */
  boolean isOfNoun(int first, int end, VerbGroup group, Governor governor) {
    return isOfNoun(first, end)
        || isAside(group, first)
        || verbs.isAbout(group) && isBehindNoun(first) && OF_NOUNS.contains(parts.form(first - 1))
        || group.start() >= end && isOfSubject(first, end, governor);
  }

  /** What an expression of a noun points to. */
  Governor ofNoun(int first, Governor governor) {
    boolean ahead =
        AHEAD.contains(parts.form(first - 1))
            || parts.form(first - 1).equals("of") && parts.form(first - 2).equals("ahead");
    return new Governor(-1, false, false, ahead ? Direction.FUTURE : governor.direction());
  }

  /** "Monday's vote", "the 2014 final", "the elections of 2014". */
  private boolean isOfNoun(int first, int end) {
    String before = parts.pos(first - 1);
    String after = parts.pos(end);
    boolean named = after.startsWith("NN") || after.equals("JJ") || after.equals("HYPH");
    int of = parts.pos(first - 1).equals("DT") ? first - 2 : first - 1;
    return after.equals("POS")
        || named && parts.pos(end - 2).equals("HYPH")
        || parts.form(of).equals("of")
            && (parts.pos(of - 1).startsWith("NN") || parts.pos(of - 1).equals("DT"))
        || parts.form(first - 1).equals("for") && parts.pos(first - 2).startsWith("NN")
        || named && (DETERMINERS.contains(before) || before.equals("IN") && isPrenominal(first));
  }

  private boolean isPrenominal(int first) {
    return Set.of("after", "before", "at", "during", "for", "from", "of")
        .contains(parts.form(first - 1));
  }

  /** "left after his defeat in 2014", "After the end of the war in 2014, he left". */
  private boolean isAside(VerbGroup group, int first) {
    int from = group.head() < first ? group.head() + 1 : Math.max(0, first - TimeClauses.REACH);
    for (int i = first - 2; i >= from; i--) {
      if (parts.form(i).equals("according")) {
        return true;
      }
      if (ASIDE.contains(parts.form(i))) {
        return group.start() > first || parts.form(first - 1).equals("in");
      }
      if (parts.isMark(i)) {
        return false;
      }
    }
    return false;
  }

  private boolean isBehindNoun(int first) {
    return parts.pos(first - 1).equals("IN") && parts.pos(first - 2).startsWith("NN");
  }

  /** "A deal in 2014 has failed": the verb behind it tells of another time. */
  private boolean isOfSubject(int first, int end, Governor governor) {
    boolean direct =
        CASUAL.contains(parts.form(first - 1)) && governor.verb() - end <= TimeClauses.NEAR;
    return isBehindNoun(first) && !direct && governor.direction() != Direction.PAST;
  }
}
