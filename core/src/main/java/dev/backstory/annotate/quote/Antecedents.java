package dev.backstory.annotate.quote;

import dev.backstory.annotate.name.Name;
import dev.backstory.annotate.quote.SpeakerReading.Path;
import dev.backstory.annotate.text.QuoteMarkedSentence;
import dev.backstory.model.EntityType;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
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
  private static final int LONGEST_BRACKET = 8;
  private static final int LONGEST_APPOSITION = 16;

  /** What somebody unnamed is described as. */
  private static final String A_WOMAN =
      "(?i).{0,99}(?:woman|girl|mother|wife|sister|daughter)\\b.*";

  private static final String A_MAN =
      "(?i).{0,99}(?:\\b|[a-z])(?<!wo)(?:man|boy|father|husband|brother|son)\\b.*";

  private final List<QuoteMarkedSentence> clauses;
  private final List<Name> names;
  private final PersonRoles roles;

  private final NameBearers bearers;

  /** Of each sentence the people who spoke there, by the token where they are named. */
  private final Map<Integer, Map<Integer, Spoken>> speakers = new HashMap<>();

  /** Of each sentence the body or group that last spoke there. */
  private final Map<Integer, Group> groups = new HashMap<>();

  private record Group(String name, boolean plural) {}

  /**
   * Somebody who spoke.
   *
   * @param shown the name as it may be shown, or the description of somebody unnamed
   * @param named whether there is a name
   * @param asks whether it was a question, so that somebody else may answer
   */
  private record Spoken(String person, String shown, boolean named, boolean asks) {}

  /**
   * @param names in the order of the text
   */
  Antecedents(
      List<QuoteMarkedSentence> clauses, List<Name> names, PersonRoles roles, NameBearers bearers) {
    this.clauses = clauses;
    this.names = names;
    this.roles = roles;
    this.bearers = bearers;
  }

  /**
   * Notes that the source names this person.
   *
   * @param shown the name as it may be shown
   * @param asks whether the words are a question to somebody
   */
  void spoke(Source source, String person, String shown, boolean asks) {
    note(source, new Spoken(person, shown, true, asks));
  }

  /** Notes that the source describes one unnamed person. */
  void unnamedSpoke(Source source, String description, boolean asks) {
    note(source, new Spoken(description, description, false, asks));
  }

  private void note(Source source, Spoken spoken) {
    speakers.computeIfAbsent(source.sentence(), key -> new HashMap<>()).put(source.first(), spoken);
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

  /** Whom "he" or "she" takes up; null if that cannot be told. */
  @Nullable Antecedent person(Source source, String pronoun) {
    QuoteMarkedSentence clause = clauses.get(source.sentence());
    Map<String, Name> others = new LinkedHashMap<>();
    Set<String> named = namedBehind(source);
    int name = lastNameBefore(source.sentence(), source.first());
    for (int i = source.sentence(); i >= 0; i--) {
      if (clause.paragraph() - clauses.get(i).paragraph() > FARTHEST_PARAGRAPH) {
        break;
      }
      int before = i == source.sentence() ? source.first() : Integer.MAX_VALUE;
      Spoken found = speakerIn(i, before, pronoun);
      found = found != null && named.contains(found.person()) ? null : found;
      Name subject = null;
      for (; name >= 0 && names.get(name).sentence() == i; name--) {
        Name candidate = names.get(name);
        if (fits(candidate, pronoun) && !named.contains(candidate.full())) {
          if (found == null && isJoined(clauses.get(i), name, pronoun)) {
            return null;
          }
          others.putIfAbsent(candidate.full(), candidate);
          subject = isSubject(clauses.get(i), candidate) ? candidate : subject;
        }
      }
      if (found != null && !found.named() && others.size() > 0 && isFar(clause, i)) {
        found = null; // "a resident" some paragraphs before is hardly meant
      }
      if (found != null && found.asks() && i == source.sentence()) {
        continue; // "when Doe asked for more, he answered": somebody else does
      }
      if (found != null && found.asks()) {
        Name asked = asked(others, i, found);
        if (asked != null) {
          return antecedent(source, i, asked.full(), bearers.shown(asked), Path.ASKED, others);
        }
      }
      if (found != null) {
        Path path = found.named() ? Path.SPOKE : Path.UNNAMED;
        return antecedent(source, i, found.person(), found.shown(), path, others);
      }
      if (subject != null) {
        return antecedent(source, i, subject.full(), bearers.shown(subject), Path.SUBJECT, others);
      }
    }
    if (others.size() != 1) {
      return null;
    }
    Name only = others.values().iterator().next();
    return antecedent(source, only.sentence(), only.full(), bearers.shown(only), Path.ONLY, others);
  }

  /**
   * Who is named behind the pronoun in its own clause or one that hangs on it, and so is somebody
   * else: "he said, going on to suggest that Doe had lied".
   */
  private Set<String> namedBehind(Source source) {
    Set<String> named = new HashSet<>();
    QuoteMarkedSentence clause = clauses.get(source.sentence());
    int until = endOfClause(clause, source.last());
    for (int i = lastNameBefore(source.sentence(), source.first()) + 1;
        i < names.size() && names.get(i).sentence() == source.sentence();
        i++) {
      Name name = names.get(i);
      if (name.first() < until && !clause.isQuoted(name.first())) {
        named.add(name.full());
      }
    }
    return named;
  }

  /** Where another clause is joined: ", and". */
  private static int endOfClause(QuoteMarkedSentence clause, int from) {
    for (int i = from; i < clause.size(); i++) {
      if (clause.is(i - 1, ",") && clause.pos(i).equals("CC")) {
        return i;
      }
    }
    return clause.size();
  }

  /** Who else is named in the sentence of a question. */
  private static @Nullable Name asked(Map<String, Name> people, int sentence, Spoken asking) {
    for (Name name : people.values()) {
      if (name.sentence() == sentence && !name.full().equals(asking.person())) {
        return name;
      }
    }
    return null;
  }

  private boolean isFar(QuoteMarkedSentence clause, int sentence) {
    return clause.paragraph() - clauses.get(sentence).paragraph() > 1;
  }

  private Antecedent antecedent(
      Source source,
      int sentence,
      String person,
      String shown,
      Path path,
      Map<String, Name> passed) {
    boolean among = passed.containsKey(person);
    boolean last = passed.isEmpty() || passed.keySet().iterator().next().equals(person);
    return new Antecedent(
        person,
        shown,
        path,
        source.sentence() - sentence,
        clauses.get(source.sentence()).paragraph() - clauses.get(sentence).paragraph(),
        passed.size() - (among ? 1 : 0),
        !last,
        isInterrupted(sentence, source.sentence()));
  }

  private boolean isInterrupted(int from, int to) {
    for (int i = from + 1; i <= to; i++) {
      if (groups.containsKey(i)) {
        return true;
      }
    }
    return false;
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

  private @Nullable Spoken speakerIn(int sentence, int before, String pronoun) {
    Spoken found = null;
    int last = -1;
    for (Map.Entry<Integer, Spoken> spoken : speakers.getOrDefault(sentence, Map.of()).entrySet()) {
      int at = spoken.getKey();
      if (at < before && at > last && fits(spoken.getValue(), pronoun)) {
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

  private boolean fits(Spoken spoken, String pronoun) {
    return spoken.named()
        ? roles.fits(spoken.person(), pronoun)
        : !spoken.person().matches(pronoun.equals("he") ? A_WOMAN : A_MAN);
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
    int behind = behind(clause, name.last());
    return name.first() == 0
        || clause.isFinite(behind)
        || clause.is(name.last(), ",") && (name.first() <= 3 || isApart(clause, name))
        || clause.is(name.first() - 1, "to") && clause.is(name.first() - 2, "according")
        || clause.pos(name.first() - 1).startsWith("VB") && clause.is(name.last(), ".");
  }

  /**
   * Whether the name is or has an apposition, and a verb follows: "the envoy, Jon Reil, said", "Jon
   * Reil, the envoy, said".
   */
  private static boolean isApart(QuoteMarkedSentence clause, Name name) {
    String before = clause.pos(name.first() - 1);
    if (before.equals("IN") || before.equals("TO") || before.equals("CC")) {
      return false;
    }
    int comma = name.last();
    if (clause.is(name.first() - 1, ",") && clause.isFinite(comma + 1)) {
      return true;
    }
    for (int i = comma + 1; i < comma + LONGEST_APPOSITION; i++) {
      if (clause.isFinite(i) || clause.isQuoted(i) || i >= clause.size()) {
        return false;
      }
      if (clause.is(i, ",")) {
        return clause.isFinite(i + 1);
      }
    }
    return false;
  }

  /** Behind adverbs and what stands in brackets: "Doe also said", "Doe (R) said". */
  private static int behind(QuoteMarkedSentence clause, int token) {
    int next = token;
    if (clause.is(next, "(")) {
      int closing = next;
      while (closing < clause.size()
          && closing - next < LONGEST_BRACKET
          && !clause.is(closing, ")")) {
        closing++;
      }
      next = clause.is(closing, ")") ? closing + 1 : next;
    }
    while (clause.pos(next).startsWith("RB")) {
      next++;
    }
    return next;
  }
}
