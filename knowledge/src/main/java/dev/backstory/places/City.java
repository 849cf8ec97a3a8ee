package dev.backstory.places;

import dev.backstory.model.EntityType;
import dev.backstory.model.Gloss;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A city or town.
 *
 * @param id GeoNames'
 * @param region null where it is not known by name
 * @param seat whose capital it is
 * @param population above 0
 */
record City(
    int id, String name, Country country, @Nullable Region region, Seat seat, int population)
    implements Place {
  private static final int FEWEST_OF_A_CITY = 50_000;
  private static final int FIGURES = 3;
  private static final double OF_A_CAPITAL = 0.8;
  private static final int OF_A_REGIONAL_CAPITAL = 15;

  @Override
  public Gloss gloss() {
    return PlaceSource.CITIES.gloss(
        "geonames:" + id,
        name,
        EntityType.PLACE,
        what() + ", with " + inhabitants() + " inhabitants",
        "https://www.geonames.org/" + id,
        popularity());
  }

  /** A country's capital is in most of the Wikipedias that the country is in. */
  @Override
  public int popularity() {
    int ofSize = Place.popularityOf(population);
    return switch (seat) {
      case COUNTRY -> Math.max(ofSize, (int) Math.round(OF_A_CAPITAL * country.popularity()));
      case REGION -> ofSize + OF_A_REGIONAL_CAPITAL;
      case NONE -> ofSize;
    };
  }

  private String what() {
    if (seat == Seat.COUNTRY) {
      return "capital of " + country.inText();
    }
    if (region == null || region.name().equals(name)) {
      return size() + " in " + country.inText();
    }
    return (seat == Seat.REGION ? "capital of " : size() + " in ")
        + region.name()
        + ", "
        + country.name();
  }

  private String size() {
    return population < FEWEST_OF_A_CITY ? "town" : "city";
  }

  /** To three figures. */
  private String inhabitants() {
    int digits = Integer.toString(population).length();
    int unit = (int) Math.pow(10, Math.max(0, digits - FIGURES));
    return String.format(Locale.ROOT, "%,d", Math.round((double) population / unit) * unit);
  }
}
