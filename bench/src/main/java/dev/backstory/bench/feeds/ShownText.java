package dev.backstory.bench.feeds;

import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/**
 * Whether what was read is what is expected. Suites expect texts as they stand in a feed, with
 * their markup, and do not say whether it is markup; we keep what shows. So an expected text counts
 * as it stands or as a browser shows it, in one line either way.
 */
final class ShownText {
  private static final Pattern NOT_SHOWN =
      Pattern.compile("[\\p{Cc}\\u00ad\\u200b\\ufeff&&[^\\s]]");
  private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");

  private ShownText() {}

  static boolean same(String expected, @Nullable String found) {
    String plain = line(expected);
    return plain.equals(line(found)) || line(Jsoup.parse(plain).text()).equals(line(found));
  }

  private static String line(@Nullable String text) {
    String shown = NOT_SHOWN.matcher(text == null ? "" : text).replaceAll("");
    return SPACE.matcher(shown).replaceAll(" ").strip();
  }
}
