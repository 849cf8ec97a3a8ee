package dev.backstory.compose;

import dev.backstory.model.StoryArticle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The articles of a story by the paper that speaks in them: an agency for copies of its report. */
final class Papers {
  private final StoryMaterial material;
  private final Map<String, List<StoryArticle>> byPaper = new LinkedHashMap<>();
  private final Map<String, String> keys = new LinkedHashMap<>();

  Papers(StoryMaterial material) {
    this.material = material;
    for (StoryArticle article : material.articles()) {
      List<StoryArticle> own = byPaper.computeIfAbsent(name(article), _ -> new ArrayList<>());
      own.add(article.independent() ? Math.min(own.size(), firstCopy(own)) : own.size(), article);
      keys.put(article.article().id(), key(article.article().text()));
    }
  }

  private static int firstCopy(List<StoryArticle> articles) {
    int at = 0;
    while (at < articles.size() && articles.get(at).independent()) {
      at++;
    }
    return at;
  }

  /** The agency whose report it is, else the outlet. */
  static String name(StoryArticle article) {
    String wire = article.wire();
    return wire == null || wire.isBlank() ? article.article().outletName() : wire;
  }

  /** Each paper's articles, its own before copies, papers in order of arrival. */
  List<List<StoryArticle>> all() {
    return List.copyOf(byPaper.values());
  }

  /** The outlets that carry the agency's report which this article is. */
  List<String> copies(StoryArticle article) {
    if (article.wire() == null) {
      return List.of();
    }
    return byPaper.getOrDefault(name(article), List.of()).stream()
        .map(copy -> copy.article().outletName())
        .distinct()
        .toList();
  }

  /** The outlets in whose text these words stand. */
  Set<String> carriers(String key) {
    Set<String> outlets = new LinkedHashSet<>();
    for (StoryArticle article : material.articles()) {
      if (keys.getOrDefault(article.article().id(), "").contains(key)) {
        outlets.add(article.article().outletName());
      }
    }
    return outlets;
  }

  /** The words alone, by which the same quotation is known under other punctuation. */
  String key(String text) {
    StringBuilder key = new StringBuilder(" ");
    for (String word : Words.of(text)) {
      key.append(word.toLowerCase(Locale.ROOT).replace('’', '\'')).append(' ');
    }
    return key.toString();
  }
}
