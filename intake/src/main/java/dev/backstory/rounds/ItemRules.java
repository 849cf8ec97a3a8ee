package dev.backstory.rounds;

import dev.backstory.port.admin.FeedEdits;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * Which items of a feed are read, by words or expressions that their headline or address has. A
 * line of rules is a word or several, whatever their case, or an expression between slashes. How
 * long an expression may look is bounded by the characters that it looks at; an item on which one
 * looks longer is refused.
 */
public final class ItemRules {
  /** Some milliseconds. */
  private static final int MOST_LOOKS = 200_000;

  private static final int LONGEST_TEXT = 2_000;

  private final List<Rule> keep;
  private final List<Rule> block;

  private record Rule(String line, Pattern pattern) {
    static Rule of(String line) {
      boolean expression = line.length() > 2 && line.startsWith("/") && line.endsWith("/");
      int flags = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
      return expression
          ? new Rule(line, Pattern.compile(line.substring(1, line.length() - 1), flags))
          : new Rule(
              line,
              Pattern.compile(
                  "(?<![\\p{L}\\p{N}])" + Pattern.quote(line) + "(?![\\p{L}\\p{N}])", flags));
    }

    boolean finds(CharSequence text) {
      return pattern.matcher(text).find();
    }
  }

  /**
   * @throws PatternSyntaxException if an expression is none
   */
  public ItemRules(String keep, String block) {
    this.keep = rules(keep);
    this.block = rules(block);
  }

  static ItemRules of(FeedEdits.Edit edit) {
    return new ItemRules(edit.keep(), edit.block());
  }

  private static List<Rule> rules(String lines) {
    return lines.lines().map(String::strip).filter(line -> !line.isEmpty()).map(Rule::of).toList();
  }

  /** What is wrong with such rules; null if nothing is. */
  public static @Nullable String fault(String keep, String block) {
    try {
      new ItemRules(keep, block);
      return null;
    } catch (PatternSyntaxException e) {
      return "/" + e.getPattern() + "/: " + e.getDescription().toLowerCase(Locale.ROOT);
    }
  }

  /** Why an item is not read; null if it is. */
  public @Nullable String refusal(@Nullable String headline, @Nullable String address) {
    String text = cut(headline) + "\n" + cut(address);
    try {
      for (Rule rule : block) {
        if (rule.finds(new Bounded(text))) {
          return "kept out by a rule of its feed: " + rule.line;
        }
      }
      boolean wanted = keep.isEmpty();
      for (Rule rule : keep) {
        wanted = wanted || rule.finds(new Bounded(text));
      }
      return wanted ? null : "kept out by the rules of its feed: none of what it keeps";
    } catch (TooLong | StackOverflowError e) {
      return "kept out: a rule of its feed takes too long";
    }
  }

  private static String cut(@Nullable String text) {
    return text == null ? "" : text.substring(0, Math.min(text.length(), LONGEST_TEXT));
  }

  /** An expression has looked at too many characters. */
  private static final class TooLong extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  /** A text that an expression may look at for so long. */
  private static final class Bounded implements CharSequence {
    private final String text;
    private int looks;

    Bounded(String text) {
      this.text = text;
    }

    @Override
    public int length() {
      return text.length();
    }

    @Override
    public char charAt(int index) {
      if (++looks > MOST_LOOKS) {
        throw new TooLong();
      }
      return text.charAt(index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      return text.substring(start, end);
    }

    @Override
    public String toString() {
      return text;
    }
  }
}
