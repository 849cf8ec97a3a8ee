package dev.backstory.online;

import dev.backstory.knowledge.Entry;
import dev.backstory.knowledge.WikipediaSummary;
import dev.backstory.model.EntityType;
import dev.backstory.model.Gloss;
import dev.backstory.port.OnlineEntity;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Asks who bears a name: Wikidata for the entities, and Wikipedia for the first sentence of those
 * that Wikidata has no description of.
 */
final class EntityLookup {
  /** Of namesakes without a description that Wikipedia is asked for. */
  private static final int MOST_SUMMARIES = 3;

  private static final Comparator<Entry> BEST_KNOWN_FIRST =
      Comparator.comparingInt((Entry entry) -> -entry.popularity())
          .thenComparingInt(entry -> entry.id().length())
          .thenComparing(Entry::id);

  private final WikimediaApi api;
  private final TypeFinder types;
  private final String language;

  EntityLookup(WikimediaApi api, TypeFinder types, String language) {
    this.api = api;
    this.types = types;
    this.language = language;
  }

  /** Those who bear the name and have a page on some Wikipedia, the best known first. */
  List<OnlineEntity> ask(String name, Instant now) throws ApiFailure {
    List<String> ids = api.search(name);
    if (ids.isEmpty()) {
      return List.of();
    }
    Map<String, Entry> bearers = new LinkedHashMap<>();
    api.entities(ids).values().stream()
        .filter(entry -> entry.popularity() > 0 && entry.isNamed(name, language))
        .sorted(BEST_KNOWN_FIRST)
        .forEach(entry -> bearers.putIfAbsent(entry.id(), entry));
    Map<String, EntityType> known = types.types(bearers.values(), now);
    List<OnlineEntity> entities = new ArrayList<>();
    int summaries = 0;
    for (Entry entry : bearers.values()) {
      EntityType type = known.get(entry.id());
      String label = entry.label(language);
      if (type == null || label == null) {
        continue;
      }
      Gloss gloss = entry.gloss(language, type);
      if (gloss != null) {
        entities.add(described(entry, gloss));
      } else {
        boolean asked = summaries < MOST_SUMMARIES && entry.titles().containsKey(language);
        summaries += asked ? 1 : 0;
        entities.add(undescribed(entry, label, type, asked));
      }
    }
    return entities;
  }

  private OnlineEntity described(Entry entry, Gloss gloss) {
    return new OnlineEntity(
        gloss.entityId(),
        gloss.name(),
        aliases(entry),
        gloss.type(),
        gloss.description(),
        gloss.popularity(),
        gloss.source(),
        gloss.licence(),
        entry.revision(),
        gloss.url());
  }

  private OnlineEntity undescribed(Entry entry, String label, EntityType type, boolean asked)
      throws ApiFailure {
    Optional<WikipediaSummary> summary =
        asked
            ? api.summary(entry.titles().getOrDefault(language, ""), entry.id())
            : Optional.empty();
    return new OnlineEntity(
        entry.entityId(),
        label,
        aliases(entry),
        type,
        summary.map(WikipediaSummary::sentence).orElse(null),
        entry.popularity(),
        WikipediaSummary.SOURCE,
        WikipediaSummary.LICENCE,
        summary.map(WikipediaSummary::revision).orElse(0L),
        summary.map(WikipediaSummary::url).orElse(null));
  }

  private List<String> aliases(Entry entry) {
    return entry.aliases().getOrDefault(language, List.of());
  }
}
