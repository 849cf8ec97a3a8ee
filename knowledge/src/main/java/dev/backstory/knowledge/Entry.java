package dev.backstory.knowledge;

import dev.backstory.model.EntityType;
import dev.backstory.model.Gloss;
import dev.backstory.notation.NameKey;
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

  private static final String SOURCE = "Wikidata";
  private static final String LICENCE = "CC0 1.0";
  private static final String ADDRESS = "https://www.wikidata.org/wiki/";

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

  /** What may be shown of it in a language; null where it has no name, description or type. */
  public @Nullable Gloss gloss(String language, @Nullable EntityType type) {
    String label = label(language);
    String description = descriptions.get(language);
    if (type == null || label == null || description == null) {
      return null;
    }
    return origin == null
        ? new Gloss(entityId(), label, type, description, SOURCE, LICENCE, ADDRESS + id, popularity)
        : new Gloss(
            id, label, type, description, origin.source, origin.licence, origin.url, popularity);
  }

  /** The id by which cards know an entity of Wikidata. */
  public String entityId() {
    return origin == null ? "wikidata:" + id : id;
  }

  /** Whether it bears a name in a language, as label or alias. */
  public boolean isNamed(String name, String language) {
    return KnowledgeIndex.keys(this, language).contains(NameKey.of(name));
  }

  /** Its name in a language, or the one it has in all; null if it has neither. */
  public @Nullable String label(String language) {
    String label = labels.get(language);
    return label == null ? labels.get(ANY_LANGUAGE) : label;
  }
}
