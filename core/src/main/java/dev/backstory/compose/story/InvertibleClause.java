package dev.backstory.compose.story;

import dev.backstory.notation.QuotationMarks;
import dev.backstory.notation.Resource;
import dev.backstory.sentence.Words;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A statement taken apart at its finite verb, so that it can be turned into a question. Only plain
 * ones are: a short subject without a clause of its own, and an auxiliary or a well-known verb.
 *
 * @param subject as it stands inside a sentence: "the minister", "Ada Lind"
 * @param verb the finite verb: "was", "will", "opened"
 * @param rest what follows it, without circumstances
 */
public record InvertibleClause(String subject, String verb, String rest) {
  private static final int MOST_SUBJECT_WORDS = 8;
  private static final int LIST_WORDS = 3;
  private static final int MOST_REST_WORDS = 14;

  private static final Set<String> CALENDAR = Resource.words("compose/story/calendar.txt");
  private static final Set<String> FINITE = Resource.words("compose/story/finite-verbs.txt");
  private static final Set<String> AUXILIARY =
      Set.of(
          "is", "are", "was", "were", "will", "would", "can", "could", "has", "have", "should",
          "may", "might", "must");
  private static final Set<String> ASKING =
      Set.of("who", "what", "when", "where", "why", "how", "which", "do", "does", "did");
  private static final Set<String> PRONOUNS =
      Set.of("he", "she", "it", "they", "them", "him", "this", "that's", "it's", "these", "those");
  private static final Set<String> SAYING =
      Set.of("said", "says", "say", "do", "does", "did", "told", "had");
  private static final Map<String, String> BASES = bases();
  private static final Set<String> COMMON =
      Set.of("do", "be", "have", "know", "collude", "violate");
  private static final Pattern END =
      Pattern.compile(
          ",(?!\\d)|[;:(]|\\s[–—-]{1,2}\\s|\\s(?:"
              + String.join("|", Resource.words("compose/story/question-ends.txt"))
              + ")\\s");
  private static final Set<String> VAGUE =
      Set.of(
          "he", "she", "it", "they", "them", "him", "this", "that", "these", "those", "i", "we",
          "you", "me", "us", "my", "our", "your", "there", "here", "who", "which", "what", "one",
          "some", "many", "others", "both", "so", "too", "also", "but", "if", "as", "when", "while",
          "after", "before", "because", "not", "n't", "same", "such", "nothing", "it's", "then",
          "another", "whether");

  /** What "after" belongs to, when it does not follow a statement: "three days after". */
  private static final Pattern DURATION =
      Pattern.compile(
          "\\b(?:(?:seconds?|minutes?|hours?|days?|weeks?|months?|years?|moments?)(?: later)?"
              + "|shortly|early|late|soon|immediately|just|even|only|right|long)$");

  private static final Pattern OPENING =
      Pattern.compile(", |\\b(?:said|says|announced|confirmed|added|warned|reported)(?: that)? ");
  private static final Pattern WORD = Pattern.compile("\\S+");
  private static final Pattern QUOTED =
      Pattern.compile("[" + QuotationMarks.DOUBLE + "\\[\\]]|(?:^|\\s)['‘]\\p{L}");

  /** The clause of a statement's text; empty if it is not plain enough to be turned. */
  public static Optional<InvertibleClause> of(String text) {
    Matcher word = WORD.matcher(text);
    int words = 0;
    while (word.find() && words <= MOST_SUBJECT_WORDS) {
      String lower = word.group().toLowerCase(Locale.ROOT);
      if (words > 0 && (AUXILIARY.contains(lower) || BASES.containsKey(lower))) {
        return of(text.substring(0, word.start()).strip(), lower, text.substring(word.end()));
      }
      if (words > 0 && FINITE.contains(lower)) {
        return Optional.empty();
      }
      words++;
    }
    return Optional.empty();
  }

  private static Optional<InvertibleClause> of(String subject, String verb, String after) {
    String rest = cut(after);
    int length = Words.count(rest);
    boolean plain =
        length >= 1 && length <= MOST_REST_WORDS && isPlainSubject(subject) && isPlainRest(rest);
    boolean quoted = QUOTED.matcher(subject).find() || QUOTED.matcher(rest).find();
    boolean reduced = BASES.containsKey(verb) && rest.startsWith("by ");
    return plain && !quoted && !reduced && !DURATION.matcher(rest).find()
        ? Optional.of(new InvertibleClause(subject, verb, rest))
        : Optional.empty();
  }

