package dev.backstory.compose;

import dev.backstory.model.EntityType;
import dev.backstory.model.Gloss;
import dev.backstory.model.StoryArticle;
import dev.backstory.port.EntityGlossary;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whom and what a story's articles name, each with all its names, and which entry it is. */
public final class StoryEntities {
  private final EntityGlossary glossary;
  private final LinkWeights weights = LinkWeights.trained();

  public StoryEntities(EntityGlossary glossary) {
    this.glossary = glossary;
  }

  /**
   * Somebody or something that is named.
   *
   * @param names every form of the name that was taken for it
   * @param important whether it may have a card on the page
   * @param entry what the knowledge base says of it, null if it is not known or not safe to say
   */
  public record Entity(
      String name,
      EntityType type,
      Set<String> names,
      int mentions,
      boolean important,
      @Nullable Gloss entry) {}

  /** Those that matter to the story first, in the order of the page; then all others. */
  public List<Entity> of(List<StoryArticle> articles) {
    StoryMaterial material = new StoryMaterial(articles);
    List<Topic> all = TopicFinder.all(material);
    List<Topic> important = TopicFinder.important(all, material);
    EntityLinker linker = new EntityLinker(glossary, weights, material, all);
    List<Entity> entities = new ArrayList<>();
    important.forEach(topic -> entities.add(entity(topic, true, linker)));
    all.stream()
        .filter(topic -> !important.contains(topic))
        .forEach(topic -> entities.add(entity(topic, false, linker)));
    return entities;
  }

  private static Entity entity(Topic topic, boolean important, EntityLinker linker) {
    return new Entity(
        topic.name(),
        topic.type(),
        topic.names(),
        topic.mentions(),
        important,
        linker.link(topic).orElse(null));
  }
}
