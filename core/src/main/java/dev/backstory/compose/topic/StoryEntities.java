package dev.backstory.compose.topic;

import dev.backstory.compose.story.StoryMaterial;
import dev.backstory.model.EntityType;
import dev.backstory.model.Gloss;
import dev.backstory.model.Mention;
import dev.backstory.model.Span;
import dev.backstory.model.StoryArticle;
import dev.backstory.model.StoryFacts;
import dev.backstory.port.EntityGlossary;
import dev.backstory.sentence.StorySentence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whom and what a story's articles name, each with all its names, and which entry it is. */
public final class StoryEntities {
  private final EntityGlossary glossary;

  public StoryEntities(EntityGlossary glossary) {
    this.glossary = glossary;
  }

  /**
   * Somebody or something that is named.
   *
   * @param names every form of the name that was taken for it
   * @param described words without a name by which it is meant, each with its article
   * @param important whether it may have a card on the page
   * @param entry what the knowledge base says of it, null if it is not known or not safe to say
   */
  public record Entity(
      String name,
      EntityType type,
      Set<String> names,
      int mentions,
      Set<String> described,
      boolean important,
      @Nullable Gloss entry) {}

  /** Those that matter to the story first, in the order of the page; then all others. */
  public List<Entity> of(List<StoryArticle> articles) {
    StoryMaterial material = new StoryMaterial(articles, List.of(), StoryFacts.NONE);
    StoryTopics topics = new StoryTopics(glossary, material);
    List<Topic> important = topics.important();
    List<Entity> entities = new ArrayList<>();
    important.forEach(topic -> entities.add(entity(topic, true, topics)));
    topics.all().stream()
        .filter(topic -> !important.contains(topic))
        .forEach(topic -> entities.add(entity(topic, false, topics)));
    return entities;
  }

  /** Where a story's articles name somebody or something. */
  public record Place(String articleId, Span span, String words) {}

  /** Every mention of a topic in one list, topics in the order in which they are found. */
  public List<List<Place>> joined(List<StoryArticle> articles) {
    StoryMaterial material = new StoryMaterial(articles, List.of(), StoryFacts.NONE);
    StoryTopics topics = new StoryTopics(glossary, material);
    Map<Topic, List<Place>> joined = new LinkedHashMap<>();
    for (StorySentence sentence : material.sentences()) {
      for (Mention mention : sentence.mentions()) {
        topics
            .at(sentence, mention)
            .ifPresent(
                topic ->
                    joined
                        .computeIfAbsent(topic, _ -> new ArrayList<>())
                        .add(
                            new Place(
                                sentence.articleId(),
                                mention.span(),
                                sentence.slice(mention.span()))));
      }
    }
    return List.copyOf(joined.values());
  }

  private static Set<String> described(Topic topic) {
    Set<String> described = new LinkedHashSet<>();
    topic.described().forEach(it -> described.add(it.articleId() + ": " + it.words()));
    return described;
  }

  private static Entity entity(Topic topic, boolean important, StoryTopics topics) {
    return new Entity(
        topic.name(),
        topic.type(),
        topic.names(),
        topic.mentions(),
        described(topic),
        important,
        topics.link(topic).orElse(null));
  }
}
