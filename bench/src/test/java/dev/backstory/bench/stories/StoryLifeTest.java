package dev.backstory.bench.stories;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.model.StoryPage;
import dev.backstory.model.StoryPage.Coverage;
import dev.backstory.model.StoryPage.Status;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StoryLifeTest {
  private static StoryPage page(String headline, Status status) {
    return new StoryPage(
        "s",
        "s",
        headline,
        status,
        "en",
        Instant.EPOCH,
        Instant.EPOCH,
        1,
        new Coverage(List.of(), 0, 0),
        List.of(),
        List.of());
  }

  private static void add(StoryLife life, String story, int hour, String headline, Status status) {
    String published = "2031-05-01T%02d:00:00Z".formatted(hour);
    life.add(InventedArticles.text(story + hour, story, published, "Text."));
    life.tell(page(headline, status));
  }

  @Test
  void renamingsCountFromTheFirstPageOn() {
    StoryLife life = new StoryLife("s");
    add(life, "ferry", 1, "Ferry missing", Status.BRIEF);
    add(life, "ferry", 4, "Ferry sinks", Status.BRIEF);
    add(life, "ferry", 6, "Ferry sinks, two missing", Status.PAGE);
    add(life, "ferry", 7, "Ferry sinks, two missing", Status.PAGE);
    add(life, "bridge", 9, "Ferry sinks, two found", Status.PAGE);

    assertThat(life.page()).isEqualTo(new StoryLives.Page(3, Optional.of(5.0), 2, 1, true));
    assertThat(life.tellsMostly("ferry")).isTrue();
    assertThat(life.tellsMostly("bridge")).isFalse();
  }

  @Test
  void aBriefIsNoPage() {
    StoryLife life = new StoryLife("s");
    add(life, "ferry", 1, "Ferry missing", Status.BRIEF);

    assertThat(life.hasPage()).isFalse();
  }
}
