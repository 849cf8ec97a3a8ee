package dev.backstory.cli.print;

import java.net.URI;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What of a line may stand in a log that is kept and sent elsewhere: no addresses of pages, which
 * have headlines and keys in them, no words in quotation marks, which may be an article's, and no
 * mail addresses. Hosts stay.
 */
final class LogWords {
  private static final int LONGEST = 500;
  private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s\"<>]*[^\\s\"<>:;,.)]");
  private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|“[^”]*”");
  private static final Pattern MAIL = Pattern.compile("[^\\s@:/]+@[^\\s@:/]+");

  private LogWords() {}

  static String plain(String line) {
    String hosts =
        ADDRESS
            .matcher(line)
            .replaceAll(address -> String.valueOf(host(address.group())).replace("$", "\\$"));
    String unquoted = QUOTED.matcher(hosts).replaceAll("\"…\"");
    String anonymous = MAIL.matcher(unquoted).replaceAll("…");
    return anonymous.substring(0, Math.min(LONGEST, anonymous.length()));
  }

  /** Null for what is no address of the web. */
  static @Nullable String host(String address) {
    try {
      String scheme = URI.create(address).getScheme();
      String host = URI.create(address).getHost();
      return scheme != null && scheme.toLowerCase(Locale.ROOT).startsWith("http") ? host : null;
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}
