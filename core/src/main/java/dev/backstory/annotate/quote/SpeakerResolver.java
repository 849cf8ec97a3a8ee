package dev.backstory.annotate.quote;

import dev.backstory.annotate.name.Name;
import dev.backstory.annotate.name.PersonName;
import dev.backstory.annotate.quote.SpeakerReading.Path;
import dev.backstory.annotate.text.QuoteMarkedSentence;
import dev.backstory.model.EntityType;
import dev.backstory.model.Quotation;
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

  private static final Set<String> DOCUMENTS =
      WordList.read("annotate/quote/person-nouns.txt").section("documents");

  /** Base forms of cues of questions, to which "he said" is somebody else's answer. */
  private static final Set<String> ASKING = Set.of("ask", "press", "question", "quiz");

  /** Tokens between "asked" and what somebody is asked to do. */
  private static final int LONGEST_ASKED = 8;

  /** Tags of what a description of somebody begins with: "a resident", "her brother", "one". */
  private static final Set<String> DETERMINING = Set.of("DT", "PRP$", "CD");

  private final List<QuoteMarkedSentence> clauses;
  private final SourceNames names;
  private final PersonRoles roles;
  private final OrganisationNouns bodies;
  private final NameBearers bearers;

  /** Whether what is attributed just now is a question to somebody. */
  private boolean asks;

  private final Antecedents antecedents;

  /** For one article; asked in the order of the text. */
  SpeakerResolver(List<QuoteMarkedSentence> clauses, List<Name> names) {
    this.clauses = clauses;
    this.names = new SourceNames(clauses, names);
    this.roles = PersonRoles.of(clauses, names);
    this.bodies = new OrganisationNouns(clauses, names);
    this.bearers = new NameBearers(clauses, names, roles);
    this.antecedents = new Antecedents(clauses, names, roles, bearers);
  }

  /**
   * Null if nobody can be told. The words for the source of a paraphrase must name or describe
   * somebody or a document: "the last two days" say nothing.
   */
  @Nullable SpeakerReading resolve(Attribution attribution) {
    Source source = attribution.source();
    if (source == null) {
      return null;
    }
    Cue cue = attribution.cue();
    asks = cue != null && ASKING.contains(cue.lemma()) && !isRequest(cue);
    QuoteMarkedSentence clause = clauses.get(source.sentence());
    if (source.last() - source.first() == 1 && clause.pos(source.first()).startsWith("PRP")) {
      return pronoun(source, PRONOUNS.get(clause.word(source.first())));
    }
    int head = headEnd(clause, source.first(), source.last());
    Name named = names.in(source, head);
    named = named == null ? names.beside(source, cue) : named;
    if (named == null && isJoint(clause, source, head)) {
      return group(source, clause.text(source.first(), source.last()), true, Path.DESCRIBED);
    }
    if (named != null) {
      return named.type() == EntityType.PERSON
          ? named(source, named)
          : group(source, named.full(), false, Path.BODY_NAME);
    }
    boolean doubtful =
        attribution.kind() == Quotation.Kind.INDIRECT
            && !maySpeak(clause, head - 1, head == source.last());
    return doubtful ? null : described(clause, source, head);
  }

  /** "She asked Doe to wait": what follows is done and not answered. */
  private static boolean isRequest(Cue cue) {
    QuoteMarkedSentence clause = cue.clause();
    for (int i = cue.last(); i < clause.size() && i - cue.last() < LONGEST_ASKED; i++) {
      if (clause.is(i, "to") && clause.pos(i + 1).equals("VB")) {
        return true;
      }
      if (clause.isVerb(i) || clause.isStop(i) || clause.isQuoted(i)) {
        return false;
      }
    }
    return false;
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

  private SpeakerReading named(Source source, Name name) {
    String shown = bearers.shown(name);
    boolean full = PersonName.of(name.text()).isFull();
    boolean bare = PersonName.of(name.full()).given().isEmpty();
    Path path = full ? Path.FULL_NAME : bare ? Path.BARE_NAME : Path.SURNAME;
    return person(source, name.full(), shown, path, bearers.of(name));
  }

  private SpeakerReading person(
      Source source, String name, String shown, Path path, int bearersOfName) {
    antecedents.spoke(source, name, shown, asks);
    String role = shown.equals(name) ? roles.roleOf(name) : null;
    return new SpeakerReading(
        shown, role, path, null, roles.isKnown(name), bearersOfName, roles.isDead(name));
  }

  private SpeakerReading group(Source source, String name, boolean plural, Path path) {
    antecedents.groupSpoke(source, name, plural);
    return SpeakerReading.of(name, path);
  }

  private @Nullable SpeakerReading pronoun(Source source, @Nullable String pronoun) {
    if (pronoun == null) {
      return null;
    }
    if (pronoun.equals("it") || pronoun.equals("they")) {
      String group = antecedents.group(source, pronoun);
      return group == null ? null : group(source, group, pronoun.equals("they"), Path.GROUP);
    }
    Antecedent taken = antecedents.person(source, pronoun);
    if (taken == null) {
      return null;
    }
    if (taken.path() == Path.UNNAMED) {
      antecedents.unnamedSpoke(source, taken.shown(), asks);
      return SpeakerReading.of(taken.shown(), Path.UNNAMED).asTakenUp(taken);
    }
    return person(source, taken.person(), taken.shown(), taken.path(), 1).asTakenUp(taken);
  }

  /** Behind the last token of the phrase without what hangs on it: "aides of", "Doe (R". */
  private static int headEnd(QuoteMarkedSentence clause, int first, int last) {
    for (int i = first + 1; i < last; i++) {
      String pos = clause.pos(i);
      boolean bracket = clause.is(i, "(") && !opensWithin(clause, i, last);
      if (pos.equals("IN") || pos.equals("TO") || bracket || pos.equals("CC")) {
        return i;
      }
    }
    return last;
  }

  /** Whether a bracket is closed before the phrase ends: "the Port Authority (NPA) chief". */
  private static boolean opensWithin(QuoteMarkedSentence clause, int opening, int last) {
    for (int i = opening + 1; i < last - 1; i++) {
      if (clause.is(i, ")")) {
        return clause.isNoun(last - 1);
      }
    }
    return false;
  }

  /** Whether two or more are named: "Norvale and Lindow". */
  private static boolean isJoint(QuoteMarkedSentence clause, Source source, int head) {
    return head < source.last() && clause.is(head, "and");
  }

  private SpeakerReading described(QuoteMarkedSentence clause, Source source, int head) {
    int position = clause.start(source.first());
    String noun = clause.word(head - 1);
    boolean definite = clause.is(source.first(), "the");
    if (definite && clause.pos(head - 1).startsWith("NN") && head == source.last()) {
      boolean one = !clause.pos(head - 1).endsWith("S");
      boolean common = clause.pos(head - 1).equals("NN");
      String body = common && OrganisationNouns.isBody(noun) ? bodies.named(noun, position) : null;
      if (body != null) {
        return group(source, body, false, Path.BODY);
      }
      String words = one && head > source.first() + 1 ? clause.text(source.first() + 1, head) : "";
      String holder = roles.personWith(words, position);
      if (holder != null) {
        return person(source, holder, holder, Path.OFFICE, 1);
      }
    }
    boolean titled = COURTESY.contains(clause.word(source.first())) && head == source.first() + 2;
    if (titled && clause.pos(head - 1).startsWith("NN")) {
      String name = clause.text(source.first() + 1, head);
      return person(source, name, name, Path.BARE_NAME, 0);
    }
    String words = clause.text(source.first(), describedEnd(clause, source, head));
    boolean plural = clause.pos(head - 1).equals("NNS");
    Path path = definite ? Path.DEFINITE : Path.DESCRIBED;
    if (plural || OrganisationNouns.isBody(noun)) {
      return group(source, words, plural, path);
    }
    boolean person = PERSON_ENDINGS.stream().anyMatch(noun::endsWith) && !DOCUMENTS.contains(noun);
    if (person && DETERMINING.contains(clause.pos(source.first()))) {
      antecedents.unnamedSpoke(source, words, asks);
    }
    return SpeakerReading.of(words, path);
  }

  /** Without what stands in brackets. */
  private static int describedEnd(QuoteMarkedSentence clause, Source source, int head) {
    return clause.is(head, "(") ? head : source.last();
  }
}
