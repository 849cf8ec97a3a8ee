package dev.backstory.annotate.open;

import dev.backstory.annotate.text.TaggedSentence;
import dev.backstory.annotate.text.VerbGroup;
import dev.backstory.model.Sentence.OpenMatter;
import dev.backstory.model.Span;
import dev.backstory.notation.Resource;
import dev.backstory.port.Token;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds what a noun says is not known: "the cause of the crash is still unknown". */
final class UnknownNoun {
  /** Nouns that are asked for by "what": causes, motives, terms. */
  private static final Set<String> MATTERS = Resource.words("annotate/open/matters.txt");

  private static final Pattern UNKNOWN =
      Pattern.compile(
          "^(?:is|was|are|were|remains?|remained|has|have|had)(?:n['’]t)?(?: (?:also|still|as yet|yet"
              + "|not|immediately|been))* (?:unknown|unclear|uncertain|undetermined|undisclosed"
              + "|known|clear|determined|established|disclosed|specified|announced|released"
              + "|made public|found|identified)\\b");

  private static final Pattern NOT = Pattern.compile("\\bnot\\b|n['’]t\\b|\\bun(?!til)|\\bundis");

  /** Somebody does not know it: the noun follows. */
  private static final Pattern NOT_KNOWING =
      Pattern.compile(
          "\\b(?:(?:do|does|did|has|have|had|could|would)(?: not|n['’]t)(?: yet| immediately| publicly)?"
              + "|(?:has|have) yet to|declined to|refused to|trying to|working to|hoping to)"
              + " (?:know|known|determined?|disclosed?|establish(?:ed)?|identify|identified"
              + "|specify|specified|revealed?|released?|find|found|learn|give|given|say|said) $");

  private final TaggedSentence sentence;
  private final OpenClauses clauses;

  UnknownNoun(TaggedSentence sentence, OpenClauses clauses) {
    this.sentence = sentence;
    this.clauses = clauses;
  }

  Optional<OpenMatter> find() {
    for (VerbGroup group : clauses.groups()) {
      Optional<OpenMatter> before = before(group);
      if (before.isPresent()) {
        return before;
      }
    }
    for (int i = 1; i < sentence.tokens().size(); i++) {
      Matcher told = NOT_KNOWING.matcher(sentence.text().substring(0, token(i).start()));
      if (clauses.pos(i).equals("DT") && told.find()) {
        return what(i, end(i), told.group().startsWith("did ") ? "was" : "is");
      }
    }
    return Optional.empty();
  }

  private Optional<OpenMatter> before(VerbGroup group) {
    Matcher unknown = UNKNOWN.matcher(sentence.text().substring(token(group.start()).start()));
    if (!unknown.find() || !NOT.matcher(unknown.group()).find()) {
      return Optional.empty();
    }
    int start = start(group.start());
    boolean past = Set.of("was", "were", "remained", "had").contains(clauses.form(group.start()));
    return what(start, group.start(), past ? "was" : "is");
  }

  /** Where the noun phrase before a token begins: behind a mark or a word that joins clauses. */
  private int start(int end) {
    int start = end;
    while (start > 0 && isOpen(start - 1) && !isBetweenPhrases(start)) {
      start--;
    }
    while (start < end && Set.of("IN", "CC").contains(clauses.pos(start))) {
      start++;
    }
    return start;
  }

  /** "On Friday the cause was unknown": a phrase begins behind another. */
  private boolean isBetweenPhrases(int index) {
    return clauses.pos(index).equals("DT") && clauses.pos(index - 1).startsWith("NN");
  }

  private boolean isOpen(int index) {
    String pos = clauses.pos(index);
    return pos.startsWith("NN")
        || pos.startsWith("JJ")
        || Set.of("DT", "CD", "IN", "POS", "HYPH", "PRP$", "CC").contains(pos);
  }

  /** Where the noun phrase that begins at a token ends. */
  private int end(int from) {
    int end = from;
    while (end < sentence.tokens().size() && isOpen(end)) {
      end++;
    }
    return clauses.pos(end - 1).startsWith("NN") ? end : from;
  }

  private Optional<OpenMatter> what(int from, int to, String helper) {
    boolean asked =
        to > from
            && clauses.isSubject(from, to)
            && Set.of("DT", "NNP", "PRP$", "PRP").contains(clauses.pos(from))
            && !Set.of("no", "any", "some", "a", "an").contains(clauses.form(from))
            && MATTERS.contains(head(from, to));
    if (!asked) {
      return Optional.empty();
    }
    boolean plural = clauses.isPlural(from, to);
    String form = !plural ? helper : helper.equals("is") ? "are" : "were";
    Span subject = clauses.span(from, to);
    return Optional.of(
        new OpenMatter("what", "", form, subject, "", new Span(subject.end(), subject.end())));
  }

  /** The noun itself: the last one before a preposition. */
  private String head(int from, int to) {
    String head = "";
    for (int i = from; i < to && !(clauses.pos(i).equals("IN") && !head.isEmpty()); i++) {
      head = clauses.pos(i).startsWith("NN") ? token(i).lemma() : head;
    }
    return head;
  }

  private Token token(int index) {
    return sentence.tokens().get(index);
  }
}
