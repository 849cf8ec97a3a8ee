package dev.backstory.check;

import static java.util.Collections.disjoint;

import dev.backstory.compose.section.question.QuestionForm;
import dev.backstory.compose.story.InvertibleClause;
import dev.backstory.model.Claim.Template;
import dev.backstory.notation.Resource;
import dev.backstory.notation.Stemmer;
import dev.backstory.sentence.Marks;
import dev.backstory.sentence.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Replays questions: the pattern is one that the program has, filled it gives the question, and
 * what it is filled with are words of the sentences behind it, in their order. Who does what to
 * whom stays as it is: subject, verb and object follow each other as they do there.
 */
final class QuestionReplay {
  private static final Set<String> DO = Set.of("do", "does", "did");
  private static final Set<String> MOODS = Set.of("could", "will", "would");
  private static final Set<String> ASKING =
      Set.of("why", "how", "when", "where", "who", "what", "which", "how many", "how much");

  private static final String WHEN = "when ";

  /** By which a sentence says that something is not known, or not told. */
  private static final Set<String> NOT =
      Set.of("not", "no", "never", "nor", "unclear", "unknown", "uncertain", "cannot");

  private static final Set<String> BE = Set.of("is", "are", "was", "were");
  private static final Set<String> FORMS_OF_BE =
      Set.of("is", "are", "was", "were", "be", "been", "remain", "remains", "remained");

  /** Verbs, which a question may have in another form. */
  private static final Set<String> VERBS = Set.of("verb", "before", "verbs");

