package dev.backstory.mcp;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An object of an answer; what there is nothing of is left out, and a text that is too long is cut.
 * Nobody sees other signs in its texts than a reader would: those that are not shown, by which an
 * article may talk to a model alone, are left out (control characters, marks of direction, letters
 * of no width, tags).
 */
final class Fields {
  private static final Pattern UNSEEN =
      Pattern.compile(
          "[\\p{Cc}\\p{Cs}\\p{Co}\\u00AD\\u034F\\u061C\\u115F\\u1160\\u17B4\\u17B5\\u180B-\\u180F"
              + "\\u200B-\\u200F\\u2028-\\u202E\\u2060-\\u206F\\u3164\\uFE00-\\uFE0F\\uFEFF\\uFFA0"
              + "\\uFFF9-\\uFFFB\\x{E0000}-\\x{E0FFF}]+");
  private static final int LONGEST = 1_000;
  private static final Pattern SPACE = Pattern.compile("[\\t\\n\\r\\f ]+");

  private final Map<String, Object> values = new LinkedHashMap<>();

  /** With a text, a number, others, or lists of these. */
  Fields with(String name, @Nullable Object value) {
    Object plain = plain(value);
    if (plain != null) {
      values.put(name, plain);
    }
    return this;
  }

  private static @Nullable Object plain(@Nullable Object value) {
    return switch (value) {
      case null -> null;
      case String text -> text.isEmpty() ? null : cut(seen(text), LONGEST);
      case Integer number -> number;
      case Double number -> number;
      case Fields fields -> fields.values;
      case List<?> items -> items.isEmpty() ? null : items(items);
      default -> value.toString(); // a time or a day
    };
  }

  private static List<Object> items(List<?> items) {
    List<Object> plain = new ArrayList<>();
    for (Object item : items) {
      Object one = plain(item);
      if (one != null) {
        plain.add(one);
      }
    }
    return plain;
  }

  /** So many characters of a text. */
  static String cut(String text, int most) {
    return text.codePointCount(0, text.length()) <= most
        ? text
        : text.substring(0, text.offsetByCodePoints(0, most)) + " […]";
  }

  /** In one line, without signs that nobody sees. */
  static String seen(String text) {
    return UNSEEN.matcher(SPACE.matcher(text).replaceAll(" ")).replaceAll("");
  }

  Map<String, Object> values() {
    return values;
  }
}
