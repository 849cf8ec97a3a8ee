package dev.backstory.cluster.story;

/** Of how many events an article tells, which is what it may say about stories. */
public enum ArticleKind {
  /** One event. */
  SINGLE,
  /** One event as it goes on, in dated posts: it stands for a story while nothing else does. */
  LIVE,
  /** Several events that have nothing to do with each other: a story of its own. */
  ROUND_UP
}
