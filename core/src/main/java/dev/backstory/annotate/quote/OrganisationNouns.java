package dev.backstory.annotate.quote;

import dev.backstory.annotate.name.Name;
import dev.backstory.annotate.text.QuoteMarkedSentence;
import dev.backstory.model.EntityType;
import dev.backstory.notation.WordList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the organisation that words such as "the airline" or "the ministry" take up. */
final class OrganisationNouns {
  private static final Set<String> NOUNS =
      WordList.read("annotate/quote/person-nouns.txt").section("bodies");
  private static final int FARTHEST_APPOSITION = 6;

  private final List<QuoteMarkedSentence> clauses;
  private final List<Name> organisations;

  /**
   * @param names in the order of the text
   */
  OrganisationNouns(List<QuoteMarkedSentence> clauses, List<Name> names) {
    this.clauses = clauses;
    this.organisations =
        names.stream().filter(name -> name.type() == EntityType.ORGANISATION).toList();
  }

  static boolean isBody(String noun) {
    return NOUNS.contains(noun);
  }

  /**
   * The full name of the only organisation before the position that is called by the noun, in its
   * name ("Norvale Port Authority") or beside it ("Kivu Air, an airline"); else null.
   */
  @Nullable String named(String noun, int position) {
    Set<String> called = new LinkedHashSet<>();
    for (Name name : organisations) {
      if (name.start() >= position) {
        break;
      }
      if (hasWord(name.full(), noun) || isCalled(name, noun)) {
        called.add(name.full());
      }
    }
    return called.size() == 1 ? called.iterator().next() : null;
  }

  private static boolean hasWord(String name, String noun) {
    return (" " + name.toLowerCase(Locale.ROOT) + " ").contains(" " + noun + " ");
  }

  private boolean isCalled(Name name, String noun) {
    QuoteMarkedSentence clause = clauses.get(name.sentence());
    if (clause.is(name.first() - 1, noun)) {
      return true;
    }
    if (!clause.is(name.last(), ",") || !clause.pos(name.last() + 1).equals("DT")) {
      return false;
    }
    for (int i = name.last() + 2; i < name.last() + FARTHEST_APPOSITION; i++) {
      if (clause.isStop(i) || clause.isVerb(i) || clause.pos(i).equals("IN")) {
        return false;
      }
      if (clause.is(i, noun)) {
        return true;
      }
    }
    return false;
  }
}
