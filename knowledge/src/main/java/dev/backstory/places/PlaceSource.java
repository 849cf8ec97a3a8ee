package dev.backstory.places;

import dev.backstory.model.EntityType;
import dev.backstory.model.Gloss;
import org.jspecify.annotations.Nullable;

/** Whose data a place is from, as it must be shown. */
enum PlaceSource {
  COUNTRIES("world-countries", "ODbL 1.0"),
  CITIES("GeoNames", "CC BY 4.0"),
  NATIONALITIES("world-countries and i18n-nationality", "ODbL 1.0 and MIT");

  private final String shown;
  private final String licence;

  PlaceSource(String shown, String licence) {
    this.shown = shown;
    this.licence = licence;
  }

  Gloss gloss(
      String id,
      String name,
      EntityType type,
      String description,
      @Nullable String url,
      int popularity) {
    return new Gloss(id, name, type, description, shown, licence, url, popularity);
  }
}
