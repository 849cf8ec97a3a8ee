package dev.backstory.web;

import java.util.regex.Pattern;

/**
 * Word for word: the same characters, typographic quotation marks and white space folded, nothing
 * else.
 */
final class Verbatim {
  private static final Pattern DOUBLE =
      Pattern.compile("[\u201c\u201d\u201e\u201f\u00ab\u00bb\u2033]");
  private static final Pattern SINGLE =
      Pattern.compile("[\u2018\u2019\u201a\u201b\u2039\u203a\u2032]");
  private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}\u200b\ufeff]+");

  private Verbatim() {}

  static boolean same(String quoted, String written) {
    return folded(quoted).equals(folded(written));
  }

  private static String folded(String text) {
    String marks = SINGLE.matcher(DOUBLE.matcher(text).replaceAll("\"")).replaceAll("'");
    return SPACE.matcher(marks).replaceAll(" ").strip();
  }
}
