package dev.backstory.notation;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which encoding a text is said to be in. */
public final class Encoding {
  private static final Pattern CHARSET =
      Pattern.compile(";\\s*charset\\s*=\\s*[\"']?([\\w.:-]{1,40})", Pattern.CASE_INSENSITIVE);
  private static final String MARK = "\uFEFF";

  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  private Encoding() {}

  /** The charset that a Content-Type header names, known or not; null if it names none. */
  public static @Nullable String stated(@Nullable String contentType) {
    Matcher m = CHARSET.matcher(contentType == null ? "" : contentType);
    return m.find() ? m.group(1) : null;
  }

  /** The charset of this name; null if there is none. */
  public static @Nullable Charset named(@Nullable String name) {
    try {
      return name == null ? null : Charset.forName(name.strip());
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  /**
   * The encoding that is meant: whoever writes Latin-1 or ASCII has curly quotes too, as the WHATWG
   * found (Encoding Standard, 4.2).
   */
  public static Charset asWritten(Charset stated) {
    boolean latin =
        stated.equals(StandardCharsets.ISO_8859_1) || stated.equals(StandardCharsets.US_ASCII);
    return latin ? WINDOWS_1252 : stated;
  }

  /** The text without the byte order mark that it may begin with. */
  public static String withoutMark(String text) {
    return text.startsWith(MARK) ? text.substring(MARK.length()) : text;
  }
}
