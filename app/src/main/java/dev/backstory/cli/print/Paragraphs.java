package dev.backstory.cli.print;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.regex.Pattern;

/** Prints text for a terminal in lines that are not too long. */
final class Paragraphs {
  private static final int WIDTH = 80;
  private static final Pattern SPACE = Pattern.compile(" ");

  /**
   * What a terminal would take for a command, and what turns the direction of the words after it.
   */
  private static final Pattern UNSEEN =
      Pattern.compile("[\\s\\p{Cc}\\u2028\\u2029\\u202A-\\u202E\\u2066-\\u2069]+");

  private final PrintWriter out;

  Paragraphs(PrintWriter out) {
    this.out = out;
  }

  /** In one line, without what a terminal would take for a command. */
  static String plain(String text) {
    return UNSEEN.matcher(text).replaceAll(" ").strip();
  }

  void gap() {
    out.print('\n');
  }

  /** The name of what follows, underlined. */
  void title(String text) {
    print("", text);
    out.print("=".repeat(Math.min(WIDTH, length(plain(text)))) + "\n");
  }

  /** The name of a section. */
  void heading(String text) {
    gap();
    print("", text.toUpperCase(Locale.ROOT));
  }

  /** A paragraph; a word that is longer than a line, such as an address, has one of its own. */
  void print(String indent, String text) {
    print(indent, indent, text);
  }

  /**
   * The same.
   *
   * @param first before its first line, in place of the indent of the others
   */
  void print(String first, String indent, String text) {
    StringBuilder line = new StringBuilder(first);
    boolean begun = false;
    for (String word : SPACE.split(plain(text))) {
      if (begun && length(line) + 1 + length(word) > WIDTH) {
        out.print(line + "\n");
        line.setLength(0);
        line.append(indent);
        begun = false;
      }
      line.append(begun ? " " : "").append(word);
      begun = true;
    }
    out.print(line + "\n");
  }

  private static int length(CharSequence text) {
    return Character.codePointCount(text, 0, text.length());
  }
}
