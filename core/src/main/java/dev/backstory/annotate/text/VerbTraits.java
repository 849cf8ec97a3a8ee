package dev.backstory.annotate.text;

import dev.backstory.model.TimeExpression.Direction;
import dev.backstory.notation.WordList;
import dev.backstory.port.Token;
import java.util.List;
import java.util.Set;

/** What single verbs of a sentence say of the times that are told with them. */
public record VerbTraits(List<Token> tokens) {
  private static final WordList LISTS = WordList.read("annotate/time/time-directions.txt");
  private static final Set<String> AHEAD = LISTS.section("ahead");
  private static final Set<String> COMMITTING = LISTS.section("committing");
  private static final Set<String> SAYING = LISTS.section("saying");
  private static final Set<String> ABOUT = LISTS.section("about");
  private static final Set<String> OF = Set.of("acquit", "convict");
  private static final Set<String> HELPING = LISTS.section("helping");
  private static final Set<String> LETTING = Set.of("let", "make");

  /** How far behind "is" the word stands that makes it speak of what is to come: "is now due". */
  private static final int COMPLEMENT = 3;

  /** Whether what somebody says with the verb is what the sentence tells. */
  public boolean isSaying(VerbGroup group) {
    return SAYING.contains(lemma(group.head()));
  }

  /** "postponed the vote": what looked ahead is done itself. */
  public boolean isDone(VerbGroup group) {
    return group.start() == group.head()
        && pos(group.head()).equals("VBD")
        && AHEAD.contains(lemma(group.head()))
        && !pos(group.head() + 1).equals("TO");
  }

  /** Whether the verb may tell what goes on now: "is", "are working". */
  public boolean isLasting(VerbGroup group) {
    boolean present = Set.of("VBZ", "VBP").contains(pos(group.start()));
    boolean being = lemma(group.start()).equals("be");
    return present && being && (group.start() == group.head() || pos(group.head()).equals("VBG"));
  }

  /** "has called". */
  public boolean isPerfect(VerbGroup group) {
    return lemma(group.start()).equals("have")
        && Set.of("VBZ", "VBP").contains(pos(group.start()))
        && pos(group.head()).equals("VBN");
  }

  /** Whether the verb lets or makes somebody do what follows it. */
  public boolean isLetting(VerbGroup group) {
    return LETTING.contains(lemma(group.head()));
  }

  /** Whether the infinitive is what was done: "began to sell", "had to leave". */
  public boolean isHelped(VerbGroup infinitive, VerbGroup before) {
    int gap = infinitive.start() - before.head();
    return infinitive.form() == VerbGroup.Form.INFINITIVE
        && HELPING.contains(lemma(before.head()))
        && (gap == 2 || gap == 3 && pos(before.head() + 1).startsWith("RB"));
  }

  /** Whether what the verb tells is neither said nor planned, but done. */
  public boolean isDeed(VerbGroup group) {
    return group.direction() == Direction.PAST && !isSaying(group) && !isPlanning(group);
  }

  /** "fixed for Monday". */
  public boolean isFixing(VerbGroup group) {
    return lemma(group.head()).equals("fix");
  }

  /** "accused the mayor of theft". */
  public boolean takesOf(VerbGroup group) {
    return OF.contains(lemma(group.head()));
  }

  /** Whether a time told with what follows the verb is of that. */
  public boolean isAbout(VerbGroup group) {
    return ABOUT.contains(lemma(group.head()));
  }

  /** Whether the verb looks ahead, and a day told with what it governs is that day's. */
  public boolean looksAhead(VerbGroup group) {
    return group.direction() == Direction.FUTURE
        || isPlanning(group)
        || complementLooksAhead(group.head());
  }

  /** "made no plans to return". */
  public boolean isPlan(VerbGroup infinitive) {
    return isExpected(infinitive) && pos(infinitive.start() - 2).startsWith("NN");
  }

  /** "appeared likely to leave", "made no plans to return". */
  public boolean isExpected(VerbGroup infinitive) {
    int before = infinitive.start() - 2;
    return infinitive.form() == VerbGroup.Form.INFINITIVE
        && AHEAD.contains(lemma(before))
        && !pos(before).startsWith("VB");
  }

  /** Whether what the verb governs is still to come: "expect", "schedule", "plan". */
  public boolean isOfPlans(VerbGroup group) {
    return AHEAD.contains(lemma(group.head()));
  }

  /** Whether the verb itself speaks of what is planned. */
  public boolean isPlanning(VerbGroup group) {
    return isOfPlans(group) || COMMITTING.contains(lemma(group.head()));
  }

  /** "is due", "was likely to", "is up for". */
  boolean complementLooksAhead(int head) {
    if (!lemma(head).equals("be")) {
      return false;
    }
    for (int i = head + 1; i < Math.min(tokens.size(), head + 1 + COMPLEMENT); i++) {
      if (lemma(i).equals("up") && lemma(i + 1).equals("for")) {
        return true;
      }
      if (AHEAD.contains(lemma(i))) {
        return !lemma(i).equals("likely") || pos(i + 1).equals("TO") || !pos(head).equals("VBD");
      }
    }
    return false;
  }

  private String pos(int index) {
    return index < 0 || index >= tokens.size() ? "" : tokens.get(index).pos();
  }

  private String lemma(int index) {
    return index < 0 || index >= tokens.size() ? "" : tokens.get(index).lemma();
  }
}
