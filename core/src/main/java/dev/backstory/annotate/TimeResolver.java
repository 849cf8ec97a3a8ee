package dev.backstory.annotate;

import dev.backstory.model.OffsetMap;
import dev.backstory.model.TimeExpression;
import dev.backstory.port.Token;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds expressions of time and dates them. What cannot be dated for sure, at least to the year, is
 * left out. Linear in the length of the sentence.
 */
public final class TimeResolver {
  /** Patterns by their first word; those that begin with a name or number under none. */
  private final Map<String, List<TimePattern>> patterns = new HashMap<>();

  public TimeResolver() {
    for (String line : ResourceLines.of("time-patterns.txt")) {
      TimePattern pattern = TimePattern.parse(line);
      Set<String> words = pattern.firstWords();
      for (String word : words.isEmpty() ? Set.of("") : words) {
        patterns.computeIfAbsent(word, first -> new ArrayList<>()).add(pattern);
      }
    }
  }

  /**
   * The expressions of a sentence in its order, none overlapping another.
   *
   * @param published the day on which its article was published, where it was; null if not known,
   *     and then only expressions that name their year are found
   * @param offsets of the article's text
   */
  public List<TimeExpression> resolve(
      TaggedSentence sentence, @Nullable LocalDate published, OffsetMap offsets) {
    List<Token> tokens = sentence.tokens();
    TimeWords words = new TimeWords(tokens);
    List<TimeExpression> found = new ArrayList<>();
    int at = 0;
    while (at < tokens.size()) {
      TimeMatch match = longestMatch(words, at, tokens.size());
      if (match == null) {
        at++;
        continue;
      }
      at = match.end;
      TimeMeaning meaning = TimeMeaning.of(match, published, direction(match, tokens));
      if (meaning != null) {
        int start = sentence.start() + tokens.get(match.first).start();
        int end = sentence.start() + end(tokens.get(match.end - 1));
        found.add(
            new TimeExpression(offsets.span(start, end), meaning.date(), meaning.precision()));
      }
    }
    return found;
  }

  private @Nullable TimeMatch longestMatch(TimeWords words, int start, int size) {
    TimeMatch byWord = longestMatch(words.word(start), words, start, size);
    TimeMatch byKind = words.isNameOrNumber(start) ? longestMatch("", words, start, size) : null;
    if (byWord == null || byKind == null) {
      return byWord == null ? byKind : byWord;
    }
    return byWord.length() > byKind.length() ? byWord : byKind;
  }

  private @Nullable TimeMatch longestMatch(String first, TimeWords words, int start, int size) {
    TimeMatch longest = null;
    for (TimePattern pattern : patterns.getOrDefault(first, List.of())) {
      TimeMatch match = pattern.match(words, start, size);
      if (match != null && (longest == null || match.length() > longest.length())) {
        longest = match;
      }
    }
    return longest;
  }

  /** The end of a word without the sentence's full stop, which taggers leave on a number. */
  private static int end(Token last) {
    String form = last.form();
    boolean number =
        form.length() > 1
            && form.endsWith(".")
            && Character.isDigit(form.charAt(form.length() - 2));
    return number ? last.end() - 1 : last.end();
  }

  private static TimeDirection direction(TimeMatch match, List<Token> tokens) {
    return match.pattern.future()
        ? TimeDirection.FUTURE
        : TimeDirection.of(tokens, match.first, match.end);
  }
}
