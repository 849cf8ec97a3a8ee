package dev.backstory.compose;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A statement taken apart at its finite verb, so that it can be turned into a question. Only plain
 * ones are: a short subject without a clause of its own, and an auxiliary or a well-known verb.
 *
 * @param subject as it stands inside a sentence: "the minister", "Ada Lind"
 * @param verb the finite verb: "was", "will", "opened"
 * @param rest what follows it, without circumstances
 */
record Clause(String subject, String verb, String rest) {
  private static final int MOST_SUBJECT_WORDS = 8;
  private static final int MOST_REST_WORDS = 14;

  private static final Set<String> FINITE = Resource.words("finite-verbs.txt");
  private static final Set<String> AUXILIARY =
      Set.of(
          "is", "are", "was", "were", "will", "would", "can", "could", "has", "have", "should",
          "may", "might", "must");
  private static final Set<String> ASKING =
      Set.of("who", "what", "when", "where", "why", "how", "which", "do", "does", "did");
  private static final Set<String> SAYING =
      Set.of("said", "says", "say", "do", "does", "did", "told", "had");
  private static final Map<String, String> BASES = bases();
  private static final Pattern END =
      Pattern.compile(
          "[,;:(]|\\s[–—-]{1,2}\\s|\\s(?:"
              + String.join("|", Resource.words("question-ends.txt"))
              + ")\\s");
  private static final Set<String> VAGUE =
      Set.of(
          "he", "she", "it", "they", "them", "him", "this", "that", "these", "those", "i", "we",
          "you", "me", "us", "my", "our", "your", "there", "here", "who", "which", "what", "one",
          "some", "many", "others", "both", "so", "too", "also", "but", "and", "or", "if", "as",
          "when", "while", "after", "before", "because", "not", "n't", "same", "such", "nothing",
          "it's", "another", "whether");
  private static final Set<String> DETERMINERS =
      Set.of(
          "the", "a", "an", "its", "his", "her", "their", "some", "several", "most", "many", "any",
          "all", "no", "more", "new", "both", "other", "federal", "local", "state");
  private static final Pattern WORD = Pattern.compile("\\S+");
  private static final Pattern QUOTED = Pattern.compile("[\"“”«»\\[\\]]");

  /** The clause of a statement's text; empty if it is not plain enough to be turned. */
  static Optional<Clause> of(String text) {
    if (QUOTED.matcher(text).find()) {
      return Optional.empty();
    }
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

  private static Optional<Clause> of(String subject, String verb, String after) {
    String rest = cut(after);
    int length = Words.count(rest);
    boolean plain =
        length >= 1 && length <= MOST_REST_WORDS && isPlainSubject(subject) && isPlainRest(rest);
    return plain ? Optional.of(new Clause(inside(subject), verb, rest)) : Optional.empty();
  }

  private static boolean isPlainSubject(String subject) {
    return subject.indexOf(',') < 0 && Words.of(subject).stream().noneMatch(Clause::isVague);
  }

  /** Whether a question may begin with this word. */
  static boolean asks(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    return AUXILIARY.contains(lower) || ASKING.contains(lower);
  }

  /** Whether the word means nothing without a sentence before it. */
  static boolean isVague(String word) {
    return VAGUE.contains(word.toLowerCase(Locale.ROOT));
  }

  /** A finite verb after the first: the clause has another in it. */
  private static boolean isVerb(String word) {
    return AUXILIARY.contains(word) || SAYING.contains(word);
  }

  private static boolean isPlainRest(String rest) {
    List<String> words = Words.of(rest);
    return words.stream().noneMatch(w -> isVague(w) || isVerb(w)) && !Words.isStop(words.getLast());
  }

  /** Without circumstances: cut where the first of them begins. */
  private static String cut(String rest) {
    Matcher end = END.matcher(rest);
    String cut = (end.find() ? rest.substring(0, end.start()) : rest).strip();
    return cut.endsWith(".") ? cut.substring(0, cut.length() - 1) : cut;
  }

  /** The subject with a small letter, unless it begins with a name. */
  private static String inside(String subject) {
    String first = Words.of(subject).isEmpty() ? "" : Words.of(subject).getFirst();
    boolean ordinary = DETERMINERS.contains(first.toLowerCase(Locale.ROOT));
    return ordinary ? first.toLowerCase(Locale.ROOT) + subject.substring(first.length()) : subject;
  }

  /** Whether the subject begins with a name or an article, so that its letter case is sure. */
  boolean isSure(Set<String> names) {
    String first = subject.substring(0, Math.max(0, subject.indexOf(' ') + 1)).strip();
    return Character.isLowerCase(subject.codePointAt(0))
        || names.stream().anyMatch(name -> subject.startsWith(name))
        || DETERMINERS.contains(first);
  }

  /** Whether nothing of the statement was cut off. */
  boolean isWhole(String statement) {
    return statement.strip().endsWith(rest);
  }

  /** "was it signed", "did it open": the clause in the order of a question. */
  String inverted() {
    String base = BASES.get(verb);
    return base == null
        ? verb + " " + subject + " " + rest
        : "did " + subject + " " + base + " " + rest;
  }

  private static Map<String, String> bases() {
    Map<String, String> bases = new HashMap<>();
    for (String line : Resource.lines("past-verbs.txt")) {
      String[] pair = line.split(" ");
      bases.put(pair[0], pair[1]);
    }
    return bases;
  }
}
