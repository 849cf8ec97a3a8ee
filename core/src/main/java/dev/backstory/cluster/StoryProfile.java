package dev.backstory.cluster;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of a story: which articles it has, and those that stand for it: its first, which say
 * what it is about, and its latest, which say where it stands. Comparing with a story of thousands
 * of articles takes no more time than with one of {@code FIRST + LATEST}.
 */
final class StoryProfile {
  private static final int FIRST = 6;
  private static final int LATEST = 10;

  private final String id;
  private final List<WeighedArticle> all = new ArrayList<>();
  private final List<WeighedArticle> articles = new ArrayList<>();

  StoryProfile(String id) {
    this.id = id;
  }

  String id() {
    return id;
  }

  /** Every article that is held, in order of arrival. */
  List<WeighedArticle> all() {
    return Collections.unmodifiableList(all);
  }

  /** Those that stand for the story, in order of arrival. */
  List<WeighedArticle> articles() {
    return Collections.unmodifiableList(articles);
  }

  int size() {
    return all.size();
  }

  /** When the first of them was published that says so. */
  @Nullable Instant began() {
    return articles.stream()
        .map(WeighedArticle::published)
        .filter(Objects::nonNull)
        .min(Comparator.naturalOrder())
        .orElse(null);
  }

  void add(WeighedArticle article) {
    all.add(article);
    if (article.kind() != ArticleKind.SINGLE && !articles.isEmpty()) {
      return;
    }
    articles.removeIf(it -> it.kind() != ArticleKind.SINGLE);
    if (articles.size() == FIRST + LATEST) {
      articles.remove(FIRST);
    }
    articles.add(article);
  }

  /** Puts these in their place, in order of arrival. */
  void hold(List<WeighedArticle> held) {
    all.clear();
    articles.clear();
    held.stream().sorted(Comparator.comparingLong(WeighedArticle::arrival)).forEach(this::add);
  }
}
