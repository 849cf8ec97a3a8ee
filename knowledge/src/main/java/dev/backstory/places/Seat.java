package dev.backstory.places;

/** What a city is the capital of. */
public enum Seat {
  NONE,
  REGION,
  COUNTRY
}
