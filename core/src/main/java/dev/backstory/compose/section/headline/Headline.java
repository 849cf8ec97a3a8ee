package dev.backstory.compose.section.headline;

import dev.backstory.model.Article;
import dev.backstory.model.StoryArticle;
import dev.backstory.notation.Resource;
import dev.backstory.sentence.Marks;
import dev.backstory.sentence.Words;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * An article's headline.
 *
 * @param words as its outlet wrote it, without the outlet's name and a label before it
 */
public record Headline(String words, Set<String> stems, StoryArticle article) {
  private static final int FEWEST_WORDS = 4;
  private static final int MOST_WORDS = 18;
  private static final Pattern LIVE =
      Pattern.compile(
          "^(?:watch|listen|video)\\b|^(?:analysis|editorial|opinion|photos|quiz|recap|timeline)\\s*[:|-]|\\blive\\b(?: updates?| blog)?\\s*[:|-]|\\blive (?:updates?|blog|coverage)\\b");
  private static final List<String> FORMS = Resource.lines("compose/section/headline/no-news.txt");
  private static final Pattern OPENING_LABEL =
      Pattern.compile(
          "^(?:Breaking|BREAKING|Exclusive|EXCLUSIVE|Watch|WATCH|Video|VIDEO|Update|UPDATE)(?: News)?\\s*[:|-]\\s+");

  static Headline of(StoryArticle article) {
    String words = bare(article.article());
    return new Headline(words, Words.stems(words), article);
  }

  /** Neither a question nor of something live or explained, too short or too long. */
  public boolean isSober() {
    int count = Words.count(words);
    String lower = words.toLowerCase(Locale.ROOT).replace('’', '\'');
    return words.indexOf('?') < 0
        && !LIVE.matcher(lower).find()
        && !Words.hasPhrase(lower, FORMS)
        && count >= FEWEST_WORDS
        && count <= MOST_WORDS;
  }

  /** Without the outlet's name behind a dash or bar, and without a label before it. */
  private static String bare(Article article) {
    String title = Marks.spaced(article.titleOrEmpty());
    title = OPENING_LABEL.matcher(title).replaceFirst("");
    String outlet = letters(article.outletName());
    for (String separator : List.of(" | ", " - ", " – ", " — ", " : ")) {
      int at = title.lastIndexOf(separator);
      String end = at < 0 ? "" : letters(title.substring(at + separator.length()));
      boolean bar = separator.equals(" | ");
      boolean named = !end.isEmpty() && (outlet.contains(end) || end.contains(outlet));
      if (at > 0 && (named || bar && Words.count(title.substring(0, at)) >= FEWEST_WORDS)) {
        title = title.substring(0, at).strip();
      }
    }
    return title;
  }

  private static String letters(String text) {
    StringBuilder letters = new StringBuilder();
    text.toLowerCase(Locale.ROOT)
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .forEach(letters::appendCodePoint);
    return letters.toString();
  }
}
