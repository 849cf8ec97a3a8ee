package dev.backstory.feed;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Entities;

/**
 * Resolves references to characters: numbers, and the names that HTML has. What is no reference
 * stays as it is written.
 */
final class CharacterReferences {
  private static final Pattern REFERENCE =
      Pattern.compile("&(?:#([0-9]{1,8})|#[xX]([0-9a-fA-F]{1,7})|([A-Za-z][A-Za-z0-9]{1,31}));");

  private CharacterReferences() {}

  static String resolved(String text) {
    if (text.indexOf('&') < 0) {
      return text;
    }
    Matcher m = REFERENCE.matcher(text);
    StringBuilder out = new StringBuilder(text.length());
    while (m.find()) {
      m.appendReplacement(out, Matcher.quoteReplacement(meant(m)));
    }
    return m.appendTail(out).toString();
  }

  private static String meant(Matcher m) {
    if (m.group(1) != null) {
      return character(Integer.parseInt(m.group(1)));
    }
    if (m.group(2) != null) {
      return character(Integer.parseInt(m.group(2), 16));
    }
    String name = m.group(3);
    return name.equals("apos")
        ? "'"
        : Entities.isNamedEntity(name) ? Entities.getByName(name) : m.group();
  }

  /** Numbers that are no character are dropped. */
  private static String character(int c) {
    boolean none =
        !Character.isValidCodePoint(c) || (c >= 0xD800 && c <= 0xDFFF) || c == 0 || c == 0xFFFE;
    return none ? "" : Character.toString(c);
  }
}
