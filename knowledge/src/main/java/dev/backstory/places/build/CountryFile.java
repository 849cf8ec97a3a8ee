package dev.backstory.places.build;

import dev.backstory.places.Country;
import dev.backstory.places.PlaceName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads {@code countries.json} of the npm package world-countries 5 and the English nationalities
 * of i18n-nationality 1. Of a country's spellings those are left out that only other languages
 * have, that name its people, and its codes; {@code country-names.tsv} says what is amiss still.
 */
final class CountryFile {
  private static final Pattern LATIN = Pattern.compile("[\\p{IsLatin}\\p{M} .,'’()-]+");
  private static final Pattern BRACKET = Pattern.compile(" ?\\(.*");
  private static final Pattern AND = Pattern.compile(", | or | - ");

  private final JsonNode nationalities;
  private final Map<String, Set<String>> added = new LinkedHashMap<>();
  private final Map<String, Set<String>> removed = new LinkedHashMap<>();

  private CountryFile(JsonNode nationalities) throws IOException {
    this.nationalities = nationalities;
    for (List<String> row : Table.rows("country-names.tsv")) {
      Map<String, Set<String>> names = row.get(1).equals("+") ? added : removed;
      names.computeIfAbsent(row.get(0), _ -> new LinkedHashSet<>()).add(row.get(2));
    }
  }

  /** By code. */
  static List<Country> read(Path modules) throws IOException {
    JsonNode all = json(modules.resolve("world-countries/countries.json"));
    JsonNode english = json(modules.resolve("i18n-nationality/langs/en.json"));
    CountryFile file = new CountryFile(english.path("nationalities"));
    List<Country> countries = new ArrayList<>();
    all.forEach(country -> countries.add(file.country(country)));
    countries.sort(Comparator.comparing(Country::code));
    return ofOneCountry(countries);
  }

  private static JsonNode json(Path file) throws IOException {
    return JsonMapper.shared().readTree(Files.readAllBytes(file));
  }

  private Country country(JsonNode node) {
    String code = node.path("cca2").asString();
    String name = node.path("name").path("common").asString();
    String subregion = node.path("subregion").asString();
    boolean plain = subregion.isEmpty() || subregion.contains(" and ");
    Set<String> adjectives = adjectives(node, code, name);
    return new Country(
        code,
        name,
        List.copyOf(others(node, code, name, adjectives)),
        List.copyOf(adjectives),
        texts(node.path("capital")),
        plain ? node.path("region").asString() : subregion,
        Math.max(0, (int) Math.round(node.path("area").asDouble())),
        node.path("independent").asBoolean(false));
  }

  private Set<String> others(JsonNode node, String code, String name, Set<String> adjectives) {
    Set<String> foreign = new HashSet<>();
    node.path("name")
        .path("native")
        .properties()
        .forEach(
            language -> {
              if (!language.getKey().equals("eng")) {
                language.getValue().forEach(own -> foreign.add(PlaceName.fold(own.asString())));
              }
            });
    adjectives.forEach(adjective -> foreign.add(PlaceName.fold(adjective)));
    foreign.remove(PlaceName.fold(name));
    Set<String> others = new LinkedHashSet<>();
    others.add(node.path("name").path("official").asString());
    others.addAll(texts(node.path("altSpellings")));
    others.removeIf(other -> foreign.contains(PlaceName.fold(other)));
    others.removeIf(other -> !LATIN.matcher(other).matches() || other.equals(code));
    others.removeAll(removed.getOrDefault(code, Set.of()));
    others.addAll(added.getOrDefault(code, Set.of()));
    others.remove(name);
    return others;
  }

  private Set<String> adjectives(JsonNode node, String code, String name) {
    Set<String> adjectives = new LinkedHashSet<>();
    node.path("demonyms")
        .path("eng")
        .forEach(word -> adjectives.addAll(List.of(AND.split(word.asString()))));
    String other = BRACKET.matcher(nationalities.path(code).asString("")).replaceFirst("");
    adjectives.addAll(List.of(AND.split(other)));
    adjectives.remove("");
    adjectives.removeIf(word -> PlaceName.fold(word).equals(PlaceName.fold(name)));
    return adjectives;
  }

  /** Of a nationality that several have, those that are independent, if there are any. */
  private static List<Country> ofOneCountry(List<Country> countries) {
    Set<String> taken = new HashSet<>();
    countries.stream().filter(Country::independent).forEach(c -> taken.addAll(c.adjectives()));
    return countries.stream()
        .map(country -> country.independent() ? country : without(country, taken))
        .toList();
  }

  private static Country without(Country country, Set<String> adjectives) {
    List<String> own = country.adjectives().stream().filter(a -> !adjectives.contains(a)).toList();
    return new Country(
        country.code(),
        country.name(),
        country.others(),
        own,
        country.capitals(),
        country.area(),
        country.squareKilometres(),
        country.independent());
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(text -> texts.add(text.asString()));
    return texts;
  }
}
