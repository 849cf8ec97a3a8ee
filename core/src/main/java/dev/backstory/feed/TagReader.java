package dev.backstory.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads the name and the attributes of one tag, however carelessly it is written. */
final class TagReader {
  private static final int MAX_ATTRIBUTES = 100;

  private final String text;
  private int at;

  /**
   * @param at where the name begins
   */
  TagReader(String text, int at) {
    this.text = text;
    this.at = at;
  }

  /** Where the next character stands that was not read. */
  int at() {
    return at;
  }

  String name() {
    int from = at;
    while (at < text.length() && isName(text.charAt(at))) {
      at++;
    }
    return text.substring(from, at);
  }

  /** Names in lower case and values by turns, up to the end of the tag. */
  List<String> attributes() {
    List<String> attributes = List.of();
    for (skipSpace(); !atEndOfTag(); skipSpace()) {
      String name = name();
      if (name.isEmpty()) {
        at++; // whatever it is, it is no attribute
      } else {
        String value = readValue();
        attributes = attributes.isEmpty() ? new ArrayList<>(4) : attributes;
        if (attributes.size() < 2 * MAX_ATTRIBUTES) {
          attributes.add(name.toLowerCase(Locale.ROOT));
          attributes.add(value == null ? "" : CharacterReferences.resolved(value));
        }
      }
    }
    return attributes;
  }

  private boolean atEndOfTag() {
    return at >= text.length()
        || text.charAt(at) == '>'
        || text.charAt(at) == '<'
        || text.startsWith("/>", at);
  }

  private @Nullable String readValue() {
    skipSpace();
    if (at >= text.length() || text.charAt(at) != '=') {
      return null;
    }
    at++;
    skipSpace();
    char quote = at < text.length() ? text.charAt(at) : 0;
    return quote == '"' || quote == '\'' ? quoted(quote) : unquoted();
  }

  /** XML has no "<" in a value, so there a value that nobody closed ends. */
  private String quoted(char quote) {
    int from = ++at;
    while (at < text.length() && text.charAt(at) != quote && text.charAt(at) != '<') {
      at++;
    }
    String value = text.substring(from, at);
    at += at < text.length() && text.charAt(at) == quote ? 1 : 0;
    return value;
  }

  private String unquoted() {
    int from = at;
    while (!atEndOfTag() && !isSpace(text.charAt(at))) {
      at++;
    }
    return text.substring(from, at);
  }

  private void skipSpace() {
    while (at < text.length() && isSpace(text.charAt(at))) {
      at++;
    }
  }

  private static boolean isSpace(char c) {
    return c <= ' ';
  }

  static boolean isNameStart(char c) {
    return Character.isLetter(c) || c == '_' || c == ':';
  }

  private static boolean isName(char c) {
    return Character.isLetterOrDigit(c) || c == '_' || c == ':' || c == '-' || c == '.';
  }
}
