package dev.backstory.places;

/** What a city is the capital of. */
public enum Seat {
  NONE(0),
  REGION(15),
  COUNTRY(60);

  private final int popularity;

  Seat(int popularity) {
    this.popularity = popularity;
  }

  /** How many more Wikipedias write of it for that. */
  int popularity() {
    return popularity;
  }
}
