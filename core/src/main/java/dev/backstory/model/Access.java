package dev.backstory.model;

/** How much of an article its page shows to everybody. */
public enum Access {
  WHOLE,
  /** The first paragraphs only: the rest is for subscribers. */
  PREVIEW
}
