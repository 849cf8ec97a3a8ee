package dev.backstory.annotate.open;

import dev.backstory.annotate.text.VerbGroup;
import dev.backstory.port.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The verb of a clause in the order of a question: "began" as "did … begin".
 *
 * @param plural whether the subject is several
 */
record TurnedVerb(List<Token> tokens, VerbGroup group, boolean plural) {
  private static final Set<String> HEDGED = Set.of("would", "may", "might");
  private static final Set<String> PASSING =
      Set.of(
          "also", "still", "now", "already", "even", "then", "just", "yet", "indeed", "actually");
  private static final Set<String> NOT = Set.of("not", "n't", "n’t", "never");

  /**
   * @param helper before the subject
   * @param verb behind it; empty where the helper is the verb
   */
  record Turned(String helper, String verb) {}

  /** Empty if it is denied or too involved. */
  Optional<Turned> turned() {
    if (isDenied()) {
      return Optional.empty();
    }
    List<Token> words = words();
    if (words.size() > 1
        && words.get(1).pos().equals("RB")
        && words.getFirst().lemma().equals("have")) {
      return Optional.empty();
    }
    String first = words.getFirst().form().toLowerCase(Locale.ROOT);
    return switch (words.getFirst().pos()) {
      case "MD" -> ofMood(first, words);
      case "VBD", "VBZ", "VBP" -> ofTense(first, words);
      default -> Optional.empty();
    };
  }

  /** Whether it says "not". */
  boolean isDenied() {
    return tokens.subList(group.start(), group.head() + 1).stream()
        .anyMatch(token -> NOT.contains(token.form().toLowerCase(Locale.ROOT)));
  }

  /** The verb with its auxiliaries, without what only places it in time. */
  private List<Token> words() {
    return tokens.subList(group.start(), group.head() + 1).stream()
        .filter(token -> !PASSING.contains(token.form().toLowerCase(Locale.ROOT)))
        .toList();
  }

  private Optional<Turned> ofMood(String first, List<Token> words) {
    if (words.size() > 2 && words.get(1).lemma().equals("have") && HEDGED.contains(first)) {
      return Optional.of(done(words.subList(2, words.size())));
    }
    String helper = HEDGED.contains(first) ? "will" : first;
    return Optional.of(new Turned(helper, forms(words.subList(1, words.size()))));
  }

  private Optional<Turned> ofTense(String first, List<Token> words) {
    String lemma = words.getFirst().lemma();
    List<Token> after = words.subList(1, words.size());
    if (lemma.equals("be")) {
      return Optional.of(new Turned(first, forms(after)));
    }
    if (lemma.equals("have") && !after.isEmpty()) {
      return Optional.of(first.equals("had") ? done(after) : new Turned(first, forms(after)));
    }
    if (lemma.equals("do") && !after.isEmpty()) {
      return Optional.of(new Turned(first, forms(after)));
    }
    String helper =
        switch (words.getFirst().pos()) {
          case "VBD" -> "did";
          case "VBZ" -> "does";
          default -> "do";
        };
    return words.size() == 1 ? Optional.of(new Turned(helper, lemma)) : Optional.empty();
  }

  /**
   * "Had fallen" and "may have fallen" ask whether somebody did fall, "had been" whether he was.
   */
  private Turned done(List<Token> participles) {
    List<Token> after = participles.subList(1, participles.size());
    return participles.getFirst().lemma().equals("be")
        ? new Turned(plural ? "were" : "was", forms(after))
        : new Turned("did", participles.getFirst().lemma());
  }

  private static String forms(List<Token> words) {
    List<String> forms = new ArrayList<>();
    words.forEach(word -> forms.add(word.form()));
    return String.join(" ", forms);
  }
}
