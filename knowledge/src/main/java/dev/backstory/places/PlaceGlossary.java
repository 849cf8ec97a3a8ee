package dev.backstory.places;

import dev.backstory.model.Gloss;
import dev.backstory.port.EntityGlossary;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The countries, regions, cities and nationalities of the table that the build made ({@code
 * places.bin}), in memory. Names are compared as {@link PlaceName#fold} writes them, abbreviations
 * ("UAE") in capitals only. A nationality is an entry of the type {@code GROUP}.
 */
public final class PlaceGlossary implements EntityGlossary {
  /** To be raised whenever the table or the words of its descriptions change. */
  public static final String VERSION = "places-2";

  private static final String TABLE = "places.bin";
  static final Comparator<Gloss> BEST_KNOWN =
      Comparator.comparingInt(Gloss::popularity).reversed().thenComparing(Gloss::entityId);

  private final PlaceTable table;
  private final Map<String, Set<Place>> fewer = new HashMap<>();

  /** Reads the table from the class path. */
  public PlaceGlossary() {
    this(ofClassPath());
  }

  PlaceGlossary(PlaceTable table) {
    this.table = table;
    for (Country country : table.countries()) {
      Stream.concat(Stream.of(country.name()), country.others().stream())
          .forEach(name -> file(name, country));
      for (String adjective : country.adjectives()) {
        Nationality people = new Nationality(country, adjective);
        file(adjective, people);
        Plural.of(adjective).ifPresent(plural -> file(plural, people));
      }
    }
    table.regions().forEach(region -> file(region.name(), region));
  }

  private void file(String name, Place place) {
    if (PlaceName.isAbbreviation(name)) {
      add(name.replace(".", ""), place);
    } else {
      PlaceName.keys(name).forEach(key -> add(key, place));
    }
  }

  private void add(String key, Place place) {
    fewer.computeIfAbsent(key, _ -> new LinkedHashSet<>()).add(place);
  }

  @Override
  public String version() {
    return VERSION;
  }

  @Override
  public List<Gloss> find(String name) {
    return places(name).stream().map(Place::gloss).sorted(BEST_KNOWN).toList();
  }

  /** The places of a name, the largest kind first. */
  List<Place> places(String name) {
    String key = PlaceName.fold(name);
    if (key.isEmpty()) {
      return List.of();
    }
    List<Place> places = new ArrayList<>();
    if (PlaceName.isAbbreviation(name)) {
      places.addAll(fewer.getOrDefault(name.replace(".", ""), Set.of()));
    }
    places.addAll(fewer.getOrDefault(key, Set.of()));
    table.cities().rows(key).mapToObj(table::city).forEach(places::add);
    return places;
  }

  /** The regions of a country that are known by name. */
  List<Region> regions(Country country) {
    return table.regions().stream().filter(region -> region.country().equals(country)).toList();
  }

  private static PlaceTable ofClassPath() {
    try (InputStream in = PlaceGlossary.class.getResourceAsStream(TABLE)) {
      if (in == null) {
        throw new IllegalStateException("missing from the class path: " + TABLE);
      }
      return PlaceTable.read(new BufferedInputStream(in));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