  private static final Map<String, String> BASES =
      Resource.lines("check/irregular-verbs.txt").stream()
          .map(line -> line.split(" "))
          .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));

  /** The endings of verbs that are too short for a stemmer: "used", "died". */
  private static final List<String> SHORT = List.of("s", "d", "es", "ed");

  /** What the order of a question puts somewhere else than its statement. */
  private static final Set<String> MOVED = Set.of("counted", "name", "time");

  private final List<String> sentences;
  private final List<String> counted;
  private final String known;

  /**
   * @param sentences behind the question, one for each piece of evidence, and the answer as printed
   * @param counted what the page's figures count: "people killed"
   * @param articles all that is known of their words
   */
  QuestionReplay(List<String> sentences, List<String> counted, String articles) {
    this.sentences = sentences;
    this.counted = counted;
    this.known =
        Stream.of(List.of(articles), sentences, counted)
            .flatMap(List::stream)
            .collect(Collectors.joining("\n"));
  }

  /** What is wrong with how a question was made, in words; empty if nothing is. */
  List<String> faults(Template template, String question) {
    if (!QuestionForm.isKnown(template.pattern())) {
      return List.of("no pattern of this program: " + template.pattern());
    }
    List<String> faults = new ArrayList<>();
    if (!template.text().equals(question)) {
      faults.add("does not follow from its pattern: " + question);
    }
    template
        .slots()
        .forEach(
            (place, words) -> {
              if (!holds(place, words)) {
                faults.add("the " + place + " of its pattern is not in its evidence: " + words);
              }
            });
    if (faults.isEmpty() && !isInOrder(template.slots())) {
      faults.add("turns its evidence round: " + question);
    }
    return faults;
  }

  private boolean holds(String place, String words) {
    String lower = words.toLowerCase(Locale.ROOT);
    return switch (place) {
      case "question" -> Marks.folded(known).contains(Marks.folded(words));
      case "word" -> ASKING.contains(lower);
      case "helper" -> isHelper(lower.startsWith(WHEN) ? lower.substring(WHEN.length()) : lower);
      case "name", "counted", "time" -> PageUnderCheck.missing(words, known).isEmpty();
      default ->
          Stream.concat(sentences.stream(), counted.stream())
              .anyMatch(it -> end(asIn(it, words), keys(it), fits(place)) >= 0);
    };
  }

  /**
   * "Did", or a word that the sentence has; "will" and "could" are asked of what is to come, and
   * "was" of what has been or remains.
   */
  private boolean isHelper(String word) {
    boolean there =
        sentences.stream()
            .map(QuestionReplay::keys)
            .anyMatch(it -> it.contains(word) || BE.contains(word) && asksBe(it));
    boolean auxiliary = word.equals("had") || InvertibleClause.isAuxiliary(word);
    return DO.contains(word) || MOODS.contains(word) || there && auxiliary;
  }

  /** Whether "is" may be asked of it: what it is, or what nobody knows or tells of it. */
  private static boolean asksBe(List<String> there) {
    return !disjoint(there, FORMS_OF_BE)
        || !disjoint(there, NOT)
        || there.stream().anyMatch(word -> word.endsWith("n't"));
  }

  /** All that kept its order in one sentence, or all but a subject that another sentence names. */
  private boolean isInOrder(Map<String, String> slots) {
    List<Map.Entry<String, String>> kept =
        slots.entrySet().stream()
            .filter(it -> !MOVED.contains(it.getKey()))
            .filter(it -> !Set.of("question", "word", "helper").contains(it.getKey()))
            .toList();
    List<Map.Entry<String, String>> told =
        kept.stream().filter(it -> !it.getKey().equals("subject")).toList();
    String subject = slots.getOrDefault("subject", "");
    return Stream.concat(sentences.stream(), counted.stream())
        .anyMatch(
            it ->
                isInOrder(kept, it)
                    || isInOrder(told, it) && !PageUnderCheck.missing(subject, it).isEmpty());
  }

  private boolean isInOrder(List<Map.Entry<String, String>> places, String sentence) {
    List<String> there = keys(sentence);
    int from = 0;
    for (Map.Entry<String, String> place : places) {
      int end =
          end(
              asIn(sentence, place.getValue()),
              there.subList(from, there.size()),
              fits(place.getKey()));
      if (end < 0) {
        return false;
      }
      from += end;
    }
    return true;
  }

  /**
   * The words as a sentence has them that gives one name alone: without "Joe" where another says
   * "Joe Arpaio".
   */
  private List<String> asIn(String sentence, String words) {
    List<String> there = keys(sentence);
    List<String> wanted = keys(words);
    boolean[] known = new boolean[wanted.size()]; // of the sentence, or of a name with such a word
    for (int i = 0; i < known.length; i++) {
      known[i] = there.contains(wanted.get(i));
    }
    for (int i = known.length - 2; i >= 0; i--) {
      known[i] |= known[i + 1] && isName(wanted.get(i), wanted.get(i + 1));
    }
    for (int i = 1; i < known.length; i++) {
      known[i] |= known[i - 1] && isName(wanted.get(i - 1), wanted.get(i));
    }
    return IntStream.range(0, known.length)
        .filter(i -> !known[i] || there.contains(wanted.get(i)))
        .mapToObj(wanted::get)
        .toList();
  }

  /** Whether one of the sentences has both words as neighbours with capitals. */
  private boolean isName(String given, String next) {
    return sentences.stream()
        .map(it -> Words.of(Marks.folded(it)).stream().map(QuestionReplay::bare).toList())
        .anyMatch(
            it ->
                IntStream.range(1, it.size())
                    .filter(i -> isCapital(it.get(i - 1)) && isCapital(it.get(i)))
                    .anyMatch(
                        i ->
                            it.get(i - 1).equalsIgnoreCase(given)
                                && it.get(i).equalsIgnoreCase(next)));
  }

  private static boolean isCapital(String word) {
    return Character.isUpperCase(word.codePointAt(0));
  }

  /** How many words of a sentence it takes to find these in their order; less than 0: too few. */
  private static int end(List<String> words, List<String> there, BiPredicate<String, String> fits) {
    int at = 0;
    for (String word : words) {
      while (at < there.size() && !fits.test(word, there.get(at))) {
        at++;
      }
      if (at == there.size()) {
        return -1;
      }
      at++;
    }
    return at;
  }

  private static BiPredicate<String, String> fits(String place) {
    return VERBS.contains(place) ? QuestionReplay::isForm : String::equals;
  }

  /** Whether two words are forms of one verb: "close" of "closed", "take" of "took". */
  private static boolean isForm(String word, String other) {
    return word.equals(other)
        || Stemmer.stem(word).equals(Stemmer.stem(other))
        || word.equals(BASES.get(other))
        || SHORT.stream().anyMatch(ending -> other.equals(word + ending))
        || word.endsWith("y")
            && SHORT.stream().anyMatch(e -> other.equals(word.replaceFirst("y$", "i") + e));
  }

  private static List<String> keys(String text) {
    return Words.of(Marks.folded(text)).stream()
        .map(word -> bare(word).toLowerCase(Locale.ROOT))
        .toList();
  }

  /** "Ada Lind" for "Ada Lind's". */
  private static String bare(String word) {
    return word.endsWith("'s") ? word.substring(0, word.length() - 2) : word;
  }
}
