package dev.backstory.site.filter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.model.EntityType;
import dev.backstory.model.PageSection.PageSpeaker;
import dev.backstory.model.PageSection.TopicCard;
import dev.backstory.model.StoryPage.Status;
import dev.backstory.port.ListedStory;
import dev.backstory.port.ListedStory.Origin;
import dev.backstory.port.ListedStory.Report;
import dev.backstory.port.SearchQuery.Field;
import dev.backstory.port.StoryFacets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class StoryNamesTest {
  private static final Instant BEGINNING = Instant.parse("2031-01-01T00:00:00Z");
  private static final List<String> GIVEN = List.of("Ada", "Bo", "Åse", "Carl-Erik", "!!!");
  private static final List<String> SURNAMES = List.of("Lind", "Brand", "Brandvold", "Ada", "");

  private final Random chance = new Random(7);

  /** By comparing every name of every story, as a list without an index would be narrowed down. */
  @Test
  void theyAreWhatALookAtEveryStoryWouldFind() {
    TreeMap<String, ListedStory> all = new TreeMap<>();
    StoryNames names = StoryNames.of(List.of());
    int found = 0;
    for (int round = 0; round < 60; round++) {
      List<ListedStory> gone = new ArrayList<>();
      List<ListedStory> there = new ArrayList<>();
      for (int i = 0; i < 25; i++) {
        String id = "s" + chance.nextInt(300);
        if (all.containsKey(id) && gone.stream().noneMatch(it -> it.id().equals(id))) {
          gone.add(all.get(id));
        }
        there.removeIf(it -> it.id().equals(id));
        if (chance.nextInt(5) > 0) {
          there.add(story(id));
        }
      }
      gone.forEach(it -> all.remove(it.id()));
      there.forEach(it -> all.put(it.id(), it));
      names = names.with(gone, there);
      List<ListedStory> newestFirst =
          all.values().stream().sorted(ListedStory.NEWEST_FIRST).toList();
      assertThat(names.narrowed(StoryFilter.NONE).all()).isEqualTo(newestFirst);
      for (int i = 0; i < 20; i++) {
        StoryFilter filter = filter();
        NarrowedStories narrowed = names.narrowed(filter);
        List<ListedStory> expected = newestFirst.stream().filter(it -> fits(filter, it)).toList();
        assertThat(narrowed.all()).as("%s", filter).isEqualTo(expected);
        assertThat(newestFirst.stream().filter(narrowed::let)).isEqualTo(expected);
        if (!expected.isEmpty()) {
          int at = chance.nextInt(expected.size());
          assertThat(narrowed.from(it -> ListedStory.NEWEST_FIRST.compare(it, expected.get(at))))
              .as("from %s on: %s", at, filter)
              .isEqualTo(expected.subList(at, expected.size()));
          found++;
        }
      }
    }
    assertThat(found).isGreaterThan(500);
  }

  @Test
  void aListIsCutDownToThoseOfASection() {
    List<ListedStory> all = IntStream.range(0, 80).mapToObj(i -> story("s" + i)).toList();
    List<ListedStory> some = all.subList(10, 40);
    StoryNames names = StoryNames.of(all);
    for (String outlet : List.of("Outlet 1", "Outlet")) {
      StoryFilter filter = new StoryFilter(Map.of(Field.OUTLET, outlet), null, null);
      assertThat(
              names
                  .narrowed(filter)
                  .within(StoryNames.NO_STORIES.with(List.of(), some), some::contains)
                  .all())
          .isEqualTo(
              some.stream()
                  .filter(it -> fits(filter, it))
                  .sorted(ListedStory.NEWEST_FIRST)
                  .toList())
          .isNotEmpty();
    }
  }

  @Test
  void aFewOfALongListCostAFewLooks() {
    List<ListedStory> all = IntStream.range(0, 20_000).mapToObj(this::daily).toList();
    StoryNames names = StoryNames.of(all);
    AtomicInteger looks = new AtomicInteger();
    LocalDate day = LocalDate.ofInstant(BEGINNING.plus(Duration.ofDays(3_000)), ZoneOffset.UTC);
    for (StoryFilter filter :
        List.of(
            StoryFilter.NONE,
            new StoryFilter(Map.of(Field.OUTLET, "Outlet"), null, null),
            new StoryFilter(Map.of(Field.PERSON, "Nobody"), null, null),
            new StoryFilter(Map.of(), day, day.plusDays(2)),
            new StoryFilter(Map.of(Field.OUTLET, "Outlet"), null, day))) {
      looks.set(0);
      NarrowedStories narrowed = names.narrowed(filter);
      NarrowedStories counting =
          new NarrowedStories(
              narrowed.lists(), narrowed.named(), filter, _ -> looks.incrementAndGet() > 0);
      assertThat(counting.all().limit(20)).hasSizeBetween(0, 20);
      assertThat(looks).as("%s", filter).hasValueLessThan(60);
    }
  }

  private ListedStory daily(int number) {
    Instant at = BEGINNING.plus(Duration.ofHours(12L * number));
    return story("d" + number, at, List.of(at));
  }

  private static boolean fits(StoryFilter filter, ListedStory story) {
    Instant first = StoryFacets.first(story);
    Instant last = StoryFacets.last(story);
    return (filter.from() == null || !last.isBefore(start(filter.from())))
        && (filter.to() == null || first.isBefore(start(filter.to().plusDays(1))))
        && filter.names().entrySet().stream()
            .allMatch(
                it ->
                    StoryNames.of(story, it.getKey())
                        .anyMatch(name -> NameWords.of(it.getValue()).fit(name)));
  }

  private static Instant start(LocalDate day) {
    return day.atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  private StoryFilter filter() {
    Map<Field, String> names = new EnumMap<>(Field.class);
    for (Field field : Field.values()) {
      if (chance.nextInt(3) == 0) {
        names.put(field, field == Field.OUTLET ? outlet() : name());
      }
    }
    return new StoryFilter(
        names, chance.nextInt(3) == 0 ? day() : null, chance.nextInt(3) == 0 ? day() : null);
  }

  private LocalDate day() {
    return LocalDate.ofInstant(BEGINNING, ZoneOffset.UTC).plusDays(chance.nextInt(90));
  }

  private String any(List<String> words) {
    return words.get(chance.nextInt(words.size()));
  }

  private String name() {
    return any(GIVEN) + " " + any(SURNAMES);
  }

  private String outlet() {
    return "Outlet" + (chance.nextBoolean() ? "" : " " + chance.nextInt(4));
  }

  private ListedStory story(String id) {
    Instant at = BEGINNING.plus(Duration.ofHours(chance.nextInt(90 * 24)));
    List<Instant> times =
        IntStream.range(0, chance.nextInt(4))
            .mapToObj(_ -> at.minus(Duration.ofHours(chance.nextInt(40 * 24))))
            .toList();
    return story(id, at, times);
  }

  private ListedStory story(String id, Instant at, List<Instant> times) {
    List<TopicCard> cards =
        IntStream.range(0, chance.nextInt(4))
            .mapToObj(
                i ->
                    new TopicCard(
                        null,
                        name(),
                        i % 2 == 0 ? EntityType.PERSON : EntityType.PLACE,
                        true,
                        null,
                        null,
                        null,
                        null,
                        1,
                        null,
                        null))
            .toList();
    return new ListedStory(
        id,
        "slug-" + id,
        "Headline",
        Status.PAGE,
        at.minus(Duration.ofDays(50)),
        at,
        1,
        1,
        "",
        times,
        List.of(),
        cards,
        List.of(new PageSpeaker(name(), null, null)),
        List.of(),
        List.of(),
        Collections.nCopies(
            2, new Report("Outlet " + chance.nextInt(4), null, List.of(), Origin.OWN)));
  }
}
