package dev.backstory.compose.topic;

import dev.backstory.compose.story.StoryMaterial;
import dev.backstory.model.EntityType;
import dev.backstory.model.Gloss;
import dev.backstory.model.Mention;
import dev.backstory.model.Span;
import dev.backstory.port.EntityGlossary;
import dev.backstory.sentence.StorySentence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Whom and what a story names, and which entry each is; found and linked once for a page. */
public final class StoryTopics {
  private final StoryMaterial material;
  private final List<Topic> all;
  private final EntityLinker linker;
  private final Map<String, Topic> byName = new LinkedHashMap<>();
  private final Map<Topic, Optional<Gloss>> links = new LinkedHashMap<>();

  public StoryTopics(EntityGlossary glossary, StoryMaterial material) {
    this.material = material;
    List<Topic> named = TopicFinder.all(material);
    Map<Topic, List<Epithets.Meant>> meant = new LinkedHashMap<>();
    for (Epithets.Meant words : new Epithets(material, named).find()) {
      meant.computeIfAbsent(words.topic(), _ -> new ArrayList<>()).add(words);
    }
    List<Topic> told =
        named.stream().map(topic -> topic.with(meant.getOrDefault(topic, List.of()))).toList();
    this.linker = new EntityLinker(glossary, LinkWeights.trained(), material, told);
    this.all = joined(told);
    for (Topic topic : all) {
      topic.names().forEach(name -> byName.putIfAbsent(name, topic));
    }
  }

  /** Two names of one entry are one topic, under the name that is used more. */
  private List<Topic> joined(List<Topic> topics) {
    Map<String, Topic> joined = new LinkedHashMap<>();
    Map<String, Gloss> entries = new LinkedHashMap<>();
    for (Topic topic : topics) {
      Optional<Gloss> entry = linker.link(topic);
      String key = entry.map(Gloss::entityId).orElse("named " + topic.name());
      joined.merge(key, topic, Topic::join);
      entry.ifPresent(it -> entries.putIfAbsent(key, it));
    }
    joined.forEach((key, topic) -> links.put(topic, Optional.ofNullable(entries.get(key))));
    return List.copyOf(joined.values());
  }

  /** However seldom it is named. */
  public List<Topic> all() {
    return all;
  }

  /** What more than one newsroom names, if more than one reports; what matters most first. */
  public List<Topic> important() {
    return TopicFinder.important(all, material);
  }

  /** What the first mention names that overlaps the stretch; empty if there is none. */
  Optional<Topic> at(String articleId, Span stretch) {
    for (StorySentence sentence : material.sentencesOf(articleId)) {
      for (Mention mention : sentence.mentions()) {
        if (mention.span().overlaps(stretch)) {
          return at(sentence, mention);
        }
      }
    }
    return Optional.empty();
  }

  /** What a mention names; empty where it is none that a page would speak of. */
  Optional<Topic> at(StorySentence sentence, Mention mention) {
    String name = TopicFinder.form(sentence, mention);
    return all.stream()
        .filter(topic -> topic.names().contains(name))
        .filter(topic -> topic.sentences().contains(sentence))
        .findFirst();
  }

  /** The entries that it may be, with what speaks for each. */
  List<LinkCandidate> candidates(Topic topic) {
    return linker.candidates(topic);
  }

  /** Its entry, if that is beyond doubt. */
  public Optional<Gloss> link(Topic topic) {
    return links.getOrDefault(topic, Optional.empty());
  }

  /** Who bears the name, or is described so in the article. */
  public Optional<Topic> speaker(String words, String articleId) {
    Topic named = byName.get(words);
    if (named != null) {
      return Optional.of(named).filter(topic -> topic.type() != EntityType.PLACE);
    }
    return all.stream().filter(topic -> topic.isDescribed(words, articleId)).findFirst();
  }
}
