package dev.backstory.annotate.time;

import dev.backstory.annotate.text.VerbGroup;
import dev.backstory.annotate.text.VerbTraits;
import dev.backstory.model.MainVerb.Tense;
import dev.backstory.model.TimeExpression.Direction;
import java.util.Set;

/** Reads the tense of a verb from it and its auxiliaries. */
final class VerbTenses {
  private static final Set<String> CERTAIN = Set.of("will", "shall", "'ll", "’ll");

  /** Behind a verb that plans: "plans to close", "is scheduled for Monday". */
  private static final Set<String> TOWARDS = Set.of("to", "for");

  private static final Set<String> PRESENT = Set.of("VBZ", "VBP");

  private final SentenceParts parts;
  private final VerbTraits verbs;

  VerbTenses(SentenceParts parts) {
    this.parts = parts;
    this.verbs = new VerbTraits(parts.tokens());
  }

  Tense of(VerbGroup group) {
    if (!group.isFinite()) {
      return Tense.NONE;
    }
    if (parts.pos(group.start()).equals("MD")) {
      return CERTAIN.contains(parts.form(group.start())) ? Tense.FUTURE : Tense.POSSIBLE;
    }
    return isAhead(group) ? Tense.FUTURE : told(group);
  }

  /**
   * "is going to close", "is to close", "was expected to close", "is likely", "plans to close"; who
   * "planned to close" may have thought better of it.
   */
  private boolean isAhead(VerbGroup group) {
    int head = group.head();
    String behind = parts.form(head + 1);
    boolean progressive = parts.pos(head).equals("VBG");
    if (progressive && parts.lemma(head).equals("go")) {
      return behind.equals("to") && parts.pos(head + 2).equals("VB");
    }
    if (parts.lemma(head).equals("be")) {
      return group.direction() == Direction.FUTURE;
    }
    boolean passive = group.start() < head && parts.lemma(group.start()).equals("be");
    boolean present = PRESENT.contains(parts.pos(group.start()));
    return (passive || present) && verbs.isOfPlans(group) && TOWARDS.contains(behind);
  }

  private boolean hadBeen(VerbGroup group) {
    return group.start() < group.head() && parts.lemma(group.start()).equals("have");
  }

  private Tense told(VerbGroup group) {
    return switch (parts.pos(group.start())) {
      case "VBZ", "VBP" -> verbs.isPerfect(group) ? Tense.PERFECT : Tense.PRESENT;
      case "VBD" -> hadBeen(group) ? Tense.PAST_PERFECT : Tense.PAST;
      case "VBN" -> Tense.PAST;
      default -> group.direction() == Direction.PAST ? Tense.PAST : Tense.PRESENT;
    };
  }
}
