package dev.backstory.annotate.name;

import dev.backstory.annotate.text.QuoteMarkedSentence;
import dev.backstory.model.EntityType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which pronoun an article uses for its people: "he" or "she" behind the only person named in a
 * sentence speaks of that person more often than not.
 */
public final class GenderVotes {
  private static final Set<String> MALE = Set.of("he", "him", "his", "himself");
  private static final Set<String> FEMALE = Set.of("she", "her", "hers", "herself");
  private static final int FEWEST = 2;
  private static final int CLEAR = 4;

  private final Map<String, int[]> votes = new HashMap<>();

  /**
   * @param names in the order of the text
   */
  public static GenderVotes of(List<QuoteMarkedSentence> clauses, List<Name> names) {
    GenderVotes counted = new GenderVotes();
    for (int i = 0; i < names.size(); i++) {
      Name name = names.get(i);
      boolean alone =
          (i == 0 || names.get(i - 1).sentence() != name.sentence() || !isPerson(names.get(i - 1)))
              && (i + 1 == names.size()
                  || names.get(i + 1).sentence() != name.sentence()
                  || !isPerson(names.get(i + 1)));
      QuoteMarkedSentence clause = clauses.get(name.sentence());
      if (isPerson(name) && alone && !clause.isQuoted(name.first())) {
        counted.count(clause, name);
      }
    }
    return counted;
  }

  private static boolean isPerson(Name name) {
    return name.type() == EntityType.PERSON;
  }

  private void count(QuoteMarkedSentence clause, Name name) {
    for (int i = name.last(); i < clause.size(); i++) {
      boolean he = MALE.contains(clause.word(i));
      if (!clause.isQuoted(i) && (he || FEMALE.contains(clause.word(i)))) {
        votes.computeIfAbsent(name.full(), _ -> new int[2])[he ? 0 : 1]++;
        return;
      }
    }
  }

  /** "He", "she" or, where the article does not tell, empty. */
  public String pronoun(String fullName) {
    int[] both = votes.getOrDefault(fullName, new int[2]);
    if (both[0] >= FEWEST && both[0] >= CLEAR * both[1]) {
      return "he";
    }
    return both[1] >= FEWEST && both[1] >= CLEAR * both[0] ? "she" : "";
  }
}
