package dev.backstory.bench.stories;

import dev.backstory.model.Article;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Round-ups made of the beginnings of articles: one after every {@value #EVERY} articles of a
 * stream, with the latest of up to {@value #STORIES} different stories.
 */
final class MadeRoundUps {
  private static final int EVERY = 10;
  private static final int STORIES = 6;
  private static final int LOOKS_BACK = 30;
  private static final int PARAGRAPHS = 3;

  /** How the headline of a made round-up reads. */
  enum Headline {
    /** As that of a briefing. */
    ANNOUNCED("\"Morning briefing: …\""),
    /** As that of the first article in it, so that only its text tells what it is. */
    UNANNOUNCED("the first item's");

    private final String words;

    Headline(String words) {
      this.words = words;
    }

    String words() {
      return words;
    }
  }

  private MadeRoundUps() {}

  /** The articles by the number of those that come before them in the stream. */
  static Map<Integer, Article> in(List<StreamArticle> stream, Headline headline) {
    Map<Integer, Article> made = new LinkedHashMap<>();
    for (int at = EVERY; at <= stream.size(); at += EVERY) {
      List<Article> items = latest(stream.subList(Math.max(0, at - LOOKS_BACK), at));
      if (items.size() > 2) {
        made.put(at, of(items, headline, at));
      }
    }
    return made;
  }

  private static List<Article> latest(List<StreamArticle> before) {
    Map<String, Article> stories = new LinkedHashMap<>();
    for (StreamArticle article : before.reversed()) {
      if (stories.size() < STORIES) {
        stories.putIfAbsent(article.story(), article.source().article());
      }
    }
    return new ArrayList<>(stories.values());
  }

  private static Article of(List<Article> items, Headline headline, int number) {
    String first = items.getFirst().titleOrEmpty();
    String title = headline == Headline.ANNOUNCED ? "Morning briefing: " + first : first;
    String text = String.join("\n", items.stream().map(MadeRoundUps::item).toList());
    return new Article(
        "made round-up " + number,
        null,
        null,
        List.of(),
        title,
        items.getFirst().published(),
        null,
        "en",
        null,
        text);
  }

  private static String item(Article article) {
    List<String> paragraphs =
        article.text().lines().filter(line -> !line.isBlank()).limit(PARAGRAPHS).toList();
    return article.titleOrEmpty() + "\n" + String.join("\n", paragraphs);
  }
}
