package dev.backstory.model;

/** How an article is made up. */
public enum ArticleForm {
  /** One text, read from top to bottom. */
  REPORT,
  /** Dated posts, one after the other, as the page has them. */
  LIVE_BLOG
}
