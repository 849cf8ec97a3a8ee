package dev.backstory.places;

import dev.backstory.model.EntityType;
import dev.backstory.model.Gloss;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place as a dictionary tells of it in a sentence, to be compared with one of the table: it is
 * the same if it has the same name (which is not looked at here), is of the same kind, and is said
 * to lie where the other lies.
 */
final class DescribedPlace {
  /** How surely two are the same, the surest first. */
  enum Fit {
    /** Its region is named, or it is a whole country. */
    SURE,
    /** Its country is named and no region of it. */
    LIKELY,
    NONE
  }

  private enum Kind {
    NATION,
    REGION,
    TOWN,
    OTHER
  }

  /** The first of these words says what it is. */
  private static final Pattern KINDS =
      Pattern.compile(
          "\\b(?:(?<nation>republic|monarchy|kingdom|nation|country|federation|principality"
              + "|sultanate|emirate|democracy|duchy|commonwealth)"
              + "|(?<region>state(?! capital)|province|division|territory)"
              + "|(?<town>cit(?:y|ies)|towns?|capital|port|resort|village|suburb|metropolis"
              + "|municipality|seat|cent(?:er|re)|borough)"
              + "|(?<other>river|lake|island|mountains?|peninsula|colon(?:y|ies)|former(?:ly)?"
              + "|ancient|battle|sea))\\b",
          Pattern.CASE_INSENSITIVE);

  private final boolean place;
  private final boolean several;
  private final Kind kind;
  private final String folded;
  private final PlaceGlossary places;

  /**
   * @param places to know the regions of a country
   */
  DescribedPlace(Gloss gloss, PlaceGlossary places) {
    this.place = gloss.type() == EntityType.PLACE;
    this.several = gloss.name().contains(" ");
    this.kind = place ? kind(gloss.description()) : Kind.OTHER;
    this.folded = " " + PlaceName.words(gloss.description()) + " ";
    this.places = places;
  }

  private static Kind kind(String description) {
    Matcher found = KINDS.matcher(description);
    if (!found.find() || found.group("other") != null) {
      return Kind.OTHER;
    }
    return found.group("nation") != null
        ? Kind.NATION
        : found.group("region") != null ? Kind.REGION : Kind.TOWN;
  }

  Fit fit(Place place) {
    return switch (place) {
      case Country _ -> kind == Kind.NATION ? Fit.SURE : Fit.NONE;
      case Region region -> kind == Kind.REGION ? fit(region) : Fit.NONE;
      case City city -> kind == Kind.TOWN ? fit(city) : Fit.NONE;
      case Nationality _ -> Fit.NONE;
    };
  }

  /** Whether it is what a town is named for: "Cape Canaveral", by a name of several words. */
  boolean named(City city) {
    Region region = city.region();
    return place
        && several
        && kind == Kind.OTHER
        && (region == null ? names(city.country()) : names(region.name()));
  }

  private Fit fit(Region region) {
    return names(region.country()) ? Fit.SURE : Fit.LIKELY;
  }

  private Fit fit(City city) {
    Region own = city.region();
    if (own != null && names(own.name())) {
      return Fit.SURE;
    }
    boolean elsewhere =
        places.regions(city.country()).stream().anyMatch(region -> names(region.name()));
    return names(city.country()) && !elsewhere ? Fit.LIKELY : Fit.NONE;
  }

  private boolean names(Country country) {
    return names(country.name())
        || country.others().stream().anyMatch(this::names)
        || country.adjectives().stream().anyMatch(this::names);
  }

  private boolean names(String name) {
    return folded.contains(" " + PlaceName.words(name) + " ");
  }
}
