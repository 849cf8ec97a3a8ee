package dev.backstory.places;

import dev.backstory.model.Gloss;

/** A place, or the people of one. */
sealed interface Place permits Country, Region, City, Nationality {
  int MOST_POPULAR = 300;
  double OF_SIZE = 1.55;

  /** In one sentence, with its source. */
  Gloss gloss();

  /** About how many Wikipedias have a page on it, 0 if that says nothing of it. */
  int popularity();

  /**
   * About as many Wikipedias as write of a place where so many people live: it grows with the cube
   * root, 42 for a town of 20,000 and 155 for a city of a million. The same for all countries; set
   * by hand, not fitted.
   */
  static int popularityOf(long population) {
    return (int) Math.min(MOST_POPULAR, Math.round(OF_SIZE * Math.cbrt(population)));
  }
}
