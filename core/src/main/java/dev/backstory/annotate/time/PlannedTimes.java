package dev.backstory.annotate.time;

import dev.backstory.annotate.text.VerbGroup;
import dev.backstory.annotate.text.VerbTraits;
import dev.backstory.notation.WordList;
import java.util.Set;

/** Tells the times that belong to a noun of what is planned and lies ahead of its clause. */
record PlannedTimes(SentenceParts parts, VerbTraits verbs) {
  private static final Set<String> PLANS =
      WordList.read("annotate/time/time-directions.txt").section("plans");

  /**
   * Whether the expression is the time of such a noun, whatever the verb tells of.
   *
   * @param group the verb that would govern it otherwise
   */
  boolean isAhead(int first, VerbGroup group) {
    return isAwaited(first, group) || isUntilPlan(first);
  }

  /** "until an election in June". */
  private boolean isUntilPlan(int first) {
    if (!parts.isBehindNoun(first) || !PLANS.contains(parts.lemma(first - 2))) {
      return false;
    }
    String before = parts.form(parts.phraseStart(first - 2) - 1);
    return before.equals("until") || before.equals("till");
  }

  /** "has called for a strike on Friday": what has been done was on no such day. */
  private boolean isAwaited(int first, VerbGroup group) {
    return group.head() < first
        && verbs.isPerfect(group)
        && !verbs.isAbout(group)
        && parts.form(first - 1).equals("on")
        && PLANS.contains(parts.lemma(first - 2));
  }
}
