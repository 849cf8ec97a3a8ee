package dev.backstory.annotate.quote;

import dev.backstory.annotate.name.Name;
import dev.backstory.annotate.text.QuoteMarkedSentence;
import dev.backstory.model.EntityType;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds whom a pronoun takes up: going back sentence by sentence, whoever last spoke there, else
 * whom the sentence is about; the only other person named nearby if there is no such sentence.
 */
final class Antecedents {
  private static final int FARTHEST_PARAGRAPH = 4;
  private static final int FARTHEST_GROUP = 1;

  private final List<QuoteMarkedSentence> clauses;
  private final List<Name> names;
  private final PersonRoles roles;

  /** Of each sentence the people who spoke there, by the token where they are named. */
  private final Map<Integer, Map<Integer, String>> speakers = new HashMap<>();

  /** Of each sentence the body or group that last spoke there. */
  private final Map<Integer, Group> groups = new HashMap<>();

  private record Group(String name, boolean plural) {}

  /**
   * @param names in the order of the text
   */
  Antecedents(List<QuoteMarkedSentence> clauses, List<Name> names, PersonRoles roles) {
    this.clauses = clauses;
    this.names = names;
    this.roles = roles;
  }

  /** Notes that the source names this person. */
  void spoke(Source source, String person) {
    speakers.computeIfAbsent(source.sentence(), key -> new HashMap<>()).put(source.first(), person);
  }

  /** Notes that the source names this body or these people. */
  void groupSpoke(Source source, String group, boolean plural) {
    groups.put(source.sentence(), new Group(group, plural));
  }

  /** Whom "it" or "they" takes up: what spoke last, here or in the paragraph before. */
  @Nullable String group(Source source, String pronoun) {
    QuoteMarkedSentence clause = clauses.get(source.sentence());
    for (int i = source.sentence(); i >= 0; i--) {
      if (clause.paragraph() - clauses.get(i).paragraph() > FARTHEST_GROUP) {
        return null;
      }
      Group group = groups.get(i);
      if (group != null) {
        return group.plural() && pronoun.equals("it") ? null : group.name();
      }
      if (speakers.containsKey(i)) {
        return null;
      }
    }
    return null;
  }

  /** The full name of the person whom "he" or "she" takes up; null if that is not sure. */
  @Nullable String person(Source source, String pronoun) {
    QuoteMarkedSentence clause = clauses.get(source.sentence());
    Set<String> others = new HashSet<>();
    int name = lastNameBefore(source.sentence(), source.first());
    for (int i = source.sentence(); i >= 0; i--) {
      if (clause.paragraph() - clauses.get(i).paragraph() > FARTHEST_PARAGRAPH) {
        break;
      }
      int before = i == source.sentence() ? source.first() : Integer.MAX_VALUE;
      String found = speakerIn(i, before, pronoun);
      String subject = null;
      for (; name >= 0 && names.get(name).sentence() == i; name--) {
        Name candidate = names.get(name);
        if (fits(candidate, pronoun)) {
          if (found == null && isJoined(clauses.get(i), name, pronoun)) {
            return null;
          }
          others.add(candidate.full());
          subject = isSubject(clauses.get(i), candidate) ? candidate.full() : subject;
        }
      }
      found = found == null ? subject : found;
      if (found != null) {
        return found;
      }
    }
    return others.size() == 1 ? others.iterator().next() : null;
  }

  /** Whether two people are named side by side, and the pronoun fits both. */
  private boolean isJoined(QuoteMarkedSentence clause, int index, String pronoun) {
    Name name = names.get(index);
    Name next = index + 1 < names.size() ? names.get(index + 1) : name;
    return next.sentence() == name.sentence()
        && next.first() == name.last() + 1
        && clause.pos(name.last()).equals("CC")
        && fits(next, pronoun);
  }

  private @Nullable String speakerIn(int sentence, int before, String pronoun) {
    String found = null;
    int last = -1;
    for (Map.Entry<Integer, String> spoken : speakers.getOrDefault(sentence, Map.of()).entrySet()) {
      int at = spoken.getKey();
      if (at < before && at > last && roles.fits(spoken.getValue(), pronoun)) {
        found = spoken.getValue();
        last = at;
      }
    }
    return found;
  }

  private boolean fits(Name name, String pronoun) {
    return name.type() == EntityType.PERSON
        && roles.fits(name.full(), pronoun)
        && !clauses.get(name.sentence()).isQuoted(name.first());
  }

  private int lastNameBefore(int sentence, int token) {
    int low = 0;
    int high = names.size();
    while (low < high) {
      int middle = (low + high) / 2;
      Name name = names.get(middle);
      if (name.sentence() < sentence || name.sentence() == sentence && name.first() < token) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low - 1;
  }

  private static boolean isSubject(QuoteMarkedSentence clause, Name name) {
    return name.first() == 0
        || clause.isFinite(name.last())
        || clause.is(name.last(), ",") && name.first() <= 3
        || clause.pos(name.first() - 1).startsWith("VB") && clause.is(name.last(), ".");
  }
}
