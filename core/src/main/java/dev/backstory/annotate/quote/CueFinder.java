package dev.backstory.annotate.quote;

import dev.backstory.annotate.text.QuoteMarkedSentence;
import dev.backstory.notation.WordList;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the cues of a sentence, each with its source. */
final class CueFinder {
  private static final Set<String> DASHES = Set.of("\u2014", "\u2015", "\u2013", "--", "-");
  private static final Set<String> OBJECTS = Set.of("me", "us", "him", "them");

  private final Set<String> clauseVerbs;
  private final Set<String> objectVerbs;
  private final Set<String> weakVerbs;
  private final Set<String> othersNamed;
  private final Set<String> afterSubject;
  private final SourceReader sources = new SourceReader();

  CueFinder() {
    WordList verbs = WordList.read("annotate/quote/cue-verbs.txt");
    clauseVerbs = verbs.section("clause");
    objectVerbs = verbs.section("object");
    weakVerbs = verbs.section("weak");
    othersNamed = verbs.section("others named");
    afterSubject = verbs.section("behind its subject");
  }

  /** The cues in the order of the sentence. */
  List<Cue> find(QuoteMarkedSentence clause) {
    List<Cue> cues = new ArrayList<>();
    for (int i = 0; i < clause.size(); i++) {
      Cue cue = clause.isQuoted(i) ? null : at(clause, i, cues);
      if (cue != null) {
        cues.add(cue);
      }
    }
    return cues;
  }

  private @Nullable Cue at(QuoteMarkedSentence clause, int i, List<Cue> before) {
    if (clause.is(i, "according") && clause.is(i + 1, "to")) {
      return new Cue(clause, i, i + 2, Cue.Kind.PHRASE, sources.beginningAt(clause, i + 2));
    }
    if (isCredit(clause, i)) {
      return new Cue(clause, i, i + 1, Cue.Kind.PHRASE, sources.beginningAt(clause, i + 1));
    }
    Cue.Kind kind = kind(clause, i);
    return kind == null ? null : verb(clause, i, kind, before);
  }

  private Cue verb(QuoteMarkedSentence clause, int i, Cue.Kind kind, List<Cue> before) {
    int last = clause.pos(i + 1).equals("RP") ? i + 2 : i + 1;
    return new Cue(clause, i, last, kind, source(clause, i, last, before));
  }

  /** Any verb as a cue, unless it stands before a noun like an adjective. */
  @Nullable Cue verb(QuoteMarkedSentence clause, int i, List<Cue> before) {
    return isModifier(clause, i) ? null : verb(clause, i, Cue.Kind.OTHER, before);
  }

  /** The subject of the last finite verb before a token, else what the cue before has. */
  @Nullable Source subjectNear(QuoteMarkedSentence clause, int token, List<Cue> before) {
    for (int i = token - 1; i > 0 && !clause.isQuoted(i); i--) {
      if (clause.isFinite(i)) {
        Source source = left(clause, groupStart(clause, i) - 1);
        return source != null ? source : inherited(clause, token, before);
      }
    }
    return inherited(clause, token, before);
  }

  /** A dash between a quotation and the name of whom it is by. */
  private static boolean isCredit(QuoteMarkedSentence clause, int i) {
    return DASHES.contains(clause.word(i))
        && clause.isQuoted(i - 1)
        && clause.pos(i + 1).equals("NNP");
  }

  private Cue.@Nullable Kind kind(QuoteMarkedSentence clause, int i) {
    if (!clause.pos(i).startsWith("VB") || isModifier(clause, i)) {
      return null;
    }
    String lemma = clause.lemma(i);
    return clauseVerbs.contains(lemma)
        ? Cue.Kind.CLAUSE
        : objectVerbs.contains(lemma)
            ? Cue.Kind.OBJECT
            : weakVerbs.contains(lemma) ? Cue.Kind.WEAK : null;
  }

  /** As in "the reported losses", "the suggested route". */
  private static boolean isModifier(QuoteMarkedSentence clause, int i) {
    String pos = clause.pos(i);
    boolean participle = pos.equals("VBN") || pos.equals("VBG");
    return participle
        && clause.isNoun(i + 1)
        && (clause.pos(i - 1).equals("DT") || clause.pos(i - 1).equals("PRP$"));
  }

  private @Nullable Source source(
      QuoteMarkedSentence clause, int verb, int last, List<Cue> before) {
    int group = groupStart(clause, verb);
    if (isPassive(clause, verb, group)) {
      return passiveSource(clause, verb, group);
    }
    boolean afterContent = clause.isQuoted(group - 1) || clause.is(group - 1, ",");
    if (group == verb && clause.pos(verb).equals("VBG")) {
      return participleSource(clause, verb, before);
    }
    if ((afterContent || group == 0) && !afterSubject.contains(clause.lemma(verb))) {
      Source inverted = inverted(clause, last);
      if (inverted != null) {
        return inverted;
      }
    }
    Source left = left(clause, group - 1);
    if (left == null && clause.pos(group - 1).equals("CC")) {
      left = joinedSubject(clause, group - 1);
    }
    return left != null ? left : inherited(clause, group, before);
  }

