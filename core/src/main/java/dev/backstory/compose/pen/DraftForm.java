package dev.backstory.compose.pen;

import dev.backstory.sentence.Words;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What a draft must look like whatever it says: a sentence, a question and a label of English. */
final class DraftForm {
  private static final Pattern QUOTED = Pattern.compile("[\"“”«»„]");

  /** What cannot begin a sentence that is to be understood by itself. */
  private static final Pattern DEPENDENT =
      Pattern.compile(
          "^(?:he|she|they|it|this|that|these|those|his|her|their|its|but|and|also|however|then"
              + "|meanwhile|later|there(?!fore| is| are| was| were))\\b(?! (?:is|was) (?:not|un))",
          Pattern.CASE_INSENSITIVE);

  private static final Set<String> AUXILIARIES =
      Set.of(
          "is", "are", "was", "were", "do", "does", "did", "has", "have", "had", "will", "would",
          "can", "could", "may", "might", "must", "shall", "should");

  private static final String ASKS =
      "(?:(?:in|on|at|by|for|from|of|to|with|under|since|until) )?"
          + "(?:who|whom|whose|what|which|when|where|why|how)\\b";

  /** "Who owns the club?": what is asked for does something. */
  private static final Pattern SUBJECT =
      Pattern.compile("^(?:who|what|which|whose|how (?:many|much))\\b.*");

  /** With fewer words there is none that does something. */
  private static final int FEWEST_WORDS = 4;

  private static final Set<String> ENDINGS =
      Set.of("again", "away", "back", "off", "once", "today");

  private static final Pattern OR_NOT = Pattern.compile("\\bor not$", Pattern.CASE_INSENSITIVE);

  private static final Pattern ABOUT = Pattern.compile("^(?:what|how) (?:about|of|if)\\b.*");

  private DraftForm() {}

  /** What is wrong with how a sentence is put; empty if nothing is. */
  static Optional<String> faultOfSentence(String text) {
    if (QUOTED.matcher(text).find()) {
      return Optional.of("quotation marks");
    }
    return DEPENDENT.matcher(text).find()
        ? Optional.of("it cannot be understood by itself")
        : Optional.empty();
  }

  /** One mark, at its end, and a verb: "What about the harbour?" asks nothing. */
  static Optional<String> faultOfQuestion(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    List<String> words = Words.of(lower);
    boolean open = isOpen(text);
    boolean asks =
        words.stream().anyMatch(AUXILIARIES::contains)
            ? open || AUXILIARIES.contains(words.getFirst())
            : words.size() >= FEWEST_WORDS && SUBJECT.matcher(lower).matches();
    boolean whole = text.indexOf('?') == text.length() - 1 && !QUOTED.matcher(text).find();
    return whole && asks && !ABOUT.matcher(lower).matches()
        ? Optional.empty()
        : Optional.of("no question");
  }

  /** Whether a question asks for something, and not only whether something is so. */
  static boolean isOpen(String question) {
    return question.toLowerCase(Locale.ROOT).matches("^" + ASKS + ".*");
  }

  /** Broken off it is none: "A silence in". "Money back" and "Lawful or not" are whole. */
  static Optional<String> faultOfLabel(String label) {
    List<String> words = Words.of(label);
    boolean whole =
        !words.isEmpty()
            && (!Words.isStop(words.getLast())
                || words.size() > 1 && ENDINGS.contains(words.getLast().toLowerCase(Locale.ROOT))
                || OR_NOT.matcher(label).find());
    return whole ? Optional.empty() : Optional.of("a label that breaks off");
  }
}
