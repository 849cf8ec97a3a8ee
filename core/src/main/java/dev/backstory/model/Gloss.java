package dev.backstory.model;

import org.jspecify.annotations.Nullable;

/**
 * What a knowledge base says of an entity, in one sentence.
 *
 * @param entityId stable within the source, such as {@code wn31:09187614-n}
 * @param source name of the source
 * @param licence under which the description may be shown
 * @param url of the entry, where there is one
 * @param popularity about how many Wikipedias have a page on it; 0 where the source does not know
 */
public record Gloss(
    String entityId,
    String name,
    EntityType type,
    String description,
    String source,
    String licence,
    @Nullable String url,
    int popularity) {
  /** The same of a source that knows how well known it is. */
  public Gloss withPopularity(int popularity) {
    return new Gloss(entityId, name, type, description, source, licence, url, popularity);
  }
}
