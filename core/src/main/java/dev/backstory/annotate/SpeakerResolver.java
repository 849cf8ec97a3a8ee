package dev.backstory.annotate;

import dev.backstory.model.EntityType;
import dev.backstory.model.Quotation;
import dev.backstory.model.Speaker;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells whom the words for a source stand for: the name in them, the person whom a pronoun or a
 * description such as "the senator" takes up, else the description itself.
 */
final class SpeakerResolver {
  private static final int FARTHEST_PARAGRAPH = 4;
  private static final Set<String> PERSONAL = Set.of("he", "she");
  private static final Set<String> PERSON_ENDINGS =
      WordList.read("person-nouns.txt").section("endings");
  private static final Set<String> SOURCES = WordList.read("person-nouns.txt").section("sources");

  private final List<Clause> clauses;
  private final List<Name> names;
  private final PersonRoles roles;
  private final Set<Name> speaking = new HashSet<>();
  private int nextName;

  /** For one article; asked in the order of the text. */
  SpeakerResolver(List<Clause> clauses, List<Name> names) {
    this.clauses = clauses;
    this.names = names;
    this.roles = PersonRoles.of(clauses, names);
  }

  /**
   * Null if nobody can be told. The words for the source of a paraphrase must name or describe
   * somebody or a document: "the last two days" say nothing.
   */
  @Nullable Speaker resolve(@Nullable Source source, Quotation.Kind kind) {
    if (source == null) {
      return null;
    }
    Clause clause = clauses.get(source.sentence());
    if (source.last() - source.first() == 1 && clause.isPronoun(source.first())) {
      return pronoun(clause, source);
    }
    int head = headEnd(clause, source.first(), source.last());
    Name named = nameEndingAt(clause, source.first(), head);
    if (named == null && source.appositionLast() > source.appositionFirst()) {
      Name behind = personIn(clause, source);
      named = behind == null ? named : behind;
    }
    if (named == null) {
      boolean doubtful =
          kind == Quotation.Kind.INDIRECT && !maySpeak(clause, head - 1, head == source.last());
      return doubtful ? null : described(clause, source, head);
    }
    speaking.add(named);
    return speaker(named.full());
  }

  private static boolean maySpeak(Clause clause, int token, boolean ends) {
    String noun = clause.word(token);
    String lemma = clause.lemma(token);
    return clause.entity(token).length() > 1 && !clause.isTime(token)
        || SOURCES.contains(noun)
        || SOURCES.contains(lemma)
        || PERSON_ENDINGS.stream().anyMatch(lemma::endsWith)
        || clause.pos(token).startsWith("JJ")
        || ends && clause.pos(token).startsWith("NNP") && !clause.isTime(token);
  }

  private Speaker speaker(String name) {
    return new Speaker(name, roles.roleOf(name));
  }

  /** Behind the last token of the phrase without what hangs on it: "aides of", "Doe (R". */
  private static int headEnd(Clause clause, int first, int last) {
    for (int i = first + 1; i < last; i++) {
      String pos = clause.pos(i);
      if (pos.equals("IN") || pos.equals("TO") || clause.is(i, "(") || pos.equals("CC")) {
        return i;
      }
    }
    return last;
  }

  private @Nullable Name nameEndingAt(Clause clause, int first, int last) {
    for (int i = firstNameOf(clause.index()); i < names.size(); i++) {
      Name name = names.get(i);
      if (name.sentence() != clause.index() || name.first() >= last) {
        return null;
      }
      if (name.first() >= first && name.last() == last) {
        return name;
      }
    }
    return null;
  }

  /** The person with whom an apposition begins: "the mayor, Jane Doe,". */
  private @Nullable Name personIn(Clause clause, Source source) {
    for (int i = firstNameOf(clause.index()); i < names.size(); i++) {
      Name name = names.get(i);
      if (name.sentence() != clause.index() || name.first() > source.appositionFirst()) {
        return null;
      }
      if (name.first() == source.appositionFirst() && name.type() == EntityType.PERSON) {
        return name;
      }
    }
    return null;
  }

  /** Index of the first name of a sentence or of those behind it. */
  private int firstNameOf(int sentence) {
    int low = 0;
    int high = names.size();
    while (low < high) {
      int middle = (low + high) / 2;
      if (names.get(middle).sentence() < sentence) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private Speaker described(Clause clause, Source source, int head) {
    String noun = clause.word(head - 1);
    boolean definite = clause.is(source.first(), "the") && head == source.last();
    String person =
        definite && clause.pos(head - 1).equals("NN")
            ? roles.personWith(noun, clause.start(source.first()))
            : null;
    return person == null
        ? new Speaker(clause.text(source.first(), describedEnd(clause, source, head)), null)
        : speaker(person);
  }

  /** Without what stands in brackets. */
  private static int describedEnd(Clause clause, Source source, int head) {
    return clause.is(head, "(") ? head : source.last();
  }

  private @Nullable Speaker pronoun(Clause clause, Source source) {
    String word = clause.word(source.first());
    if (!PERSONAL.contains(word)) {
      return null;
    }
    Name person = antecedent(clause, clause.start(source.first()), word);
    return person == null ? null : speaker(person.full());
  }

  /** The person last named as a subject before the position whom the pronoun fits. */
  private @Nullable Name antecedent(Clause clause, int position, String word) {
    while (nextName < names.size() && names.get(nextName).start() < position) {
      nextName++;
    }
    Name other = null;
    for (int i = nextName - 1; i >= 0; i--) {
      Name name = names.get(i);
      Clause at = clauses.get(name.sentence());
      if (clause.paragraph() - at.paragraph() > FARTHEST_PARAGRAPH) {
        break;
      }
      if (name.type() == EntityType.PERSON
          && roles.fits(name.full(), word)
          && !at.isQuoted(name.first())) {
        if (speaking.contains(name) || isSubject(at, name)) {
          return name;
        }
        other = other == null ? name : other;
      }
    }
    return other;
  }

  private static boolean isSubject(Clause clause, Name name) {
    return name.first() == 0
        || clause.isFinite(name.last())
        || clause.is(name.last(), ",") && name.first() <= 3
        || clause.pos(name.first() - 1).startsWith("VB") && clause.is(name.last(), ".");
  }
}
