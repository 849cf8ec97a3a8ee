package dev.backstory.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.backstory.model.EntityType;
import dev.backstory.model.PageSection.PageSpeaker;
import dev.backstory.model.PageSection.TopicCard;
import dev.backstory.model.StoryPage.Status;
import dev.backstory.port.ListedStory;
import dev.backstory.port.ListedStory.Origin;
import dev.backstory.port.ListedStory.Report;
import dev.backstory.port.StoryStore.Change;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a refresh does is counted in the bytes that it allocates: no clock decides. */
final class RefreshWorkTest {
  private static final Instant NEWS = Instant.parse("2031-03-12T12:00:00Z");
  private static final int FEW = 600;
  private static final int MANY = 4 * FEW;
  private static final int REFRESHES = 40;

  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private long told;

  /** All stories have an outlet, a topic, and somebody whom they quote in common. */
  @Test
  void aRefreshOfOneStoryCostsTheSameInASiteFourTimesAsLarge() {
    work(FEW); // classes are loaded
    assertThat(work(MANY)).isLessThan(work(FEW) * 3 / 2);
  }

  /** Of the cheapest of some refreshes: what else runs now and then is not counted. */
  private long work(int stories) {
    SiteIndex index =
        SiteIndex.EMPTY.with(IntStream.range(0, stories).mapToObj(this::change).toList());
    use(index);
    long least = Long.MAX_VALUE;
    for (int i = 0; i < REFRESHES; i++) {
      Change change = change(i * stories / REFRESHES);
      long before = THREADS.getCurrentThreadAllocatedBytes();
      index = index.with(List.of(change));
      use(index);
      least = Math.min(least, THREADS.getCurrentThreadAllocatedBytes() - before);
    }
    return least;
  }

  /** All that is kept of a site is there, and the first lists are looked at. */
  private static void use(SiteIndex index) {
    index.catalogue();
    index.topics();
    index.suggestions();
    index.sections();
    index.quietStories(NEWS);
    index.ranked(NEWS);
    index.redirectAt("stories/none.html");
  }

  private Change change(int number) {
    told++;
    String id = "s" + number;
    Instant created = NEWS.minus(Duration.ofHours(number));
    Report report = new Report("The Tern", null, List.of("Jo Reed"), Origin.OWN);
    ListedStory listed =
        new ListedStory(
            id,
            "slug-" + id,
            "Bridge " + told,
            number % 2 == 0 ? Status.PAGE : Status.BRIEF,
            created,
            NEWS.plusSeconds(told),
            1,
            1,
            "It stands.",
            List.of(created),
            List.of("a" + number),
            List.of(card("e1", "Calder"), card(null, "Port " + number + " North")),
            List.of(new PageSpeaker("Ada Lind", null, "e2")),
            List.of(),
            List.of(),
            List.of(report));
    return new Change(id, listed, told, null, number % 3 == 0 ? "News" : "Coast");
  }

  private static TopicCard card(String entity, String name) {
    return new TopicCard(entity, name, EntityType.PLACE, null, null, null, null, 1);
  }
}
