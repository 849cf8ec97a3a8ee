package dev.backstory.annotate.open;

import dev.backstory.annotate.text.TaggedSentence;
import dev.backstory.annotate.text.VerbGroup;
import dev.backstory.annotate.text.VerbGroups;
import dev.backstory.model.OffsetMap;
import dev.backstory.model.Sentence.OpenMatter;
import dev.backstory.model.Span;
import dev.backstory.port.Token;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Takes the clauses behind the question words of a sentence apart at their verbs. */
final class OpenClauses {
  private static final Set<String> WORDS =
      Set.of("whether", "if", "why", "how", "when", "where", "who", "what", "which");
  private static final Set<String> YES_OR_NO = Set.of("whether", "if");
  private static final Set<String> TAKES_NOUN = Set.of("what", "which");
  private static final Set<String> CAN_BE_SUBJECT = Set.of("who", "what", "which");
  private static final Set<String> AMOUNTS = Set.of("many", "much");
  private static final Set<String> JOINING = Set.of("and", "or");
  private static final Set<String> RELATIVE = Set.of("WDT", "WP", "WP$", "WRB");
  private static final Set<String> MARKS =
      Set.of(",", ";", ":", "(", ")", "“", "”", "\"", "``", "''");

  private static final Set<String> OF_SUBJECT =
      Set.of("DT", "PDT", "CD", "IN", "CC", "POS", "HYPH", "$", "PRP$", "VBG", "VBN", "TO", "AFX");

  private static final int MOST_SUBJECT_TOKENS = 12;

  private final TaggedSentence sentence;
  private final List<Token> tokens;
  private final List<VerbGroup> groups;
  private final OffsetMap offsets;

  OpenClauses(TaggedSentence sentence, OffsetMap offsets) {
    this.sentence = sentence;
    this.tokens = sentence.tokens();
    this.groups = new VerbGroups(tokens).find();
    this.offsets = offsets;
  }

  List<VerbGroup> groups() {
    return groups;
  }

  boolean isQuestionWord(int index) {
    return WORDS.contains(form(index));
  }

  /**
   * The question of the clause that begins with this token.
   *
   * @param end UTF-16 index in the sentence where the clause ends at the latest
   */
  Optional<OpenMatter> at(int index, int end) {
    String word = form(index);
    int from = index + 1;
    if (word.equals("how") && AMOUNTS.contains(form(from))) {
      word += " " + form(from);
      from++;
    }
    if (YES_OR_NO.contains(word) && form(from).equals("or") && form(from + 1).equals("not")) {
      from += 2;
    }
    if (JOINING.contains(form(from)) && isQuestionWord(from + 1)) {
      from += 2;
    }
    while (pos(from).equals("RB")) {
      from++;
    }
    VerbGroup verb = verb(from);
    return verb == null ? Optional.empty() : at(word, from, verb, end);
  }

  private Optional<OpenMatter> at(String word, int from, VerbGroup verb, int end) {
    boolean counts = word.startsWith("how ") || TAKES_NOUN.contains(word);
    boolean named = word.equals("what") && pos(from).startsWith("NNP");
    int noun = counts && !named ? nounEnd(from, verb.start()) : from;
    if (noun == verb.start() && noun > from && isWhole(verb)) {
      noun = from;
    }
    if (word.startsWith("how ") && noun == from) {
      return Optional.empty();
    }
    if (noun == verb.start()) {
      boolean fits = CAN_BE_SUBJECT.contains(word) || word.startsWith("how ");
      return fits ? ofSubject(word, text(from, noun), verb, end) : Optional.empty();
    }
    return inverted(word, text(from, noun), noun, verb, end);
  }

  private Optional<OpenMatter> inverted(
      String word, String noun, int subject, VerbGroup verb, int end) {
    int adverb = adverbStart(subject, verb.start());
    int last = asideStart(subject, adverb);
    if (!isSubject(subject, last)) {
      return Optional.empty();
    }
    String manner = text(adverb, verb.start());
    String asked = YES_OR_NO.contains(word) ? "" : word;
    return new TurnedVerb(tokens, verb, isPlural(subject, last))
        .turned()
        .map(
            turned ->
                new OpenMatter(
                    asked,
                    noun,
                    turned.helper(),
                    span(subject, last),
                    (manner + " " + turned.verb()).strip(),
                    rest(verb, end)));
  }

  /**
   * "What caused the crash", "which party will lead": the order stays as it is. "What happened" is
   * what a whole page answers.
   */
  private Optional<OpenMatter> ofSubject(String word, String noun, VerbGroup verb, int end) {
    boolean empty = form(verb.head()).startsWith("happen");
    return empty || new TurnedVerb(tokens, verb, false).isDenied()
        ? Optional.empty()
        : Optional.of(
            new OpenMatter(
                word, noun, "", null, text(verb.start(), verb.head() + 1), rest(verb, end)));
  }

