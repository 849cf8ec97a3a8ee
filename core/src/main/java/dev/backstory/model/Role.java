package dev.backstory.model;

import java.util.Locale;

/**
 * What a sentence does in a news report (van Dijk's schema as used by Choubey et al., "Discourse as
 * a Function of Event: Profiling Discourse Structure in News Articles around the Main Event", ACL
 * 2020).
 */
public enum Role {
  /** The event that the report is about. */
  MAIN,
  /** What the main event led to. */
  CONSEQUENCE,
  /** A recent event that led up to the main one. */
  PREVIOUS_EVENT,
  /** The situation in which it happened. */
  CURRENT_CONTEXT,
  /** An event of years ago. */
  HISTORICAL_EVENT,
  /** What happened to one person, told as an example. */
  ANECDOTAL_EVENT,
  /** What somebody makes of it. */
  EVALUATION,
  /** What somebody thinks will follow. */
  EXPECTATION,
  /** None of these: a caption, an aside. */
  NONE;

  /** As labelled data and JSON name it, such as {@code previous_event}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The role with this label; an unknown label is an error. */
  public static Role ofLabel(String label) {
    return valueOf(label.toUpperCase(Locale.ROOT));
  }
}