  private static boolean isPlainSubject(String subject) {
    return subject.indexOf(',') < 0
        && Words.of(subject).stream().noneMatch(InvertibleClause::isVague);
  }

  /** Whether the word is an auxiliary, with which a question can turn a statement. */
  public static boolean isAuxiliary(String word) {
    return AUXILIARY.contains(word);
  }

  /** Whether a question may begin with this word. */
  public static boolean asks(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    return AUXILIARY.contains(lower) || ASKING.contains(lower);
  }

  public static boolean isPronoun(String word) {
    return PRONOUNS.contains(word.toLowerCase(Locale.ROOT));
  }

  /** Whether the word means nothing without a sentence before it. */
  public static boolean isVague(String word) {
    return VAGUE.contains(word.toLowerCase(Locale.ROOT));
  }

  /** A finite verb after the first: the clause has another in it. */
  private static boolean isVerb(String word) {
    return AUXILIARY.contains(word) || SAYING.contains(word);
  }

  /**
   * What of the words after a verb belongs to it, without circumstances; empty if they leave open
   * whom or what they mean, or break off.
   */
  public static Optional<String> object(String after) {
    String rest = cut(after.strip());
    boolean plain =
        !rest.isEmpty()
            && Words.count(rest) >= 1
            && Words.count(rest) <= MOST_REST_WORDS
            && isPlainRest(rest)
            && !DURATION.matcher(rest).find()
            && !QUOTED.matcher(rest).find();
    return plain ? Optional.of(rest) : Optional.empty();
  }

  private static boolean isPlainRest(String rest) {
    List<String> words = Words.of(rest.startsWith("not ") ? rest.substring(4) : rest);
    return !words.isEmpty()
        && words.stream().noneMatch(w -> isVague(w) || isVerb(w))
        && (CALENDAR.contains(words.getLast()) || !Words.isStop(words.getLast()));
  }

  /** Whether an "and" joins only a few words and not another statement. */
  private static boolean isList(String rest, Matcher end) {
    if (!end.group().strip().equals("and")) {
      return false;
    }
    String after = rest.substring(end.end());
    if (after.startsWith("be ")) {
      return false;
    }
    Matcher next = END.matcher(after);
    return Words.count(next.find() ? after.substring(0, next.start()) : after) <= LIST_WORDS;
  }

  /** What of the words before a verb is its subject: after an opening phrase or "he said". */
  public static String subjectOf(String before) {
    Matcher opening = OPENING.matcher(before);
    int start = 0;
    while (opening.find()) {
      start = opening.end();
    }
    return before.substring(start).strip();
  }

  /** Without circumstances: cut where the first of them begins. */
  private static String cut(String rest) {
    Matcher end = END.matcher(rest);
    int at = rest.length();
    while (end.find() && at == rest.length()) {
      at = isList(rest, end) ? at : end.start();
    }
    String cut = rest.substring(0, at).strip();
    return cut.endsWith(".") ? cut.substring(0, cut.length() - 1) : cut;
  }

  /** What a question of it has before the subject: the verb, or "did". */
  public String helper() {
    return BASES.containsKey(verb) ? "did" : verb;
  }

  /** The verb behind the subject in such a question; empty where the helper is the verb. */
  public String base() {
    return BASES.getOrDefault(verb, "");
  }

  /** "do" of "doing"; empty for a verb that is not well known. */
  public static Optional<String> base(String gerund) {
    String stem = gerund.substring(0, gerund.length() - "ing".length());
    int last = stem.length() - 1;
    boolean doubled = last > 1 && stem.charAt(last) == stem.charAt(last - 1);
    return Stream.of(stem, stem + "e", doubled ? stem.substring(0, last) : stem)
        .filter(base -> COMMON.contains(base) || BASES.containsValue(base))
        .findFirst();
  }

  private static Map<String, String> bases() {
    Map<String, String> bases = new HashMap<>();
    for (String line : Resource.lines("compose/story/past-verbs.txt")) {
      String[] pair = line.split(" ");
      bases.put(pair[0], pair[1]);
    }
    return bases;
  }
}