  /** "What the plan is": nothing of the clause follows the verb. */
  private boolean isWhole(VerbGroup verb) {
    String next = pos(verb.head() + 1);
    return tokens.get(verb.start()).lemma().equals("be")
        && verb.start() == verb.head()
        && (next.isEmpty() || next.equals(".") || next.equals(",") || next.equals("CC"));
  }

  /** The first verb with a tense from a token on that stands in no clause about the subject. */
  private @Nullable VerbGroup verb(int from) {
    int inside = -1;
    for (int i = from; i < tokens.size() && i - from <= 2 * MOST_SUBJECT_TOKENS; i++) {
      if (form(i).equals(",") && inside >= 0) {
        inside = -1;
      } else if (form(i).equals(",") && RELATIVE.contains(pos(i + 1))) {
        inside = i;
      } else if (inside < 0 && (MARKS.contains(form(i)) || RELATIVE.contains(pos(i)))) {
        return null;
      }
      VerbGroup group = starting(i);
      if (inside < 0 && group != null && group.isFinite()) {
        return form(i).matches("['’].*") ? null : group;
      }
    }
    return null;
  }

  private @Nullable VerbGroup starting(int token) {
    return groups.stream().filter(group -> group.start() == token).findFirst().orElse(null);
  }

  /** Where the noun that is counted or chosen ends: before the next phrase, or the verb. */
  private int nounEnd(int from, int verb) {
    int at = from;
    while (at < verb
        && !pos(at).equals("DT")
        && !pos(at).startsWith("PRP")
        && !(at > from && isOther(at))) {
      at++;
    }
    return at > from && pos(at - 1).startsWith("NN") ? at : from;
  }

  /** "What role Ada Lind had", "what changes members want": a noun begins that is no part of it. */
  private boolean isOther(int index) {
    boolean name = pos(index).startsWith("NNP") && !pos(index - 1).startsWith("NNP");
    return name || pos(index).startsWith("NN") && pos(index - 1).equals("NNS");
  }

  /** Where ", who has been arrested," begins, or the end. */
  private int asideStart(int from, int end) {
    for (int i = from; i < end; i++) {
      if (form(i).equals(",")) {
        return i;
      }
    }
    return end;
  }

  /** Where the adverbs right before a verb begin: "whether Ada Lind illegally moved". */
  private int adverbStart(int from, int verb) {
    int start = verb;
    while (start > from + 1 && pos(start - 1).equals("RB")) {
      start--;
    }
    return start;
  }

  /** Whether the tokens are a noun phrase, or a pronoun alone. */
  boolean isSubject(int from, int to) {
    if (to - from == 1 && (pos(from).equals("PRP") || pos(from).equals("EX"))) {
      return true;
    }
    boolean noun = false;
    for (int i = from; i < to; i++) {
      boolean name = pos(i).startsWith("NN");
      noun |= name;
      if (!name && !pos(i).startsWith("JJ") && !OF_SUBJECT.contains(pos(i))) {
        return false;
      }
    }
    return noun && to - from <= MOST_SUBJECT_TOKENS && !OF_SUBJECT.contains(pos(to - 1));
  }

  /** Whether "were" goes with these words: the noun before "of" or the last one counts. */
  boolean isPlural(int from, int to) {
    String head = "";
    for (int i = from; i < to; i++) {
      if (pos(i).equals("CC")) {
        return true;
      }
      if (pos(i).equals("IN") && !head.isEmpty()) {
        break;
      }
      head = pos(i).startsWith("NN") ? pos(i) : head;
    }
    return head.equals("NNS") || head.equals("NNPS") || form(from).equals("they");
  }

  private Span rest(VerbGroup verb, int end) {
    int start = tokens.get(verb.head()).end();
    return offsets.span(sentence.start() + start, sentence.start() + Math.max(start, end));
  }

  Span span(int from, int to) {
    return offsets.span(
        sentence.start() + tokens.get(from).start(), sentence.start() + tokens.get(to - 1).end());
  }

  private String text(int from, int to) {
    return from >= to
        ? ""
        : sentence.text().substring(tokens.get(from).start(), tokens.get(to - 1).end());
  }

  String pos(int index) {
    return index < 0 || index >= tokens.size() ? "" : tokens.get(index).pos();
  }

  String form(int index) {
    return index < 0 || index >= tokens.size()
        ? ""
        : tokens.get(index).form().toLowerCase(Locale.ROOT);
  }
}
