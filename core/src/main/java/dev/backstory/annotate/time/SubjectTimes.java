package dev.backstory.annotate.time;

import dev.backstory.annotate.text.VerbGroup;
import dev.backstory.annotate.text.VerbTraits;
import dev.backstory.model.TimeExpression.Direction;
import dev.backstory.notation.WordList;
import java.util.Set;
import java.util.stream.IntStream;

/** Tells the times before a verb that belong to its subject: "A report in May said". */
record SubjectTimes(SentenceParts parts) {
  private static final WordList LISTS = WordList.read("annotate/time/time-directions.txt");
  private static final Set<String> DOCUMENTS = LISTS.section("documents");
  private static final Set<String> PLANS = LISTS.section("plans");
  private static final Set<String> CASUAL = Set.of("on", "early", "late");

  /** "A deal in 2014 has failed": the verb behind it tells of another time. */
  boolean isOfSubject(int first, int end, VerbGroup group, TimeAttachment governor) {
    if (isOfDocument(first, end, group) || isOfEvent(first, end, group)) {
      return true;
    }
    boolean direct =
        CASUAL.contains(parts.form(first - 1))
            && governor.verb() - end <= TimeClauses.NEAR
            && governor.direction() != Direction.PRESENT;
    return parts.isBehindNoun(first) && !direct && governor.direction() != Direction.PAST;
  }

  /** "A report in May said", and not "In a report in May the ministry said". */
  private boolean isOfDocument(int first, int end, VerbGroup group) {
    int before = parts.pos(first - 1).equals("IN") ? first - 2 : first - 1;
    boolean inserted = parts.form(before).equals(",") && parts.form(end).equals(",");
    int noun = inserted ? before - 1 : before;
    int behind = inserted ? end + 1 : end;
    if (!DOCUMENTS.contains(parts.lemma(noun)) || parts.hasMark(behind, group.start())) {
      return false;
    }
    return group.start() - behind <= 1 || !isBehindPreposition(noun);
  }

  /** "says a study in March". */
  boolean isInverted(int first, VerbGroup group, VerbTraits verbs) {
    int noun = first - 2;
    if (!verbs.isSaying(group)
        || !parts.isBehindNoun(first)
        || parts.pos(noun).startsWith("NNP")
        || !DOCUMENTS.contains(parts.lemma(noun))) {
      return false;
    }
    int start = group.head() + 1;
    return start < noun && parts.pos(start).equals("DT") && isPhrase(start, noun);
  }

  private boolean isPhrase(int start, int end) {
    return IntStream.range(start, end).allMatch(parts::isOfNounPhrase);
  }

  /** "Her part in the debate last week was called poor". */
  private boolean isOfEvent(int first, int end, VerbGroup group) {
    if (group.start() != end || !parts.lemma(end).equals("be")) {
      return false;
    }
    for (int i = first - 1; i > 0 && first - i < TimeClauses.FIGURE && !parts.isMark(i); i--) {
      if (PLANS.contains(parts.lemma(i))
          && parts.pos(i).startsWith("NN")
          && !parts.pos(i + 1).startsWith("NN")) {
        return isBehindPreposition(i);
      }
    }
    return false;
  }

  private boolean isBehindPreposition(int noun) {
    return parts.pos(parts.phraseStart(noun) - 1).equals("IN");
  }
}
