package dev.backstory.compose.topic;

import dev.backstory.compose.story.StoryMaterial;
import dev.backstory.compose.topic.LinkCandidate.Rivals;
import dev.backstory.model.EntityType;
import dev.backstory.model.Gloss;
import dev.backstory.port.EntityGlossary;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the dictionary's entry for a topic, and rather none than somebody else's. Each entry that
 * bears the topic's name is given odds by its type, how well known it is beside its namesakes, and
 * how its description fits the story; the likeliest is taken if it is likely enough beside the
 * others and beside none of them (docs/models/entity-links.md).
 */
final class EntityLinker {
  /** More namesakes than this are not looked at; the best known come first. */
  private static final int MOST_NAMESAKES = 20;

  private final EntityGlossary glossary;
  private final LinkContext context;
  private final LinkWeights weights;
  private final Map<String, Set<String>> descriptions = new LinkedHashMap<>();

  EntityLinker(
      EntityGlossary glossary, LinkWeights weights, StoryMaterial material, List<Topic> topics) {
    this.glossary = glossary;
    this.weights = weights;
    this.context = new LinkContext(material);
    for (Topic topic : topics) {
      descriptions.put(topic.name(), firstDescription(topic));
    }
  }

  private Set<String> firstDescription(Topic topic) {
    return glossary.find(topic.name(), topic.type()).stream()
        .findFirst()
        .map(gloss -> EntityDescription.of(gloss).names())
        .orElse(Set.of());
  }

  /** The entry, if it is beyond doubt. */
  Optional<Gloss> link(Topic topic) {
    if (context.isStorm(topic.name())) {
      return Optional.empty();
    }
    return weights.choose(candidates(topic)).map(LinkCandidate::gloss);
  }

  /** Those under the first of its names that has any. */
  List<LinkCandidate> candidates(Topic topic) {
    for (String name : names(topic)) {
      List<Gloss> all = present(glossary.find(name)).stream().limit(MOST_NAMESAKES).toList();
      if (all.stream().anyMatch(gloss -> isPossible(gloss, topic))) {
        return candidates(topic, all);
      }
    }
    return List.of();
  }

  /** A person is taken for nothing else; by one word only for whose own name it is. */
  private static boolean isPossible(Gloss gloss, Topic topic) {
    return switch (gloss.type()) {
      case PERSON ->
          topic.type() == EntityType.PERSON
              && (topic.name().contains(" ") || !gloss.name().contains(" "));
      case ORGANISATION, PLACE ->
          topic.type() == EntityType.ORGANISATION || topic.type() == EntityType.PLACE;
      case EVENT, WORK -> topic.type() == gloss.type();
      case GROUP -> false;
    };
  }

  private static List<String> names(Topic topic) {
    List<String> names = new ArrayList<>(List.of(topic.name()));
    topic.names().stream().filter(name -> !isTooShort(name, topic)).forEach(names::add);
    return names.stream().distinct().toList();
  }

  /**
   * Of a person one name of several; of others the beginning or end of what names something else.
   */
  private static boolean isTooShort(String name, Topic topic) {
    String whole = topic.name();
    return topic.type() == EntityType.PERSON
        ? whole.contains(" ") && !name.contains(" ")
        : whole.endsWith(" " + name)
            || whole.startsWith(name + " ")
                && !OrganisationNameVariants.isLegalForm(whole.substring(name.length()));
  }

  /** Without the entries of the past where there are others. */
  private static List<Gloss> present(List<Gloss> entries) {
    List<Gloss> present =
        entries.stream().filter(gloss -> !EntityDescription.of(gloss).past()).toList();
    return present.isEmpty() ? entries : present;
  }

  private List<LinkCandidate> candidates(Topic topic, List<Gloss> all) {
    Set<String> about = context.about(topic);
    Set<String> behind = placesBehind(topic);
    List<EntityDescription> says = all.stream().map(EntityDescription::of).toList();
    double known = all.stream().mapToDouble(LinkCandidate::known).sum();
    boolean located = says.stream().anyMatch(description -> isIn(description, behind));
    List<LinkCandidate> candidates = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      Gloss gloss = all.get(i);
      if (isPossible(gloss, topic)) {
        Rivals rivals =
            new Rivals(
                LinkCandidate.known(gloss) / known,
                lead(says, i, about),
                lead(says, i, context.spoken()),
                isIn(says.get(i), behind) ? 1 : located ? -1 : 0,
                all.size());
        candidates.add(
            LinkCandidate.of(
                gloss,
                says.get(i),
                topic,
                new LinkCandidate.Story(context, about, isTold(gloss, topic)),
                rivals));
      }
    }
    return candidates;
  }

  /** Stems of the names of places that stand right behind the topic's name. */
  private Set<String> placesBehind(Topic topic) {
    Set<String> stems = new LinkedHashSet<>();
    for (String name : context.behind(topic)) {
      glossary.find(name, EntityType.PLACE).stream()
          .findFirst()
          .ifPresent(place -> stems.addAll(EntityDescription.stems(place.name())));
    }
    return stems;
  }

  private static boolean isIn(EntityDescription description, Set<String> places) {
    return description.names().stream().anyMatch(places::contains);
  }

  private static double lead(List<EntityDescription> says, int own, Set<String> stems) {
    double most = 0;
    for (int i = 0; i < says.size(); i++) {
      most = i == own ? most : Math.max(most, LinkCandidate.enough(says.get(i).shared(stems)));
    }
    return says.size() == 1 ? 0 : LinkCandidate.enough(says.get(own).shared(stems)) - most;
  }

  private boolean isTold(Gloss gloss, Topic topic) {
    Set<String> own = EntityDescription.stems(gloss.name());
    return descriptions.entrySet().stream()
        .anyMatch(
            other -> !other.getKey().equals(topic.name()) && other.getValue().containsAll(own));
  }
}
