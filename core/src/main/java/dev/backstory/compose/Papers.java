package dev.backstory.compose;

import dev.backstory.model.Quotation;
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
  private static final int FEWEST_STEMS = 5;
  private static final double SAME_WORDS = 0.8;

  private final StoryMaterial material;
  private final Map<String, List<StoryArticle>> byPaper = new LinkedHashMap<>();
  private final Map<String, String> keys = new LinkedHashMap<>();
  private final Map<String, List<Set<String>>> quoted = new LinkedHashMap<>();

  Papers(StoryMaterial material) {
    this.material = material;
    for (StoryArticle article : material.articles()) {
      List<StoryArticle> own = byPaper.computeIfAbsent(name(article), _ -> new ArrayList<>());
      own.add(article.independent() ? Math.min(own.size(), firstCopy(own)) : own.size(), article);
      keys.put(article.article().id(), key(article.article().text()));
      quoted.put(article.article().id(), quoted(article));
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

  private List<Set<String>> quoted(StoryArticle article) {
    return article.annotated().quotations().stream()
        .filter(quotation -> quotation.kind() == Quotation.Kind.DIRECT)
        .map(quotation -> Words.stems(material.slice(article.article().id(), quotation.span())))
        .toList();
  }

  /** The outlets that have this quotation, word for word or with a few words otherwise. */
  Set<String> carriers(String quote) {
    String key = key(quote);
    Set<String> stems = Words.stems(quote);
    Set<String> outlets = new LinkedHashSet<>();
    for (StoryArticle article : material.articles()) {
      String id = article.article().id();
      if (keys.getOrDefault(id, "").contains(key)
          || quoted.getOrDefault(id, List.of()).stream().anyMatch(q -> isSame(q, stems))) {
        outlets.add(article.article().outletName());
      }
    }
    return outlets;
  }

  /** Whether two quotations, by their stems, are of the same words spoken. */
  static boolean isSame(Set<String> one, Set<String> other) {
    return Math.min(one.size(), other.size()) >= FEWEST_STEMS
        && StoryMaterial.overlap(one, other) >= SAME_WORDS;
  }

  /** The words alone, by which the same quotation is known under other punctuation. */
  private static String key(String text) {
    StringBuilder key = new StringBuilder(" ");
    for (String word : Words.of(text)) {
      key.append(word.toLowerCase(Locale.ROOT).replace('’', '\'')).append(' ');
    }
    return key.toString();
  }
}
