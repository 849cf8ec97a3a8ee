package dev.backstory.bench.feeds;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A word of Python.
 *
 * @param text of a string, what it stands for
 */
record PythonToken(Kind kind, String text) {
  enum Kind {
    TEXT,
    NUMBER,
    NAME,
    SIGN
  }

  private static final Pattern TOKEN =
      Pattern.compile(
          "\\s*(?:u?'((?:[^'\\\\]|\\\\.)*)'|u?\"((?:[^\"\\\\]|\\\\.)*)\"|(-?\\d+)(?![\\d.])"
              + "|([A-Za-z_]\\w*)|(==|!=|[^\\s\\w]))",
          Pattern.DOTALL);
  private static final Pattern ESCAPE =
      Pattern.compile(
          "\\\\(?:x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|\\n|(.))", Pattern.DOTALL);

  static List<PythonToken> of(String source) {
    List<PythonToken> tokens = new ArrayList<>();
    Matcher m = TOKEN.matcher(source);
    int at = 0;
    while (m.region(at, source.length()).lookingAt()) {
      tokens.add(token(m));
      at = m.end();
    }
    return source.substring(at).isBlank()
        ? tokens
        : List.of(new PythonToken(Kind.SIGN, "not understood"));
  }

  private static PythonToken token(Matcher m) {
    for (int text = 1; text <= 2; text++) {
      if (m.group(text) != null) {
        return new PythonToken(Kind.TEXT, unescaped(m.group(text)));
      }
    }
    if (m.group(3) != null) {
      return new PythonToken(Kind.NUMBER, m.group(3));
    }
    return m.group(4) != null
        ? new PythonToken(Kind.NAME, m.group(4))
        : new PythonToken(Kind.SIGN, m.group(5));
  }

  private static String unescaped(String literal) {
    return ESCAPE.matcher(literal).replaceAll(m -> Matcher.quoteReplacement(meant(m)));
  }

  private static String meant(java.util.regex.MatchResult escape) {
    for (int hex = 1; hex <= 3; hex++) {
      if (escape.group(hex) != null) {
        return Character.toString(Integer.parseInt(escape.group(hex).toLowerCase(Locale.ROOT), 16));
      }
    }
    String letter = escape.group(4);
    return letter == null
        ? ""
        : switch (letter) {
          case "n" -> "\n";
          case "t" -> "\t";
          case "r" -> "\r";
          case "'", "\"", "\\" -> letter;
          default -> "\\" + letter;
        };
  }
}