  /** A name right before it ("footage of Jane Doe saying"), else whose sentence it is. */
  private @Nullable Source participleSource(
      QuoteMarkedSentence clause, int verb, List<Cue> before) {
    int first = verb;
    while (clause.pos(first - 1).equals("NNP") && !clause.isQuoted(first - 1)) {
      first--;
    }
    if (first < verb) {
      return Source.of(clause, first, verb);
    }
    Source subject = subject(clause, verb);
    return subject != null ? subject : inherited(clause, verb, before);
  }

  /** The subject of the nearest verb before "and". */
  private @Nullable Source joinedSubject(QuoteMarkedSentence clause, int and) {
    for (int i = and - 1; i > 0 && !clause.isQuoted(i); i--) {
      Source source = clause.isFinite(i) ? left(clause, groupStart(clause, i) - 1) : null;
      if (source != null) {
        return source;
      }
    }
    return null;
  }

  /** The first token of the verb with its auxiliaries, adverbs and governing verbs. */
  static int groupStart(QuoteMarkedSentence clause, int verb) {
    return groupStart(clause, verb, 0);
  }

  static int groupStart(QuoteMarkedSentence clause, int verb, int least) {
    int start = verb;
    while (start > least && !clause.isQuoted(start - 1) && isVerbal(clause, start - 1)) {
      start--;
    }
    return start;
  }

  private static boolean isVerbal(QuoteMarkedSentence clause, int token) {
    String pos = clause.pos(token);
    return pos.startsWith("VB") || pos.equals("MD") || pos.startsWith("RB") || pos.equals("TO");
  }

  private static boolean isPassive(QuoteMarkedSentence clause, int verb, int group) {
    if (!clause.pos(verb).equals("VBN")) {
      return false;
    }
    for (int i = verb - 1; i >= group; i--) {
      if (clause.isVerb(i)) {
        return clause.lemma(i).equals("be") || clause.lemma(i).equals("get");
      }
    }
    return clause.is(verb + 1, "by") || !isActor(clause, group - 1);
  }

  /** Whether a participle behind it is a misread past tense: a name or "she", not "plans". */
  private static boolean isActor(QuoteMarkedSentence clause, int token) {
    return clause.isPronoun(token) || clause.pos(token).equals("NNP");
  }

  /** Behind "by"; else the subject, unless that is who was spoken to. */
  private @Nullable Source passiveSource(QuoteMarkedSentence clause, int verb, int group) {
    for (int i = verb + 1; i < Math.min(clause.size(), verb + 6); i++) {
      if (clause.is(i, "by")) {
        return sources.beginningAt(clause, i + 1);
      }
    }
    return group == verb || othersNamed.contains(clause.lemma(verb))
        ? null
        : left(clause, group - 1);
  }

  /** Behind the verb, as in "said Jane Doe"; not what is an object or begins a clause. */
  @Nullable Source inverted(QuoteMarkedSentence clause, int from) {
    if (clause.isPronoun(from) && OBJECTS.contains(clause.word(from))) {
      return null;
    }
    Source source =
        clause.isPronoun(from) && clause.isFinite(from + 1)
            ? null
            : sources.beginningAt(clause, from);
    if (source == null || source.last() < clause.size() && clause.isVerb(source.last())) {
      return null;
    }
    return source;
  }

  /** The subject before the verb; what "who" stands for instead of the word. */
  @Nullable Source left(QuoteMarkedSentence clause, int last) {
    if (clause.pos(last).startsWith("W")) {
      int noun = clause.is(last - 1, ",") ? last - 2 : last - 1;
      return sources.endingAt(clause, noun);
    }
    return sources.endingAt(clause, last);
  }

  /** What the cue before has, else the first noun phrase that a finite verb follows. */
  private @Nullable Source inherited(QuoteMarkedSentence clause, int before, List<Cue> cues) {
    for (int i = cues.size() - 1; i >= 0; i--) {
      Source source = cues.get(i).source();
      if (source != null) {
        return source;
      }
    }
    return subject(clause, before);
  }

  /** The subject of the first finite verb before a token. */
  @Nullable Source subject(QuoteMarkedSentence clause, int before) {
    for (int i = 1; i < before; i++) {
      if (clause.isFinite(i) && !clause.isQuoted(i)) {
        return left(clause, groupStart(clause, i) - 1);
      }
    }
    return null;
  }

  /** The subject of a sentence if that is a person by name. */
  @Nullable Source personalSubject(QuoteMarkedSentence clause) {
    Source subject = subject(clause, clause.size());
    return subject != null && clause.entity(subject.last() - 1).endsWith("PERSON") ? subject : null;
  }
}
