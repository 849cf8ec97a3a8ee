package dev.backstory.notation;

import java.text.Normalizer;
import java.util.Locale;

/**
 * The form under which names are filed and looked up: without case, full stops, commas, a leading
 * "the", and differences of white space, apostrophes and compatible characters.
 */
public final class NameKey {
  /** UTF-16 length of the longest name that is filed. */
  public static final int LONGEST = 200;

  private static final String THE = "the ";

  private NameKey() {}

  /** The key of a name; empty when nothing is left of it. */
  public static String of(String name) {
    String flat = Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    StringBuilder key = new StringBuilder(flat.length());
    for (int i = 0; i < flat.length(); i++) {
      add(flat.charAt(i), key);
    }
    int end = key.length();
    if (end > 0 && key.charAt(end - 1) == ' ') {
      key.setLength(end - 1);
    }
    boolean article = key.length() > THE.length() && key.indexOf(THE) == 0;
    return article ? key.substring(THE.length()) : key.toString();
  }

  private static void add(char c, StringBuilder key) {
    if (Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c)) {
      if (!key.isEmpty() && key.charAt(key.length() - 1) != ' ') {
        key.append(' ');
      }
    } else if (c == '’' || c == '‘') {
      key.append('\'');
    } else if (c != '.' && c != ',') {
      key.append(c);
    }
  }
}
