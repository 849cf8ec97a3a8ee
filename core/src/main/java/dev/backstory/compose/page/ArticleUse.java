package dev.backstory.compose.page;

import dev.backstory.model.Evidence;
import dev.backstory.model.Span;
import dev.backstory.model.StoryArticle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How much of each article stands on a page, in code points: its own words, of which a page may use
 * so much, and quotations beside them. A stretch that is shown twice counts once.
 */
final class ArticleUse {
  private final Map<String, Integer> mostOwn = new HashMap<>();
  private final Map<String, Integer> most = new HashMap<>();
  private final Map<String, List<Span>> own = new HashMap<>();
  private final Map<String, List<Span>> quoted = new HashMap<>();

  ArticleUse(List<StoryArticle> articles, ComposeSettings settings) {
    for (StoryArticle article : articles) {
      String text = article.article().text();
      int share = (int) (settings.share() * text.codePointCount(0, text.length()));
      String id = article.article().id();
      mostOwn.put(id, Math.max(share, settings.leastShare()));
      most.put(id, Math.max(share, settings.leastShare() + settings.leastQuoted()));
    }
  }

  /** Whether the page may show this of the article's own words. */
  boolean allows(Evidence words) {
    return isShown(own, words)
        || length(own, words) <= mostOwn.getOrDefault(words.articleId(), 0) && fits(words);
  }

  /**
   * Whether it may, and this share of what it may show of the article's own words is left then, 0
   * to 1.
   */
  boolean spares(Evidence words, double share) {
    return isShown(own, words)
        || length(own, words) <= (1 - share) * mostOwn.getOrDefault(words.articleId(), 0);
  }

  /** Whether the page may show this quotation of the article. */
  boolean allowsQuoted(Evidence quotation) {
    return isShown(own, quotation) || isShown(quoted, quotation) || fits(quotation);
  }

  void show(Evidence words) {
    add(own, words);
  }

  void showQuoted(Evidence quotation) {
    add(quoted, quotation);
  }

  private boolean fits(Evidence more) {
    String id = more.articleId();
    return length(own, more) + shown(quoted, id) <= most.getOrDefault(id, 0);
  }

  private static boolean isShown(Map<String, List<Span>> shown, Evidence evidence) {
    return shown.getOrDefault(evidence.articleId(), List.of()).stream()
        .anyMatch(span -> span.contains(evidence.span()));
  }

  private static int length(Map<String, List<Span>> shown, Evidence more) {
    return shown(shown, more.articleId()) + more.span().length();
  }

  private static int shown(Map<String, List<Span>> shown, String articleId) {
    return shown.getOrDefault(articleId, List.of()).stream().mapToInt(Span::length).sum();
  }

  private static void add(Map<String, List<Span>> shown, Evidence evidence) {
    if (!isShown(shown, evidence)) {
      List<Span> spans = shown.computeIfAbsent(evidence.articleId(), _ -> new ArrayList<>());
      spans.removeIf(evidence.span()::contains);
      spans.add(evidence.span());
    }
  }
}
