package dev.backstory.store.sqlite;

import java.util.ArrayList;
import java.util.Collection;
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
  private static final int MOST_ANY = 24;
  private static final Pattern TERM =
      Pattern.compile("(?<![\\p{L}\\p{N}])(-)?(?:\"([^\"]*)\"|([^\\s\"]+))");
  private static final Pattern WORDS = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");

  private SearchExpression() {}

  /** What has one of the words at least; empty if there is none. */
  static Optional<String> any(Collection<String> words) {
    List<String> wanted = new ArrayList<>();
    for (String word : words.stream().limit(MOST_ANY).toList()) {
      List<String> parts = WORDS.matcher(word).results().map(r -> r.group()).toList();
      if (!parts.isEmpty()) {
        wanted.add('"' + String.join(" ", parts) + '"' + (word.endsWith("*") ? "*" : ""));
      }
    }
    return wanted.isEmpty() ? Optional.empty() : Optional.of(String.join(" OR ", wanted));
  }

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
