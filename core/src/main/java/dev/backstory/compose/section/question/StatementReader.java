package dev.backstory.compose.section.question;

import dev.backstory.compose.story.InvertibleClause;
import dev.backstory.compose.story.StoryMaterial;
import dev.backstory.model.Claim;
import dev.backstory.model.MainVerb;
import dev.backstory.model.MainVerb.Tense;
import dev.backstory.notation.Resource;
import dev.backstory.sentence.Marks;
import dev.backstory.sentence.StorySentence;
import dev.backstory.sentence.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes what the page would tell of a sentence apart at its main verb, where that is safe. */
final class StatementReader {
  private static final int LOOKED_AT = 12;
  private static final int MOST_SUBJECT_WORDS = 9;
  private static final Set<String> HELPERS = Resource.words("compose/section/question/helpers.txt");
  private static final Set<String> MOVABLE =
      Set.of(
          "is", "are", "was", "were", "will", "would", "can", "could", "has", "have", "had", "may",
          "might", "must", "should");
  private static final Pattern ADVERB =
      Pattern.compile("\\p{Ll}+ly|also|now|already|still|since|later|then|soon|again");
  private static final Pattern LAST = Pattern.compile("(\\S+)\\s*$");

  /** "Ada Lind, a miner," before a verb. */
  private static final Pattern ASIDE =
      Pattern.compile(
          "^((?:\\S+ ){0,6}\\S+), (?:(?:an?|the|who|which|of|now|\\d+|R-|D-)[^,]*),\\s*$");

  /** Between a subject and its verb: "the board last week voted". */
  private static final Pattern TIME =
      Pattern.compile(
          "(?: (?:on )?(?:(?:last|this|next|late|early) )?(?:week|month|year|\\p{Lu}\\p{L}+day)"
              + "| earlier| yesterday| today)+$");

  private static final Set<String> NOBODY =
      Set.of("none", "nobody", "few", "no", "neither", "little");

  private final StoryMaterial material;

  StatementReader(StoryMaterial material) {
    this.material = material;
  }

  static boolean isMovable(String helper) {
    return MOVABLE.contains(helper);
  }

  Optional<Statement> read(StorySentence sentence, Claim claim) {
    MainVerb verb = sentence.verb();
    if (verb == null || !verb.finite() || verb.tense() == Tense.NONE || !sentence.isFinite()) {
      return Optional.empty();
    }
    String text = Questions.text(claim);
    int at = place(text, sentence, verb);
    return at < 0 ? Optional.empty() : read(text, at, sentence, claim, verb);
  }

  private Optional<Statement> read(
      String text, int at, StorySentence sentence, Claim claim, MainVerb verb) {
    List<String> helpers = new ArrayList<>();
    int begin = at;
    Matcher word = LAST.matcher(text.substring(0, begin));
    while (word.find() && isBefore(word.group(1))) {
      helpers.addFirst(word.group(1));
      begin = word.start();
      word = LAST.matcher(text.substring(0, begin));
    }
    helpers.removeIf(helper -> ADVERB.matcher(helper).matches());
    String form = sentence.slice(verb.span());
    String rest = text.substring(at + form.length()).replaceFirst("\\.\\s*$", "");
    return subject(text.substring(0, begin), sentence, claim)
        .filter(_ -> isPlain(helpers, form, rest))
        .filter(_ -> !helpers.isEmpty() || hasBase(form, verb.lemma()))
        .filter(subject -> isKnown(subject, sentence, claim))
        .map(
            subject ->
                new Statement(
                    subject,
                    NounPhrase.hasName(subject, sentence, claim),
                    helpers,
                    form.toLowerCase(Locale.ROOT),
                    verb.lemma(),
                    verb.tense(),
                    rest.strip()));
  }

  private static boolean isBefore(String word) {
    return HELPERS.contains(word) || ADVERB.matcher(word).matches();
  }

  /** Helpers that a question can begin with, and a verb whose form fits them. */
  private static boolean isPlain(List<String> helpers, String form, String rest) {
    boolean base = form.equals(form.toLowerCase(Locale.ROOT)) && Words.count(form) == 1;
    boolean begins =
        helpers.isEmpty()
            || isMovable(helpers.getFirst())
            || helpers.size() == 2 && helpers.getLast().equals("to");
    return base
        && begins
        && Marks.blanked(form).equals(form)
        && Words.of(rest).stream().limit(1).noneMatch(w -> w.equals("not") || w.equals("never"));
  }

  /** Not where "provided" stands for its own base: a question would ask "did he provided". */
  private static boolean hasBase(String form, String lemma) {
    return !form.equals(lemma) || !form.endsWith("ed") || form.endsWith("eed");
  }

  private static Optional<String> subject(String before, StorySentence sentence, Claim claim) {
    Matcher aside = ASIDE.matcher(before);
    String subject =
        TIME.matcher(aside.matches() ? aside.group(1) : InvertibleClause.subjectOf(before))
            .replaceFirst("");
    boolean plain =
        !subject.isEmpty()
            && Words.count(subject) <= MOST_SUBJECT_WORDS
            && !NOBODY.contains(Words.of(subject.toLowerCase(Locale.ROOT)).getFirst())
            && Words.of(subject).stream().noneMatch(InvertibleClause::isVague);
    return plain
        ? NounPhrase.checked(new InvertibleClause(subject, "is", "so"), sentence, claim)
            .map(InvertibleClause::subject)
        : Optional.empty();
  }

  /** Whether a reader of the headline knows who or what is meant: by a name, or by its words. */
  private boolean isKnown(String subject, StorySentence sentence, Claim claim) {
    boolean definite = subject.startsWith("the ");
    return !definite
        || NounPhrase.hasName(subject, sentence, claim)
        || Words.stems(subject).stream()
            .anyMatch(
                stem ->
                    material.titleWords().containsKey(stem)
                        && material.documentFrequency(stem) * 2 > material.articles().size());
  }

  /** Where the main verb stands in what the page makes of its sentence; -1 if that is not sure. */
  private static int place(String text, StorySentence sentence, MainVerb verb) {
    int from = sentence.local(verb.span().start());
    String written = sentence.text();
    String around = written.substring(from, Math.min(written.length(), from + LOOKED_AT));
    for (String looked : List.of(around, sentence.slice(verb.span()) + " ")) {
      int at = text.indexOf(looked);
      if (at > 0 && text.indexOf(looked, at + 1) < 0 && text.charAt(at - 1) == ' ') {
        return at;
      }
    }
    return -1;
  }
}
