package dev.backstory.annotate.name;

import dev.backstory.annotate.text.TaggedSentence;
import dev.backstory.model.EntityType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Puts a person's name together again of which the tagger saw only the given names ("Ane Lis" of
 * "Ane Lis Brandt"): the word behind them is the surname if the article uses that by itself, and
 * not the last of the given names.
 */
final class SplitNames {
  private static final int MOST_WORDS = 5;

  private SplitNames() {}

  /** The names in the order of the text. */
  static List<Name> join(List<Name> names, List<TaggedSentence> sentences) {
    Set<String> alone = alone(names);
    List<Name> joined = new ArrayList<>(names.size());
    for (Name name : names) {
      Name before = joined.isEmpty() ? null : joined.getLast();
      if (before != null && isTorn(before, name, alone)) {
        joined.removeLast();
        joined.add(whole(before, name, sentences.get(name.sentence())));
      } else {
        joined.add(name);
      }
    }
    return joined;
  }

  /** Persons' names of one word that do not follow another name at once. */
  private static Set<String> alone(List<Name> names) {
    Set<String> alone = new HashSet<>();
    for (int i = 0; i < names.size(); i++) {
      Name name = names.get(i);
      boolean follows = i > 0 && isNext(names.get(i - 1), name);
      if (name.type() == EntityType.PERSON && name.isOneWord() && !follows) {
        alone.add(name.text());
      }
    }
    return alone;
  }

  private static boolean isTorn(Name given, Name surname, Set<String> alone) {
    return isNext(given, surname)
        && given.type() == EntityType.PERSON
        && surname.type() == EntityType.PERSON
        && surname.isOneWord()
        && !PersonName.isSuffix(given.lastWord())
        && given.text().split(" ").length < MOST_WORDS
        && !given.text().contains(surname.text())
        && alone.contains(surname.text())
        && !alone.contains(given.lastWord());
  }

  private static boolean isNext(Name one, Name other) {
    return one.sentence() == other.sentence()
        && one.last() == other.first()
        && one.end() + 1 == other.start();
  }

  private static Name whole(Name given, Name surname, TaggedSentence sentence) {
    String text =
        sentence
            .text()
            .substring(given.start() - sentence.start(), surname.end() - sentence.start());
    return new Name(
        given.sentence(),
        given.first(),
        surname.last(),
        given.start(),
        surname.end(),
        text,
        EntityType.PERSON,
        text);
  }
}
