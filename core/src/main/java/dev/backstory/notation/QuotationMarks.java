package dev.backstory.notation;

/** The quotation marks that news is written with: straight, curly, low and angular ones. */
public final class QuotationMarks {
  /** Double marks that only open; the curly one closes what a low one has opened, too. */
  public static final String OPENING = "“„«";

  /** Double marks that only close. */
  public static final String CLOSING = "”»";

  /** All double marks. */
  public static final String DOUBLE = "\"" + OPENING + CLOSING;

  /** Single marks that may be apostrophes. */
  public static final String SINGLE = "'‘’";

  /** Single marks that are none. */
  private static final String OTHER_SINGLE = "‚`";

  private QuotationMarks() {}

  /** Whether it is a double mark that only opens. */
  public static boolean opens(char c) {
    return OPENING.indexOf(c) >= 0;
  }

  /** Whether it is a double mark that only closes. */
  public static boolean closes(char c) {
    return CLOSING.indexOf(c) >= 0;
  }

  /** Whether it is a double mark. */
  public static boolean isDouble(char c) {
    return DOUBLE.indexOf(c) >= 0;
  }

  /** Whether it is a single mark or an apostrophe. */
  public static boolean isSingle(char c) {
    return SINGLE.indexOf(c) >= 0 || OTHER_SINGLE.indexOf(c) >= 0;
  }

  /** The straight mark in its place; any other character itself. */
  public static char straight(char c) {
    return isDouble(c) ? '"' : isSingle(c) ? '\'' : c;
  }
}
