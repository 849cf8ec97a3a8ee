package dev.backstory.places;

import dev.backstory.model.EntityType;
import dev.backstory.model.Gloss;
import java.util.Locale;

/**
 * The people of a country: what says that a story is about it, never a place itself.
 *
 * @param name "German"
 */
record Nationality(Country country, String name) implements Place {
  @Override
  public Gloss gloss() {
    return PlaceSource.NATIONALITIES.gloss(
        "nationality:" + country.code().toLowerCase(Locale.ROOT),
        name,
        EntityType.GROUP,
        "people of " + country.inText(),
        null,
        popularity());
  }

  @Override
  public int popularity() {
    return 0;
  }
}
