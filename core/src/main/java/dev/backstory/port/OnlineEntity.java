package dev.backstory.port;

import dev.backstory.model.EntityType;
import dev.backstory.model.Gloss;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An entity as it was answered online.
 *
 * @param id as cards have it, such as "wikidata:Q42"
 * @param description one line of plain text; null if neither source has one
 * @param popularity how many Wikipedias have a page on it
 * @param source of the description
 * @param licence of the description
 * @param revision of the page that the description is from, 0 if not known
 * @param url of that page
 */
public record OnlineEntity(
    String id,
    String label,
    List<String> aliases,
    EntityType type,
    @Nullable String description,
    int popularity,
    String source,
    String licence,
    long revision,
    @Nullable String url) {
  public OnlineEntity {
    aliases = List.copyOf(aliases);
  }

  /** What may be shown of it; empty where nothing describes it. */
  public Optional<Gloss> gloss() {
    return description == null
        ? Optional.empty()
        : Optional.of(new Gloss(id, label, type, description, source, licence, url, popularity));
  }
}
