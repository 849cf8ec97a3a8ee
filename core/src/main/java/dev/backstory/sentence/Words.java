package dev.backstory.sentence;

import dev.backstory.notation.Resource;
import dev.backstory.notation.Stemmer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Words of a text, and the stems by which two texts can be told to speak of the same. */
public final class Words {
  /** More words than any sentence has; the rest of a monstrous one is not compared. */
  private static final int MOST = 250;

  private static final Set<String> STOP = Resource.words("sentence/stopwords.txt");

  private Words() {}

  /**
   * Words as written, without marks: runs of letters and digits, apostrophes, hyphens, points and
   * commas inside them included ({@code U.S}, {@code 1,200}, {@code Coast-guard}).
   */
  public static List<String> of(String text) {
    List<String> words = new ArrayList<>();
    int start = -1;
    for (int i = 0; i <= text.length(); i++) {
      boolean inside = i < text.length() && isPart(text, i, start >= 0);
      if (inside && start < 0) {
        start = i;
      } else if (!inside && start >= 0) {
        words.add(text.substring(start, i));
        start = -1;
      }
    }
    return words;
  }

  private static boolean isPart(String text, int i, boolean begun) {
    char c = text.charAt(i);
    if (Character.isLetterOrDigit(c) || Character.isSurrogate(c)) {
      return true;
    }
    boolean joint = c == '\'' || c == '’' || c == '-' || c == '.' || c == ',';
    if (!joint || !begun || i + 1 >= text.length()) {
      return false;
    }
    char before = text.charAt(i - 1);
    char after = text.charAt(i + 1);
    return switch (c) {
      case '.' -> joins(before, after) || Character.isLetter(before) && isLoneLetter(text, i + 1);
      case ',' -> joins(before, after);
      default -> Character.isLetterOrDigit(before) && Character.isLetterOrDigit(after);
    };
  }

  private static boolean joins(char before, char after) {
    return Character.isDigit(before) && Character.isDigit(after);
  }

  private static boolean isLoneLetter(String text, int i) {
    return Character.isLetter(text.charAt(i))
        && (i + 1 >= text.length() || !Character.isLetterOrDigit(text.charAt(i + 1)));
  }

  /** Whether one of the phrases stands in the text as whole words; both in lower case. */
  public static boolean hasPhrase(String lower, List<String> phrases) {
    String spaced = " " + String.join(" ", of(lower)) + " ";
    return phrases.stream().anyMatch(phrase -> spaced.contains(" " + phrase + " "));
  }

  /** How many words a text has. */
  public static int count(String text) {
    return of(text).size();
  }

  /** The stems of the words that carry meaning, in order of first use. */
  public static Set<String> stems(String text) {
    Set<String> stems = new LinkedHashSet<>();
    for (String word : of(text)) {
      if (stems.size() >= MOST) {
        break;
      }
      for (String part : parts(word)) {
        String stem = stem(part);
        if (!stem.isEmpty()) {
          stems.add(stem);
        }
      }
    }
    return stems;
  }

  /** The same of however long a text, in no order. */
  public static Set<String> allStems(String text) {
    Set<String> stems = new HashSet<>();
    for (String word : of(text)) {
      for (String part : parts(word)) {
        stems.add(stem(part));
      }
    }
    stems.remove("");
    return stems;
  }

  /** Of "start-up's" the start and the up. */
  private static String[] parts(String word) {
    boolean owns = word.indexOf('-') >= 0 && (word.endsWith("'s") || word.endsWith("’s"));
    return (owns ? word.substring(0, word.length() - 2) : word).split("-");
  }

  /** Whether the word tells nothing of what a text is about. */
  public static boolean isStop(String word) {
    return STOP.contains(word.toLowerCase(Locale.ROOT).replace('’', '\''));
  }

  /** The stem of a word that carries meaning, else empty. */
  public static String stem(String word) {
    boolean capitals = word.length() > 1 && word.equals(word.toUpperCase(Locale.ROOT));
    if (!capitals && isStop(word)) {
      return "";
    }
    String lower = word.toLowerCase(Locale.ROOT).replace('’', '\'');
    if (lower.endsWith("'s")) {
      lower = lower.substring(0, lower.length() - 2);
    }
    lower = lower.replace(".", "").replace(",", "").replace("'", "");
    boolean tooShort = lower.length() < 2 && !lower.chars().allMatch(Character::isDigit);
    return tooShort ? "" : Stemmer.stem(lower);
  }
}
