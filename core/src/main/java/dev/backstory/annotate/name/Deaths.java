package dev.backstory.annotate.name;

import dev.backstory.annotate.text.QuoteMarkedSentence;
import dev.backstory.notation.WordList;
import java.util.Set;

/** Reads whether a sentence tells that the person whom it names is dead. */
public final class Deaths {
  private static final WordList WORDS = WordList.read("annotate/name/death-words.txt");
  private static final Set<String> DYING = WORDS.section("dying");
  private static final Set<String> KILLING = WORDS.section("killing");
  private static final Set<String> DEAD = WORDS.section("dead");
  private static final Set<String> DEATHS = WORDS.section("deaths");
  private static final Set<String> BEFORE = WORDS.section("before a name");

  /** Tokens between a name and its verb, such as an age or an apposition. */
  private static final int FARTHEST_VERB = 14;

  private static final int FARTHEST_TITLE = 4;

  private Deaths() {}

  public static boolean tells(QuoteMarkedSentence clause, Name name) {
    return isCalledDead(clause, name) || hasDeath(clause, name) || dies(clause, name.last());
  }

  /** "The late mayor Jon Reil", "the funeral of Jon Reil". */
  private static boolean isCalledDead(QuoteMarkedSentence clause, Name name) {
    for (int i = name.first() - 1; i >= Math.max(0, name.first() - FARTHEST_TITLE); i--) {
      if (BEFORE.contains(clause.word(i))) {
        return true;
      }
      if (clause.is(i, "of")) {
        return DEATHS.contains(clause.lemma(i - 1));
      }
      if (!clause.isNoun(i) && !clause.pos(i).equals("DT")) {
        return false;
      }
    }
    return false;
  }

  /** "Jon Reil's death", not "his death sentence". */
  private static boolean hasDeath(QuoteMarkedSentence clause, Name name) {
    return clause.pos(name.last()).equals("POS")
        && DEATHS.contains(clause.lemma(name.last() + 1))
        && !clause.isNoun(name.last() + 2);
  }

  /** Whether the first verb behind the name says so, and says it as a fact. */
  private static boolean dies(QuoteMarkedSentence clause, int from) {
    for (int i = from; i < Math.min(clause.size(), from + FARTHEST_VERB); i++) {
      if (clause.isQuoted(i) || clause.pos(i).equals("WP$") || clause.pos(i).equals("MD")) {
        return false;
      }
      if (clause.isFinite(i)) {
        return isDeath(clause, i);
      }
    }
    return false;
  }

  private static boolean isDeath(QuoteMarkedSentence clause, int finite) {
    int verb = finite;
    boolean passive = false;
    while (clause.isVerb(verb + 1) || clause.pos(verb + 1).startsWith("RB")) {
      passive |= clause.lemma(verb).equals("be");
      verb++;
      if (clause.is(verb, "not") || clause.is(verb, "n't")) {
        return false;
      }
    }
    String lemma = clause.lemma(verb);
    return DYING.contains(lemma) && !passive
        || passive && (KILLING.contains(lemma) || DEAD.contains(clause.word(verb + 1)));
  }
}
