package dev.backstory.bench.feeds;

import dev.backstory.notation.WrittenDate;
import java.time.OffsetDateTime;
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
  private static final Pattern MARKUP = Pattern.compile("<[A-Za-z/!][^>]*>");
  private static final Pattern MAIL_BESIDE_NAME = Pattern.compile("\\s*[(<]\\S+@\\S+[)>]\\s*$");
  private static final Pattern MAIL = Pattern.compile("\\S+@\\S+");
  private static final Pattern NAME_BESIDE_MAIL = Pattern.compile("\\S+@\\S+ \\((.+)\\)");

  private ShownText() {}

  static boolean same(@Nullable String expected, @Nullable String found) {
    String plain = line(expected);
    return plain.equals(line(found)) || line(Jsoup.parse(plain).text()).equals(line(found));
  }

  static boolean hasMarkup(String expected) {
    return MARKUP.matcher(expected).find();
  }

  /** The name in what other parsers call an author, empty if that is a mail address alone. */
  static String name(String author) {
    var named = NAME_BESIDE_MAIL.matcher(author);
    if (named.matches()) {
      return named.group(1);
    }
    String name = MAIL_BESIDE_NAME.matcher(author).replaceFirst("");
    return MAIL.matcher(name).matches() ? "" : name;
  }

  static boolean sameMoment(String expected, @Nullable OffsetDateTime found) {
    OffsetDateTime moment = WrittenDate.read(expected);
    return moment == null || found == null
        ? moment == found
        : moment.toInstant().equals(found.toInstant());
  }

  private static String line(@Nullable String text) {
    String shown = NOT_SHOWN.matcher(text == null ? "" : text).replaceAll("");
    return SPACE.matcher(shown).replaceAll(" ").strip();
  }
}
