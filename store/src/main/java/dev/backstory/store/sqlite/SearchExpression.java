package dev.backstory.store.sqlite;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A question as SQLite's full-text index reads it. Each word is quoted, so that nothing in a
 * question is an operator of the index.
 */
final class SearchExpression {
  private static final int MOST_TERMS = 12;
  private static final Pattern TERM =
      Pattern.compile("(?<![\\p{L}\\p{N}])(-)?(?:\"([^\"]*)\"|([^\\s\"]+))");
  private static final Pattern WORDS = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");

  private SearchExpression() {}

  /** Empty if there is no word to look for. */
  static Optional<String> of(String question) {
    List<String> wanted = new ArrayList<>();
    List<String> unwanted = new ArrayList<>();
    Matcher term = TERM.matcher(question);
    while (term.find() && wanted.size() + unwanted.size() < MOST_TERMS) {
      boolean phrase = term.group(2) != null;
      String phraseOrWord = phrase ? term.group(2) : term.group(3);
      List<String> words = WORDS.matcher(phraseOrWord).results().map(r -> r.group()).toList();
      if (!words.isEmpty()) {
        boolean open = !phrase && phraseOrWord.endsWith("*");
        (term.group(1) == null ? wanted : unwanted)
            .add('"' + String.join(" ", words) + '"' + (open ? "*" : ""));
      }
    }
    if (wanted.isEmpty()) {
      return Optional.empty();
    }
    String all = String.join(" AND ", wanted);
    return Optional.of(
        unwanted.isEmpty() ? all : "(%s) NOT (%s)".formatted(all, String.join(" OR ", unwanted)));
  }
}
