package dev.backstory.compose.topic;

import dev.backstory.compose.story.StoryMaterial;
import dev.backstory.compose.topic.DecidedTopics.Decided;
import dev.backstory.model.EntityType;
import dev.backstory.model.Gloss;
import dev.backstory.model.Mention;
import dev.backstory.model.Span;
import dev.backstory.notation.NameKey;
import dev.backstory.port.EntityGlossary;
import dev.backstory.port.admin.TopicRulings.Ruling;
import dev.backstory.sentence.StorySentence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Whom and what a story names, and which entry each is; found and linked once for a page. */
public final class StoryTopics {
  private final StoryMaterial material;
  private final EntityGlossary glossary;
  private final DecidedTopics decided;
  private final List<Topic> all;
  private final EntityLinker linker;
  private final Map<String, Topic> byName = new LinkedHashMap<>();
  private final Map<Topic, Optional<Gloss>> links = new LinkedHashMap<>();
  private final Map<Topic, Decided> rulings = new LinkedHashMap<>();

  /** Where nobody decided on any. */
  public StoryTopics(EntityGlossary glossary, StoryMaterial material) {
    this(glossary, material, DecidedTopics.NONE);
  }

  /**
   * @param standing what editors decided of topics, in that order
   */
  public StoryTopics(EntityGlossary glossary, StoryMaterial material, List<Ruling> standing) {
    this(glossary, material, standing.isEmpty() ? DecidedTopics.NONE : new DecidedTopics(standing));
  }

  private StoryTopics(EntityGlossary glossary, StoryMaterial material, DecidedTopics decided) {
    this.material = material;
    this.glossary = glossary;
    this.decided = decided;
    List<Topic> named = TopicFinder.all(material, decided);
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

  /** What one name is taken for: an entry, or something that was decided on, or both or neither. */
  private record Taken(@Nullable Gloss entry, @Nullable Decided decided) {
    static final Taken NONE = new Taken(null, null);

    /** The same for all names of one topic. */
    String key(Topic topic) {
      if (decided != null) {
        return decided.entity();
      }
      return entry == null ? "named " + topic.name() : entry.entityId();
    }
  }

  /** Two names of one entry are one topic, under the name that is used more. */
  private List<Topic> joined(List<Topic> topics) {
    Map<String, Topic> joined = new LinkedHashMap<>();
    Map<String, Taken> takenFor = new LinkedHashMap<>();
    Map<Topic, Taken> all = takenFor(topics);
    for (Topic topic : thoseApartLast(topics)) {
      Taken taken = all.getOrDefault(topic, Taken.NONE);
      Topic same = joined.get(taken.key(topic));
      if (same != null && decided.areApart(same.names(), topic.names())) {
        taken = Taken.NONE;
      }
      String key = taken.key(topic);
      joined.merge(key, topic, Topic::join);
      takenFor.putIfAbsent(key, taken);
    }
    joined.forEach((key, topic) -> keep(topic, takenFor.getOrDefault(key, Taken.NONE)));
    return List.copyOf(joined.values());
  }

  private void keep(Topic topic, Taken taken) {
    links.put(topic, Optional.ofNullable(taken.entry));
    if (taken.decided != null) {
      rulings.put(topic, taken.decided);
    }
  }

  /** So that a name that is not another loses what both were taken for. */
  private List<Topic> thoseApartLast(List<Topic> topics) {
    return topics.stream()
        .sorted(Comparator.comparing(topic -> decided.standsAlone(topic.name())))
        .toList();
  }

  /** What is called as pages call something that was decided on, and is nothing else, is that. */
  private Map<Topic, Taken> takenFor(List<Topic> topics) {
    Map<Topic, Taken> all = new LinkedHashMap<>();
    Map<String, Taken> shown = new LinkedHashMap<>();
    for (Topic topic : topics) {
      Taken taken = taken(topic);
      all.put(topic, taken);
      if (taken.decided != null) {
        shown.putIfAbsent(NameKey.of(taken.decided.name()), taken);
      }
    }
    all.replaceAll(
        (topic, taken) ->
            taken.equals(Taken.NONE) ? shown.getOrDefault(NameKey.of(topic.name()), taken) : taken);
    return all;
  }

  private Taken taken(Topic topic) {
    Gloss entry =
        linker.link(topic).filter(it -> !decided.isNot(topic.name(), it.entityId())).orElse(null);
    Decided on = decided.of(topic.name(), entry == null ? null : entry.entityId()).orElse(null);
    if (on == null || entry != null && entry.entityId().equals(on.entity())) {
      return new Taken(entry, on);
    }
    return new Taken(on.isEntry() ? entry(on, topic) : null, on);
  }

  /** The entry that was decided on; null if it is not there any more. */
  private @Nullable Gloss entry(Decided on, Topic topic) {
    return Stream.concat(Stream.of(topic.name()), on.names().stream())
        .distinct()
        .flatMap(name -> glossary.find(name).stream())
        .filter(it -> it.entityId().equals(on.entity()))
        .findFirst()
        .orElse(null);
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

  /** Its entity: its entry, or that of what was decided. */
  public Optional<String> entity(Topic topic) {
    Decided on = rulings.get(topic);
    return on == null ? link(topic).map(Gloss::entityId) : Optional.of(on.entity());
  }

  /** What pages call it: what was decided, else as the articles do. */
  public String shown(Topic topic) {
    Decided on = rulings.get(topic);
    return on == null ? topic.name() : on.name();
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
