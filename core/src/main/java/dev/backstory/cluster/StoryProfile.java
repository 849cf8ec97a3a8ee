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
    if (all.size() <= FIRST + LATEST) {
      return all();
    }
    List<WeighedArticle> articles = new ArrayList<>(all.subList(0, FIRST));
    articles.addAll(all.subList(all.size() - LATEST, all.size()));
    return articles;
  }

  int size() {
    return all.size();
  }

  /** When the first of them was published that says so. */
  @Nullable Instant began() {
    return articles().stream()
        .map(WeighedArticle::published)
        .filter(Objects::nonNull)
        .min(Comparator.naturalOrder())
        .orElse(null);
  }

  /**
   * @param article later than all that are there
   */
  void add(WeighedArticle article) {
    all.add(article);
  }

  /** The first article goes. */
  void removeOldest() {
    all.removeFirst();
  }

  /** Puts these in their place, in order of arrival. */
  void hold(List<WeighedArticle> held) {
    all.clear();
    all.addAll(held);
    all.sort(Comparator.comparingInt(WeighedArticle::arrival));
  }
}
