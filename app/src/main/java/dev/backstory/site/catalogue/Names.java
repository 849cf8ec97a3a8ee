package dev.backstory.site.catalogue;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.backstory.notation.Slug;
import java.net.URLEncoder;
import java.util.Locale;

/** Names as they are compared, and as addresses have them. */
final class Names {
  /** File systems end at 255 bytes; what tells namesakes apart and the ending need some. */
  private static final int LONGEST_ADDRESS = 170;

  private Names() {}

  /**
   * The same for names that look the same: in small letters, with single spaces and without
   * characters that nobody sees; empty if there is nothing to see.
   */
  static String key(String name) {
    StringBuilder key = new StringBuilder(name.length());
    boolean space = false;
    for (int i = 0; i < name.length(); i += Character.charCount(name.codePointAt(i))) {
      int c = name.codePointAt(i);
      if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
        space = !key.isEmpty();
      } else if (isSeen(c)) {
        key.append(space ? " " : "").appendCodePoint(c);
        space = false;
      }
    }
    return key.toString().toLowerCase(Locale.ROOT);
  }

  private static boolean isSeen(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.UNASSIGNED -> false;
      default -> true;
    };
  }

  /**
   * Whether a name is that of one person to whoever reads it: given name and surname at least, no
   * description such as "the mayor".
   */
  static boolean isFull(String name) {
    String plain = name.strip();
    int space = plain.lastIndexOf(' ');
    return space > 0
        && !Character.isLowerCase(plain.codePointAt(0))
        && !Character.isLowerCase(plain.codePointAt(space + 1));
  }

  /**
   * The words of a key as a file's name, letters of other scripts than Latin per-cent-encoded.
   *
   * @param otherwise for a name of signs alone
   */
  static String address(String key, String otherwise) {
    String slug = Slug.inAnyScript(key);
    StringBuilder address = new StringBuilder();
    for (int i = 0; i < slug.length(); i += Character.charCount(slug.codePointAt(i))) {
      String letter = URLEncoder.encode(Character.toString(slug.codePointAt(i)), UTF_8);
      if (address.length() + letter.length() > LONGEST_ADDRESS) {
        break;
      }
      address.append(letter);
    }
    return address.isEmpty() ? otherwise : address.toString();
  }
}
