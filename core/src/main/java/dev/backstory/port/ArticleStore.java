package dev.backstory.port;

import dev.backstory.model.AnnotatedArticle;
import dev.backstory.model.Article;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Keeps articles and what was read in them. Every call is one step that is done whole or not at
 * all, and that can be repeated without harm. Safe for use by several threads.
 */
public interface ArticleStore {
  /** What keeping an article came to. */
  enum Saved {
    /** It was not known. */
    ADDED,
    /** It was known with other words; it has a new version and is unread again. */
    CHANGED,
    /** It was known just so. */
    SAME
  }

  /**
   * Keeps an article. A known one keeps its place in the order of arrival.
   *
   * @param arrivedAt when it came
   */
  Saved save(Article article, Instant arrivedAt);

  /** The article; empty if it is not kept, or somebody took it down. */
  Optional<Article> article(String id);

  /** What is kept, in order of arrival. */
  List<Entry> entries();

  /** How many are kept. */
  int count();

  /** How many are not annotated in their present version. */
  int unread();

  /** How many are in no story yet in their present version, be they annotated or not. */
  int unplaced();

  /** Those of them that are annotated, in order of arrival. */
  List<Entry> readyToPlace();

  /** An article is in a story in this version; does nothing if there is a later one. */
  void placed(String articleId, int version);

  /** Articles that are not annotated in their present version, in order of arrival. */
  List<Stored> unread(int limit);

  /**
   * Keeps what was read in a version of an article, in place of what was read in it before; an
   * older version's is dropped.
   *
   * @param reader the version of the reader, at least 1
   */
  void saveAnnotated(AnnotatedArticle annotated, int version, int reader);

  /** How many articles are annotated in their present version by a reader before this one. */
  int readBefore(int reader);

  /** These articles; those of one story after each other. */
  List<Stored> readBefore(int reader, int limit);

  /** The article with what was read in its present version; empty while it is unread. */
  Optional<Read> annotated(String id);

  /**
   * An article's state.
   *
   * @param read whether its present version is annotated
   */
  record Entry(String articleId, int version, boolean read) {}

  /**
   * An article of the store.
   *
   * @param version 1 at first, one more with every change
   */
  record Stored(Article article, int version, Instant arrivedAt) {}

  /** An article that has been read. */
  record Read(AnnotatedArticle annotated, int version, Instant arrivedAt) {}
}
