package dev.backstory.model;

/** What kind of thing a name names. */
public enum EntityType {
  PERSON,
  ORGANISATION,
  PLACE,
  /** Nationalities, religious and political groups. */
  GROUP,
  EVENT,
  WORK
}
