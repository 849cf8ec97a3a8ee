package dev.backstory.annotate.name;

import dev.backstory.annotate.text.QuoteMarkedSentence;
import dev.backstory.model.EntityType;
import dev.backstory.notation.WordList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Tells names of events and of works, where their own words or those beside them say so: "Hurricane
 * Ada", "the Lindow Cup", "the Mill Bay Accord", "his film 'The Ferry'".
 */
final class OccasionReader {
  private static final WordList WORDS = WordList.read("annotate/name/occasion-words.txt");
  private static final Set<String> FIRST = WORDS.section("first of events");
  private static final Set<String> LAST = WORDS.section("last of events");
  private static final Set<String> LAST_IF_TAKEN =
      WORDS.section("last of what is taken for events");
  private static final Set<String> ALONE = WORDS.section("events");
  private static final Set<String> TEXTS = WORDS.section("last of texts");
  private static final Set<String> WORKS = WORDS.section("works");
  private static final Set<String> STORMS = WORDS.section("storms");

  /** The count of a war, a final or a year: "World War II", "Super Bowl LI", "Expo 2020". */
  private static final Pattern COUNT = Pattern.compile("[ivxl]+|\\d+|'\\d\\d");

  private static final int NEAR = 2;

  private final Set<String> storms = new HashSet<>();

  /**
   * Of an article, whose storms are known by their names alone too.
   *
   * @param clauses its sentences
   */
  OccasionReader(List<NameGuess> guesses, List<QuoteMarkedSentence> clauses) {
    for (NameGuess guess : guesses) {
      Name name = guess.name();
      QuoteMarkedSentence clause = clauses.get(name.sentence());
      if (isStorm(name, clause)) {
        storms.add(clause.word(name.last() - 1));
      }
    }
  }

  private static boolean isStorm(Name name, QuoteMarkedSentence clause) {
    boolean tropical = clause.is(name.first(), "tropical") && clause.is(name.first() + 1, "storm");
    int words = name.last() - name.first();
    return tropical ? words == 3 : words == 2 && STORMS.contains(clause.word(name.first()));
  }

  /** An event or a work; null if nothing says so. */
  @Nullable EntityType type(NameGuess guess, QuoteMarkedSentence clause) {
    Name name = guess.name();
    if (name.last() - name.first() == 1) {
      String word = clause.word(name.first());
      boolean storm = storms.contains(word) && !guess.tag().equals("GPE");
      return storm || ALONE.contains(word) ? EntityType.EVENT : null;
    }
    if (isEvent(guess, clause)) {
      return EntityType.EVENT;
    }
    return isText(name, clause) || isWork(guess, clause) ? EntityType.WORK : null;
  }

  private static boolean isEvent(NameGuess guess, QuoteMarkedSentence clause) {
    Name name = guess.name();
    if (isStorm(name, clause)) {
      return true;
    }
    if (FIRST.contains(clause.word(name.first())) && clause.is(name.first() + 1, "of")) {
      return true;
    }
    int end = name.last() - 1;
    while (end > name.first() && COUNT.matcher(clause.word(end)).matches()) {
      end--;
    }
    String last = clause.word(end);
    boolean taken = guess.tag().equals("EVENT") && LAST_IF_TAKEN.contains(last);
    if (Character.isLowerCase(name.text().codePointAt(0))) {
      return false; // as in "post-Lindow War"
    }
    boolean maybe = !guess.tag().equals("PERSON") && LAST.contains(last);
    return end > name.first() && !hasOf(name, clause) && (taken || maybe);
  }

  private static boolean isText(Name name, QuoteMarkedSentence clause) {
    return TEXTS.contains(clause.word(name.last() - 1))
        && Character.isUpperCase(name.lastWord().codePointAt(0));
  }

  /** A title that a word beside it calls a film, a book or the like. */
  private static boolean isWork(NameGuess guess, QuoteMarkedSentence clause) {
    if (!guess.tag().equals("WORK_OF_ART")) {
      return false;
    }
    Name name = guess.name();
    for (int i = 1; i <= NEAR + 1; i++) {
      if (WORKS.contains(clause.lemma(name.first() - i))) {
        return true;
      }
    }
    return WORKS.contains(clause.lemma(name.last()))
        || WORKS.contains(clause.lemma(name.last() + 1));
  }

  /**
   * Whether it is part of another name, "Daughters of the Lindow Revolution", or has such parts.
   */
  private static boolean hasOf(Name name, QuoteMarkedSentence clause) {
    for (int i = name.first() - 2; i < name.last(); i++) {
      if (clause.is(i, "of") && (i >= name.first() || clause.pos(i - 1).startsWith("NNP"))) {
        return true;
      }
    }
    return false;
  }
}
