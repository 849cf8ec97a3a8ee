package dev.backstory.feed;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The name in an author element, which RSS defines as a mail address with the name behind it. */
final class FeedAuthors {
  private static final Pattern MAIL_THEN_NAME =
      Pattern.compile("\\S{1,200}@\\S{1,200} ?\\((.+)\\)");
  private static final Pattern NAME_THEN_MAIL =
      Pattern.compile("(.+?) ?[<(]\\S{1,200}@\\S{1,200}[>)]");
  private static final Pattern MAIL = Pattern.compile("\\S{1,200}@\\S{1,200}");

  private FeedAuthors() {}

  static List<String> names(@Nullable String author) {
    if (author == null || MAIL.matcher(author).matches()) {
      return List.of();
    }
    for (Pattern pattern : List.of(MAIL_THEN_NAME, NAME_THEN_MAIL)) {
      Matcher m = pattern.matcher(author);
      if (m.matches()) {
        return List.of(m.group(1).strip());
      }
    }
    return List.of(author);
  }
}
