package dev.backstory.places;

import dev.backstory.model.Gloss;

/** A place, or the people of one. */
sealed interface Place permits Country, Region, City, Nationality {
  /** In one sentence, with its source. */
  Gloss gloss();

  /**
   * About as many Wikipedias as write of a place where so many people live: 35 for each power of
   * ten above a thousand. The same for all countries; it is set by hand, not fitted.
   */
  static int popularityOf(long population) {
    return Math.max(1, (int) Math.round(35 * (Math.log10(population) - 3)));
  }
}
