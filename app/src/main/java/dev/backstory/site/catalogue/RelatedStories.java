package dev.backstory.site.catalogue;

import dev.backstory.model.EntityType;
import dev.backstory.model.PageSection.TopicCard;
import dev.backstory.port.ListedStory;
import dev.backstory.sentence.Words;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Stories like a story: those that share people, organisations and places with it, rare ones
 * counting more, and words of the headline. Of a topic only the stories that began around the same
 * time are looked at, so that the list of an old story stays as it is while new ones come.
 */
final class RelatedStories {
  private static final int MOST = 3;

  /** So many of a topic that began before a story, and as many that began after it. */
  private static final int AROUND = 30;

  /** So many of those that share most are compared by their words. */
  private static final int COMPARED = 12;

  private static final int FEWEST_SHARED = 2;
  private static final double WORD = 0.5;

  private static final Set<EntityType> TYPES =
      EnumSet.of(EntityType.PERSON, EntityType.ORGANISATION, EntityType.PLACE);

  private final FoundTopics topics;
  private final int stories;
  private final Map<String, List<ListedStory>> made = new ConcurrentHashMap<>();

  /** Another story, how many topics both have, and how much these say. */
  private record Alike(ListedStory story, int shared, double weight) {
    Alike with(double more) {
      return new Alike(story, shared + 1, weight + more);
    }

    Alike plus(long words) {
      return new Alike(story, shared + (int) words, weight + WORD * words);
    }
  }

  private static final Comparator<Alike> MOST_ALIKE =
      Comparator.comparingDouble((Alike it) -> -it.weight)
          .thenComparing(Alike::story, ListedStory.NEWEST_FIRST);

  /**
   * @param stories how many there are in all
   */
  RelatedStories(FoundTopics topics, int stories) {
    this.topics = topics;
    this.stories = stories;
  }

  /** The most alike first; none of those that its page leads to as earlier ones. */
  List<ListedStory> of(ListedStory story) {
    return made.computeIfAbsent(story.id(), _ -> find(story));
  }

  private List<ListedStory> find(ListedStory story) {
    Set<String> words = Words.stems(story.headline());
    return sharing(story).stream()
        .sorted(MOST_ALIKE)
        .limit(COMPARED)
        .map(it -> it.plus(shared(words, it.story)))
        .filter(it -> it.shared >= FEWEST_SHARED)
        .sorted(MOST_ALIKE)
        .limit(MOST)
        .map(Alike::story)
        .toList();
  }

  private static long shared(Set<String> words, ListedStory other) {
    return Words.stems(other.headline()).stream().filter(words::contains).count();
  }

  private Collection<Alike> sharing(ListedStory story) {
    Set<TopicKey> seen = new HashSet<>();
    Map<String, Alike> found = new HashMap<>();
    for (TopicCard card : story.cards()) {
      TopicKey key = topics.key(card);
      TopicStories topic = topics.find(key);
      if (topic != null && TYPES.contains(card.type()) && seen.add(key)) {
        double weight = StrictMath.log(1 + stories / (double) topic.size());
        for (ListedStory other : topic.around(story, AROUND)) {
          found.merge(other.id(), new Alike(other, 1, weight), (it, _) -> it.with(weight));
        }
      }
    }
    found.remove(story.id());
    story.earlier().forEach(found::remove);
    return found.values();
  }
}
