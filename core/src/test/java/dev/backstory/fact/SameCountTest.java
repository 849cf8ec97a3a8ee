package dev.backstory.fact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.compose.ArticleFixture;
import dev.backstory.model.Role;
import dev.backstory.sentence.StorySentence;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SameCountTest {
  private static final String SANK = "The ferry Bela sank in the harbour of Arl and ";

  private static boolean same(ArticleFixture one, ArticleFixture other) {
    StoryStatements story =
        new StoryStatements(
            Stream.of(
                    one,
                    other,
                    new ArticleFixture("c", "Evening Star")
                        .line(
                            Role.MAIN,
                            "The minister of transport will visit the region on Friday."))
                .map(ArticleFixture::build)
                .toList());
    return new SameCount(story).of(figure(story, "a"), figure(story, "b"));
  }

  private static ToldFigure figure(StoryStatements story, String article) {
    StorySentence sentence = story.sentencesOf(article).getFirst();
    return new ToldFigure(sentence, sentence.quantities().getFirst());
  }

  private static ArticleFixture told(
      String id, String sentence, String words, int value, @Nullable String counts) {
    return new ArticleFixture(id, "Outlet " + id)
        .line(Role.MAIN, sentence)
        .quantity(words, value, null, counts);
  }

  @Test
  void tollsOfOneEventAreComparable() {
    assertThat(
            same(
                told("a", SANK + "12 people were killed.", "12 people", 12, "people killed"),
                told("b", SANK + "14 people died.", "14 people", 14, "people killed")))
        .isTrue();
  }

  @Test
  void theKilledAndTheInjuredAreNot() {
    assertThat(
            same(
                told("a", SANK + "12 people were killed.", "12 people", 12, "people killed"),
                told("b", SANK + "14 people were injured.", "14 people", 14, "people injured")))
        .isFalse();
  }

  /** What is rarely equal by chance may be named otherwise: 42, but not 40. */
  @Test
  void rareFiguresAreComparableUnderOtherNames() {
    assertThat(caucus(42)).isTrue();
    assertThat(caucus(40)).isFalse();
  }

  private static boolean caucus(int value) {
    return same(
        told(
            "a",
            "All " + value + " members of the caucus sent the leader a letter about the taxes.",
            value + " members",
            value,
            "member"),
        told(
            "b",
            "A letter that " + value + " conservatives signed reached the leader on Monday.",
            value + " conservatives",
            value,
            "conservative"));
  }

  @Test
  void aPartIsNotTheWhole() {
    assertThat(
            same(
                told("a", SANK + "12 people were killed.", "12 people", 12, "people killed"),
                told("b", SANK + "nine of the dead were miners.", "nine", 9, "people killed")))
        .isFalse();
    assertThat(
            same(
                told("a", SANK + "12 people were killed.", "12 people", 12, "people killed"),
                told("b", SANK + "another 14 people died.", "14 people", 14, "people killed")))
        .isFalse();
    for (String part : List.of("A family of 14 from Kell died", "14 from Kell were also killed")) {
      assertThat(
              same(
                  told("a", SANK + "12 people were killed.", "12 people", 12, "people killed"),
                  told("b", SANK + part + ".", "14", 14, "people killed")))
          .as(part)
          .isFalse();
    }
    assertThat(
            same(
                told("a", SANK + "12 people were killed.", "12 people", 12, "people killed"),
                told("b", SANK + "14 from Kell were killed.", "14", 14, "people killed")))
        .isTrue();
  }

  @Test
  void figuresOfAnotherYearAreOfAnotherEvent() {
    assertThat(
            same(
                told("a", SANK + "12 people were killed.", "12 people", 12, "people killed"),
                told(
                    "b",
                    "In 1987 the ferry Bela sank in the harbour of Arl and 14 people died.",
                    "14 people",
                    14,
                    "people killed")))
        .isFalse();
  }

  @Test
  void smallCountsThatDifferAreOfDifferentThings() {
    assertThat(
            same(
                told("a", SANK + "two boats came to help.", "two boats", 2, "boat"),
                told("b", SANK + "four boats came to help.", "four boats", 4, "boat")))
        .isFalse();
  }

  @Test
  void farApartIsNotTheSame() {
    assertThat(
            same(
                told("a", SANK + "12 people were killed.", "12 people", 12, "people killed"),
                told("b", SANK + "84 people were killed.", "84 people", 84, "people killed")))
        .isFalse();
  }
}
