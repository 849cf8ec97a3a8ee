package dev.backstory.compose.topic;

import dev.backstory.compose.story.StoryMaterial;
import dev.backstory.model.Gloss;
import dev.backstory.model.Span;
import dev.backstory.model.StoryArticle;
import dev.backstory.model.StoryFacts;
import dev.backstory.port.EntityGlossary;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The linking of a story's mentions laid open, for those who train and measure it. */
public final class LinkExamples {
  private final EntityGlossary glossary;

  public LinkExamples(EntityGlossary glossary) {
    this.glossary = glossary;
  }

  /** The names of the values, in their order. */
  public static List<String> names() {
    return LinkCandidate.NAMES;
  }

  /** An entry that a mention may name, and what speaks for it. */
  public record Candidate(String entityId, double[] values) {}

  /**
   * What is thought of a mention.
   *
   * @param name of the topic that it belongs to
   * @param linked the entry that it is taken for, null if none
   */
  public record Example(String name, List<Candidate> candidates, @Nullable String linked) {}

  /** The first mention that overlaps the stretch, empty if there is none. */
  public Optional<Example> of(List<StoryArticle> articles, String article, Span stretch) {
    return of(articles, article, stretch, _ -> true);
  }

  /**
   * The same with a dictionary that lacks some entries.
   *
   * @param known which entries it has
   */
  public Optional<Example> of(
      List<StoryArticle> articles, String article, Span stretch, Predicate<Gloss> known) {
    StoryMaterial material = new StoryMaterial(articles, List.of(), StoryFacts.NONE);
    EntityGlossary less = name -> glossary.find(name).stream().filter(known).toList();
    StoryTopics topics = new StoryTopics(less, material);
    return topics
        .at(article, stretch)
        .map(
            topic ->
                new Example(
                    topic.name(),
                    candidates(topics, topic),
                    topics.link(topic).map(Gloss::entityId).orElse(null)));
  }

  private static List<Candidate> candidates(StoryTopics topics, Topic topic) {
    List<Candidate> candidates = new ArrayList<>();
    for (LinkCandidate candidate : topics.candidates(topic)) {
      candidates.add(new Candidate(candidate.gloss().entityId(), candidate.values()));
    }
    return candidates;
  }
}
