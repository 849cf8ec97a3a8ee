package dev.backstory.model;

/**
 * Converts between code points, in which Backstory states every offset, and the UTF-16 indices of
 * Java's strings, in which its stages read. Constant time both ways; a text without characters
 * outside the basic plane costs no memory.
 */
public final class OffsetMap {
  private final String text;
  private final int length;
  private final int[] toUtf16;
  private final int[] toCodePoint;

  private OffsetMap(String text) {
    this.text = text;
    this.length = text.codePointCount(0, text.length());
    if (length == text.length()) {
      toUtf16 = new int[0];
      toCodePoint = new int[0];
      return;
    }
    toUtf16 = new int[length + 1];
    toCodePoint = new int[text.length() + 1];
    int utf16 = 0;
    for (int codePoint = 0; codePoint < length; codePoint++) {
      toUtf16[codePoint] = utf16;
      int width = Character.charCount(text.codePointAt(utf16));
      for (int i = 0; i < width; i++) {
        toCodePoint[utf16 + i] = codePoint;
      }
      utf16 += width;
    }
    toUtf16[length] = text.length();
    toCodePoint[text.length()] = length;
  }

  public static OffsetMap of(String text) {
    return new OffsetMap(text);
  }

  /** Length of the text in code points. */
  public int length() {
    return length;
  }

  /** The UTF-16 index at which the code point at {@code codePoint} begins. */
  public int utf16(int codePoint) {
    return toUtf16.length == 0 ? checked(codePoint) : toUtf16[codePoint];
  }

  /** The code point that the UTF-16 index {@code utf16} belongs to. */
  public int codePoint(int utf16) {
    return toCodePoint.length == 0 ? checked(utf16) : toCodePoint[utf16];
  }

  /** The span in code points of the text between two UTF-16 indices. */
  public Span span(int utf16Start, int utf16End) {
    return new Span(codePoint(utf16Start), codePoint(utf16End));
  }

  /** The characters that the span covers. */
  public String slice(Span span) {
    return text.substring(utf16(span.start()), utf16(span.end()));
  }

  private int checked(int offset) {
    if (offset < 0 || offset > length) {
      throw new IndexOutOfBoundsException(offset + " is outside 0-" + length);
    }
    return offset;
  }
}
