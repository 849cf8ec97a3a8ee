package dev.backstory.knowledge;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of one entity, in the languages that an index keeps.
 *
 * @param id such as "Q42"
 * @param labels its name by language
 * @param aliases its other names by language
 * @param descriptions one line by language
 * @param titles of its Wikipedia articles by language
 * @param classes ids of what it is an instance of
 * @param parents ids of what it is a subclass of; empty unless it is a class
 * @param popularity how many wikis have a page on it
 * @param revision of the entry, 0 if not known
 * @param origin where it is from; null for Wikidata
 */
public record Entry(
    String id,
    Map<String, String> labels,
    Map<String, List<String>> aliases,
    Map<String, String> descriptions,
    Map<String, String> titles,
    List<String> classes,
    List<String> parents,
    int popularity,
    long revision,
    @Nullable Origin origin) {
  /** Where an entry is from that is not of Wikidata. */
  public record Origin(String source, String licence, @Nullable String url) {}

  /** The language code of names that hold in every language. */
  static final String ANY_LANGUAGE = "mul";

  public Entry {
    labels = Map.copyOf(labels);
    aliases = Map.copyOf(aliases);
    descriptions = Map.copyOf(descriptions);
    titles = Map.copyOf(titles);
    classes = List.copyOf(classes);
    parents = List.copyOf(parents);
  }

  /** Its name in a language, or the one it has in all; null if it has neither. */
  public @Nullable String label(String language) {
    String label = labels.get(language);
    return label == null ? labels.get(ANY_LANGUAGE) : label;
  }
}
