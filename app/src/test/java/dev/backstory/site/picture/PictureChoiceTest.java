package dev.backstory.site.picture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.model.LeadImage;
import dev.backstory.model.StoryPage;
import dev.backstory.model.StoryPage.Coverage;
import dev.backstory.model.StoryPage.Covering;
import dev.backstory.model.StoryPage.Status;
import dev.backstory.port.PictureStore.Choice;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PictureChoiceTest {
  private static final Instant NOON = Instant.parse("2031-03-12T12:00:00Z");

  private static Covering article(
      String id, String title, int hour, boolean own, @Nullable String wire) {
    return new Covering(
        id,
        "https://gull.example/" + id,
        "Gull",
        List.of(),
        title,
        NOON.plusSeconds(3600L * hour),
        wire,
        own,
        null);
  }

  private static String chosen(List<Covering> articles, String... without) {
    StoryPage page =
        new StoryPage(
            "s",
            "slug-s",
            "Ferry held",
            Status.PAGE,
            "en",
            NOON,
            NOON,
            1,
            new Coverage(articles, 1, 1),
            List.of(),
            List.of());
    List<String> gone = List.of(without);
    return PictureChoice.of(
            page,
            id ->
                gone.contains(id)
                    ? Optional.empty()
                    : Optional.of(
                        new LeadImage("https://gull.example/" + id + ".jpg", "The pier", "Bo")),
            image -> !image.url().contains("logo"))
        .map(Choice::articleId)
        .orElse("none");
  }

  @Test
  void thePictureOfTheHeadlinesArticleComesFirst() {
    List<Covering> articles =
        List.of(
            article("a", "Ferry late", 0, true, null),
            article("b", "Ferry held", 1, true, null),
            article("c", "Ferry sails", 2, true, null));

    assertThat(chosen(articles)).isEqualTo("b");
    assertThat(chosen(articles, "b")).as("else the newest").isEqualTo("c");
    assertThat(chosen(articles, "b", "c")).isEqualTo("a");
    assertThat(chosen(articles.reversed())).as("whatever the order").isEqualTo("b");
    assertThat(chosen(articles, "a", "b", "c")).isEqualTo("none");
  }

  @Test
  void noCopyAndNoAgencysReportGivesAPicture() {
    assertThat(
            chosen(
                List.of(
                    article("a", "Ferry late", 0, true, null),
                    article("b", "Ferry held", 1, false, null),
                    article("c", "Ferry held", 1, true, "Northline"))))
        .isEqualTo("a");
    assertThat(chosen(List.of(article("a", "Ferry held", 0, true, "Gull"))))
        .as("an agency's own site has its own pictures")
        .isEqualTo("a");
  }

  @Test
  void whatIsNotFitIsPassedOver() {
    assertThat(
            chosen(
                List.of(
                    article("logo", "Ferry held", 0, true, null),
                    article("a", "Ferry late", 1, true, null))))
        .isEqualTo("a");
  }
}
