package dev.backstory.annotate.quote;

import dev.backstory.annotate.name.Name;
import dev.backstory.annotate.text.QuoteMarkedSentence;
import dev.backstory.model.EntityType;
import dev.backstory.model.Quotation;
import dev.backstory.model.Speaker;
import dev.backstory.notation.WordList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells whom the words for a source stand for: the name in them, whom a pronoun or a description
 * such as "the senator" or "the airline" takes up, else the description itself.
 */
final class SpeakerResolver {
  private static final Map<String, String> PRONOUNS =
      Map.of(
          "he", "he", "his", "he", "she", "she", "her", "she", "it", "it", "its", "it", "they",
          "they", "their", "they");
  private static final Set<String> COURTESY =
      Set.of("mr", "mrs", "ms", "miss", "mr.", "mrs.", "ms.");
  private static final Set<String> PERSON_ENDINGS =
      WordList.read("annotate/quote/person-nouns.txt").section("endings");
  private static final Set<String> SOURCES =
      WordList.read("annotate/quote/person-nouns.txt").section("sources");

  private final List<QuoteMarkedSentence> clauses;
  private final SourceNames names;
  private final PersonRoles roles;
  private final OrganisationNouns bodies;
  private final Antecedents antecedents;

  /** For one article; asked in the order of the text. */
  SpeakerResolver(List<QuoteMarkedSentence> clauses, List<Name> names) {
    this.clauses = clauses;
    this.names = new SourceNames(clauses, names);
    this.roles = PersonRoles.of(clauses, names);
    this.bodies = new OrganisationNouns(clauses, names);
    this.antecedents = new Antecedents(clauses, names, roles);
  }

  /**
   * Null if nobody can be told. The words for the source of a paraphrase must name or describe
   * somebody or a document: "the last two days" say nothing.
   */
  @Nullable Speaker resolve(@Nullable Source source, Quotation.Kind kind) {
    if (source == null) {
      return null;
    }
    QuoteMarkedSentence clause = clauses.get(source.sentence());
    if (source.last() - source.first() == 1 && clause.pos(source.first()).startsWith("PRP")) {
      return pronoun(source, PRONOUNS.get(clause.word(source.first())));
    }
    int head = headEnd(clause, source.first(), source.last());
    Name named = names.in(source, head);
    if (named == null && isJoint(clause, source, head)) {
      return group(source, clause.text(source.first(), source.last()), true);
    }
    if (named != null) {
      return named.type() == EntityType.PERSON
          ? person(source, named.full())
          : group(source, named.full(), false);
    }
    boolean doubtful =
        kind == Quotation.Kind.INDIRECT && !maySpeak(clause, head - 1, head == source.last());
    return doubtful ? null : described(clause, source, head);
  }

  private static boolean maySpeak(QuoteMarkedSentence clause, int token, boolean ends) {
    String noun = clause.word(token);
    String lemma = clause.lemma(token);
    return clause.entity(token).length() > 1 && !clause.isTime(token)
        || SOURCES.contains(noun)
        || SOURCES.contains(lemma)
        || OrganisationNouns.isBody(lemma)
        || PERSON_ENDINGS.stream().anyMatch(lemma::endsWith)
        || clause.pos(token).startsWith("JJ")
        || ends && clause.pos(token).startsWith("NNP") && !clause.isTime(token);
  }

  private Speaker person(Source source, String name) {
    antecedents.spoke(source, name);
    return new Speaker(name, roles.roleOf(name));
  }

  private Speaker group(Source source, String name, boolean plural) {
    antecedents.groupSpoke(source, name, plural);
    return new Speaker(name, null);
  }

  private @Nullable Speaker pronoun(Source source, @Nullable String pronoun) {
    if (pronoun == null) {
      return null;
    }
    if (pronoun.equals("it") || pronoun.equals("they")) {
      String group = antecedents.group(source, pronoun);
      return group == null ? null : group(source, group, pronoun.equals("they"));
    }
    String person = antecedents.person(source, pronoun);
    return person == null ? null : person(source, person);
  }

  /** Behind the last token of the phrase without what hangs on it: "aides of", "Doe (R". */
  private static int headEnd(QuoteMarkedSentence clause, int first, int last) {
    for (int i = first + 1; i < last; i++) {
      String pos = clause.pos(i);
      if (pos.equals("IN") || pos.equals("TO") || clause.is(i, "(") || pos.equals("CC")) {
        return i;
      }
    }
    return last;
  }

  /** Whether two or more are named: "Norvale and Lindow". */
  private static boolean isJoint(QuoteMarkedSentence clause, Source source, int head) {
    return head < source.last() && clause.is(head, "and");
  }

  private Speaker described(QuoteMarkedSentence clause, Source source, int head) {
    int position = clause.start(source.first());
    String noun = clause.word(head - 1);
    boolean definite = clause.is(source.first(), "the") && clause.pos(head - 1).equals("NN");
    if (definite && head == source.last()) {
      String body = OrganisationNouns.isBody(noun) ? bodies.named(noun, position) : null;
      if (body != null) {
        return group(source, body, false);
      }
      String person = roles.personWith(noun, position);
      if (person != null) {
        return person(source, person);
      }
    }
    boolean titled = COURTESY.contains(clause.word(source.first())) && head == source.first() + 2;
    if (titled && clause.pos(head - 1).startsWith("NN")) {
      return person(source, clause.text(source.first() + 1, head));
    }
    String words = clause.text(source.first(), describedEnd(clause, source, head));
    boolean plural = clause.pos(head - 1).equals("NNS");
    return plural || OrganisationNouns.isBody(noun)
        ? group(source, words, plural)
        : new Speaker(words, null);
  }

  /** Without what stands in brackets. */
  private static int describedEnd(QuoteMarkedSentence clause, Source source, int head) {
    return clause.is(head, "(") ? head : source.last();
  }
}
