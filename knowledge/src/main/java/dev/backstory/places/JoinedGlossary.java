package dev.backstory.places;

import dev.backstory.model.Gloss;
import dev.backstory.places.DescribedPlace.Fit;
import dev.backstory.port.EntityGlossary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A dictionary together with the places of the table. A place that both tell of is told once: a
 * country in the table's words, which are of today and take no side, another place in the
 * dictionary's, which are better prose if they say where it is, and as well known as the table
 * says. A town that has the name of the cape or lake where it lies is left out where the dictionary
 * tells of that. The dictionary's entries come first, since it has only what is well known, then
 * the other places.
 */
public final class JoinedGlossary implements EntityGlossary {
  private final EntityGlossary dictionary;
  private final PlaceGlossary places;

  /**
   * @param dictionary in whose descriptions places are told by prose
   */
  public JoinedGlossary(EntityGlossary dictionary, PlaceGlossary places) {
    this.dictionary = dictionary;
    this.places = places;
  }

  /** The version of a dictionary of one version with places of another. */
  public static String version(String dictionary, String places) {
    return dictionary + " " + places;
  }

  @Override
  public String version() {
    return version(dictionary.version(), places.version());
  }

  @Override
  public List<Gloss> find(String name) {
    List<Gloss> told = new ArrayList<>(told(name));
    List<Place> others = new ArrayList<>(places.places(name));
    for (Fit fit : List.of(Fit.SURE, Fit.LIKELY)) {
      for (int i = 0; i < told.size(); i++) {
        Gloss gloss = told.get(i);
        Optional<Place> same = gloss.popularity() > 0 ? Optional.empty() : same(gloss, others, fit);
        if (same.isPresent()) {
          others.remove(same.get());
          told.set(i, better(gloss, same.get(), fit));
        }
      }
    }
    others.removeIf(
        place ->
            place instanceof City city
                && told.stream().anyMatch(gloss -> new DescribedPlace(gloss, places).named(city)));
    return Stream.concat(
            told.stream(), others.stream().map(Place::gloss).sorted(PlaceGlossary.BEST_KNOWN))
        .toList();
  }

  /** Of a name with accents, if need be what the dictionary has without them. */
  private List<Gloss> told(String name) {
    List<Gloss> told = dictionary.find(name);
    return told.isEmpty() && !places.places(name).isEmpty()
        ? dictionary.find(PlaceName.withoutAccents(name))
        : told;
  }

  /**
   * The dictionary's prose, if it says where the place is ("The second largest state" does not) and
   * the place is no country, of which a dictionary tells by what is thought of it.
   */
  private static Gloss better(Gloss told, Place place, Fit fit) {
    return place instanceof Country || place instanceof Region && fit == Fit.LIKELY
        ? place.gloss()
        : told.withPopularity(place.popularity());
  }

  private Optional<Place> same(Gloss gloss, List<Place> others, Fit fit) {
    DescribedPlace described = new DescribedPlace(gloss, places);
    return others.stream()
        .filter(place -> described.fit(place) == fit)
        .max(Comparator.comparingInt(Place::popularity));
  }
}
