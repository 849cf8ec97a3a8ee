package dev.backstory.site.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.model.EntityType;
import dev.backstory.model.PageSection.PageSpeaker;
import dev.backstory.model.PageSection.TopicCard;
import dev.backstory.model.StoryPage.Status;
import dev.backstory.port.ListedStory;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Topics that follow what changes are those that would be made anew, whatever comes and goes. */
final class TopicChangesTest {
  private static final Instant NOON = Instant.parse("2031-03-02T12:00:00Z");
  private static final int ROUNDS = 60;

  private final Map<String, ListedStory> there = new TreeMap<>();

  @ParameterizedTest
  @ValueSource(ints = {4, 12, 60})
  void theyAreTheOnesMadeAnew(int stories) {
    Random chance = new Random(stories);
    TopicIndex following = TopicIndex.of(List.of(), slug -> "topics/" + slug);
    for (int round = 0; round < ROUNDS; round++) {
      List<ListedStory> gone = new ArrayList<>();
      List<ListedStory> come = new ArrayList<>();
      for (int number :
          IntStream.generate(() -> chance.nextInt(stories)).limit(3).distinct().toArray()) {
        Stream.ofNullable(there.remove("s" + number)).forEach(gone::add);
        if (chance.nextInt(4) > 0) {
          ListedStory story = story(number, chance);
          there.put(story.id(), story);
          come.add(story);
        }
      }
      following = following.with(gone, come);
      TopicIndex anew = TopicIndex.of(there.values(), slug -> "topics/" + slug);
      assertThat(told(following, there.values())).isEqualTo(told(anew, there.values()));
      assertThat(addresses(following)).isEqualTo(AllTopics.addresses(there.values()));
    }
  }

  private static Map<String, Object> told(TopicIndex topics, Collection<ListedStory> stories) {
    Map<String, Object> told = new TreeMap<>();
    told.put("all", topics.all());
    told.put("by stories", topics.byStories());
    told.put("moved", topics.moved());
    for (ListedStory story : stories) {
      told.put("like " + story.id(), topics.like(story));
      told.put("slugs " + story.id(), story.cards().stream().map(topics::slugOf).toList());
    }
    Stream.concat(topics.all().stream().map(Topic::slug), topics.moved().keySet().stream())
        .forEach(slug -> told.put("at " + slug, topics.slugAt("topics/" + slug)));
    return told;
  }

  /** The ids of the stories of each topic in order, and the further names that lead to it. */
  private static Map<String, String> addresses(TopicIndex topics) {
    Map<String, String> addresses =
        topics.all().stream().collect(Collectors.toMap(Topic::slug, it -> AllTopics.ids(it)));
    topics.moved().forEach((from, to) -> addresses.put(from, "to " + to));
    return new TreeMap<>(addresses);
  }

  private static ListedStory story(int number, Random chance) {
    List<TopicCard> cards = new ArrayList<>();
    for (int i = chance.nextInt(5); i > 0; i--) {
      int who = chance.nextInt(8);
      String entity = chance.nextInt(3) > 0 ? "e" + (who + chance.nextInt(2)) : null;
      String name = chance.nextInt(6) == 0 ? "Name " + who % 3 + " 2" : "Name " + who % 3;
      EntityType type = chance.nextInt(4) > 0 ? EntityType.PERSON : EntityType.PLACE;
      String described = chance.nextInt(3) == 0 ? "since " + chance.nextInt(9) : null;
      cards.add(new TopicCard(entity, name, type, described, null, null, null, 1));
    }
    Instant at = NOON.plus(Duration.ofDays(chance.nextInt(5)));
    return new ListedStory(
        "s" + number,
        "story-" + number,
        "Story of " + chance.nextInt(3),
        Status.PAGE,
        NOON.plusSeconds(number),
        at,
        1,
        1,
        "",
        List.of(at),
        List.of(),
        cards,
        List.of(new PageSpeaker("Name " + chance.nextInt(3), null, null)),
        List.of(),
        List.of(),
        List.of());
  }
}
