package dev.backstory.cluster.story;

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
  private final List<WeightedArticle> all = new ArrayList<>();

  /** Those that tell of one event. */
  private final List<WeightedArticle> reports = new ArrayList<>();

  StoryProfile(String id) {
    this.id = id;
  }

  String id() {
    return id;
  }

  /** Every article that is held, in order of arrival. */
  List<WeightedArticle> all() {
    return Collections.unmodifiableList(all);
  }

  /** Those that stand for the story, in order of arrival: reports, if it has any. */
  List<WeightedArticle> articles() {
    List<WeightedArticle> standing = reports.isEmpty() ? all : reports;
    if (standing.size() <= FIRST + LATEST) {
      return Collections.unmodifiableList(standing);
    }
    List<WeightedArticle> articles = new ArrayList<>(standing.subList(0, FIRST));
    articles.addAll(standing.subList(standing.size() - LATEST, standing.size()));
    return articles;
  }

  int size() {
    return all.size();
  }

  /** When the first of them was published that says so. */
  @Nullable Instant began() {
    return articles().stream()
        .map(WeightedArticle::published)
        .filter(Objects::nonNull)
        .min(Comparator.naturalOrder())
        .orElse(null);
  }

  /**
   * @param article later than all that are there
   */
  void add(WeightedArticle article) {
    all.add(article);
    if (article.kind() == ArticleKind.SINGLE) {
      reports.add(article);
    }
  }

  /** The first article goes. */
  void removeOldest() {
    WeightedArticle oldest = all.removeFirst();
    if (oldest.kind() == ArticleKind.SINGLE) {
      reports.removeFirst();
    }
  }

  /** Puts these in their place, in order of arrival. */
  void hold(List<WeightedArticle> held) {
    all.clear();
    reports.clear();
    held.stream().sorted(Comparator.comparingInt(WeightedArticle::arrival)).forEach(this::add);
  }
}
