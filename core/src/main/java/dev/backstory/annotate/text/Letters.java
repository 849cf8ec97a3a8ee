package dev.backstory.annotate.text;

/** Which characters are which; constant time each. */
public final class Letters {
  private Letters() {}

  /** Whether it is white space, of whatever width. */
  public static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  static boolean isLineEnd(char c) {
    return c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029';
  }

  static boolean isDash(char c) {
    return c == '-' || c >= '\u2012' && c <= '\u2015';
  }

  /** Whether the character may end a sentence, in whatever script it stands among. */
  public static boolean isTerminator(char c) {
    return c == '.'
        || c == '!'
        || c == '?'
        || c == '\u2026'
        || c > '\u02FF'
            && (isWideTerminator(c) || "\u061F\u06D4\u0964\u203C\u2047".indexOf(c) >= 0);
  }

  /** Stops of Chinese and Japanese, which no space follows. */
  static boolean isWideTerminator(char c) {
    return c == '\u3002' || c == '\uFF01' || c == '\uFF0E' || c == '\uFF1F' || c == '\uFF61';
  }

  /** Characters without width: marks of direction, of joining, and of where a line may break. */
  static boolean isInvisible(char c) {
    return c >= '\u200B' && c <= '\u200F'
        || c >= '\u202A' && c <= '\u202E'
        || c == '\u2060'
        || c == '\uFEFF';
  }

  /** Whether the character may stand between the end of a sentence and the next white space. */
  public static boolean isCloser(char c) {
    return ")]}\"'\u201D\u2019\u00BB\u203A\u300D\u300F".indexOf(c) >= 0;
  }

  /** Whether the character may stand between white space and the first word of a sentence. */
  static boolean isOpener(char c) {
    return "([{\"'\u201C\u2018\u201E\u201A\u00AB\u2039\u00BB\u203A".indexOf(c) >= 0;
  }

  static int skipSpaces(String text, int from, int to) {
    int i = from;
    while (i < to && isSpace(text.charAt(i))) {
      i++;
    }
    return i;
  }
}
