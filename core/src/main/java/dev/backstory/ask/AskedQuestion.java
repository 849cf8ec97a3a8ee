package dev.backstory.ask;

import dev.backstory.sentence.Words;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** A question that somebody asks, with the words by which it is answered. */
public final class AskedQuestion {
  /** In code points; more is no question. */
  public static final int LONGEST = 300;

  private static final Pattern UNSEEN = Pattern.compile("[\\p{C}\\s]+");
  private static final Pattern POSSESSIVE = Pattern.compile("['’]s$");
  private static final int FEWEST_LETTERS = 2;
  private static final int SHORTEST_STEM = 4;

  private final String text;
  private final Set<String> stems;

  private AskedQuestion(String text) {
    this.text = text;
    this.stems = Words.stems(text);
  }

  /** What was made of what somebody typed. */
  public sealed interface Reading {}

  /** It can be asked. */
  public record Clear(AskedQuestion question) implements Reading {}

  /**
   * It cannot.
   *
   * @param reason in a sentence, for whoever asked
   */
  public record Unclear(String reason) implements Reading {}

  /** Reads what somebody typed; white space and control characters part words. */
  public static Reading read(String typed) {
    String text = UNSEEN.matcher(typed).replaceAll(" ").strip();
    if (text.codePointCount(0, text.length()) > LONGEST) {
      return new Unclear("A question may have %d characters.".formatted(LONGEST));
    }
    AskedQuestion question = new AskedQuestion(text);
    return question.stems.stream().noneMatch(stem -> stem.length() >= FEWEST_LETTERS)
        ? new Unclear("Ask with the words of a story: who, what or where it is about.")
        : new Clear(question);
  }

  public String text() {
    return text;
  }

  /** Of the words that carry meaning. */
  Set<String> stems() {
    return stems;
  }

  /**
   * The words that carry meaning, as an index knows them: a common word stands for all that begin
   * with its stem, and a name for itself.
   */
  public List<String> searchWords() {
    return Words.of(text).stream()
        .filter(word -> !Words.stem(word).isEmpty())
        .map(AskedQuestion::searched)
        .distinct()
        .toList();
  }

  private static String searched(String word) {
    String plain = POSSESSIVE.matcher(word).replaceFirst("");
    String lower = plain.toLowerCase(Locale.ROOT);
    String stem = Words.stem(plain);
    int same = 0;
    while (same < Math.min(stem.length(), lower.length())
        && stem.charAt(same) == lower.charAt(same)) {
      same++;
    }
    boolean common = Character.isLowerCase(plain.charAt(0)) && same >= SHORTEST_STEM;
    return common ? lower.substring(0, same) + "*" : plain;
  }
}
