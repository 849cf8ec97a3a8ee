package dev.backstory.compose;

import dev.backstory.model.EntityType;
import dev.backstory.model.Gloss;
import dev.backstory.model.Mention;
import dev.backstory.model.Span;
import dev.backstory.port.EntityGlossary;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Whom and what a story names, and which entry each is; found and linked once for a page. */
final class StoryTopics {
  private final StoryMaterial material;
  private final List<Topic> all;
  private final EntityLinker linker;
  private final Map<String, Topic> byName = new LinkedHashMap<>();
  private final Map<Topic, Optional<Gloss>> links = new LinkedHashMap<>();

  StoryTopics(EntityGlossary glossary, StoryMaterial material) {
    this.material = material;
    List<Topic> named = TopicFinder.all(material);
    Map<Topic, List<Epithets.Meant>> meant = new LinkedHashMap<>();
    for (Epithets.Meant words : new Epithets(material, named).find()) {
      meant.computeIfAbsent(words.topic(), _ -> new ArrayList<>()).add(words);
    }
    this.all =
        named.stream().map(topic -> topic.with(meant.getOrDefault(topic, List.of()))).toList();
    this.linker = new EntityLinker(glossary, LinkWeights.trained(), material, all);
    for (Topic topic : all) {
      topic.names().forEach(name -> byName.putIfAbsent(name, topic));
    }
  }

  /** However seldom it is named. */
  List<Topic> all() {
    return all;
  }

  /** What more than one newsroom names, if more than one reports; what matters most first. */
  List<Topic> important() {
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
  Optional<Gloss> link(Topic topic) {
    return links.computeIfAbsent(topic, linker::link);
  }

  /** Who bears the name, or is described so in the article. */
  Optional<Topic> speaker(String words, String articleId) {
    Topic named = byName.get(words);
    if (named != null) {
      return Optional.of(named).filter(topic -> topic.type() != EntityType.PLACE);
    }
    return all.stream().filter(topic -> topic.isDescribed(words, articleId)).findFirst();
  }
}
