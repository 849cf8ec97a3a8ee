package dev.backstory.places;

import dev.backstory.model.EntityType;
import dev.backstory.model.Gloss;
import java.util.Locale;

/**
 * A state, province or the like, the first level below a country.
 *
 * @param code within the country, as GeoNames has it
 * @param kind "state"
 * @param capital empty where it is not known
 * @param population of its cities together
 */
public record Region(
    Country country, String code, String name, String kind, String capital, long population)
    implements Place {
  private static final int OF_A_REGION = 80;

  @Override
  public Gloss gloss() {
    String of = kind + " of " + country.inText();
    return PlaceSource.CITIES.gloss(
        "geonames-region:" + country.code().toLowerCase(Locale.ROOT) + "." + code,
        name,
        EntityType.PLACE,
        capital.isEmpty() || capital.equals(name) ? of : of + "; its capital is " + capital,
        null,
        popularity());
  }

  @Override
  public int popularity() {
    return OF_A_REGION + Place.popularityOf(population) / 2;
  }
}
