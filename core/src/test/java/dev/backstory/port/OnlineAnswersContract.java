package dev.backstory.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.backstory.model.EntityType;
import dev.backstory.port.OnlineAnswers.Failure;
import dev.backstory.port.OnlineAnswers.Rest;
import dev.backstory.port.OnlineAnswers.Size;
import dev.backstory.port.OnlineAnswers.Wanted;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store of online answers keeps to. */
public abstract class OnlineAnswersContract {
  private static final Instant NOON = Instant.parse("2031-03-04T12:00:00Z");
  private static final Duration FRESH = Duration.ofDays(30);
  private static final OnlineEntity MAYOR = entity("wikidata:Q7", "Ada Lind", "mayor of Orm");
  private static final OnlineEntity ROWER = entity("wikidata:Q8", "Ada Lind", null);

  /** The answers of one test in a language, none at first. */
  protected abstract OnlineAnswers answers(String language);

  /** The stories beside them. */
  protected abstract StoryStore stories();

  private OnlineAnswers answers;
  private StoryStore stories;
  private ToldStories told;

  @BeforeEach
  void setUp() {
    stories = stories();
    told = new ToldStories(stories);
    answers = answers("en");
  }

  private static OnlineEntity entity(String id, String label, @Nullable String description) {
    return new OnlineEntity(
        id,
        label,
        List.of("A. Lind", "Lind, \"Ada\""),
        EntityType.PERSON,
        description,
        3,
        "Wikidata",
        "CC0 1.0",
        3_000_000_000L,
        description == null ? null : "https://wiki.example/" + id);
  }

  private List<String> wanted(Instant now) {
    return answers.wanted(now, FRESH).stream().map(Wanted::name).toList();
  }

  @Test
  void thoseWhoBearANameComeBackWholeTheBestKnownFirst() {
    answers.answered("Ada Lind", List.of(ROWER, MAYOR), NOON);

    assertThat(answers.find("Ada Lind")).containsExactly(ROWER, MAYOR);
    assertThat(answers.find("the ada  LIND")).as("as names are compared").hasSize(2);
    assertThat(answers.find("Bo Ek")).isEmpty();
  }

  @Test
  void aLaterAnswerTakesThePlaceOfTheEarlier() {
    answers.answered("Ada Lind", List.of(ROWER, MAYOR), NOON);
    answers.answered("Ada Lind", List.of(MAYOR), NOON);
    assertThat(answers.find("Ada Lind")).containsExactly(MAYOR);

    answers.answered("Ada Lind", List.of(), NOON);
    assertThat(answers.find("Ada Lind")).isEmpty();
  }

  @Test
  void eachLanguageHasItsAnswers() {
    OnlineAnswers german = answers("de");
    told.tell("s", NOON, "Ada Lind");
    answers.answered("Ada Lind", List.of(MAYOR), NOON);
    answers.failed("Bo Ek", "HTTP status 500", NOON);

    assertThat(answers.language()).isEqualTo("en");
    assertThat(german.language()).isEqualTo("de");
    assertThat(german.find("Ada Lind")).isEmpty();
    assertThat(german.failures()).isEmpty();
    assertThat(german.size()).isEqualTo(new Size(0, 0, 0, 0));
    assertThat(german.wanted(NOON, FRESH)).containsExactly(new Wanted("Ada Lind", 0));
    assertThat(wanted(NOON)).isEmpty();
  }

  @Test
  void namesOfThePagesThatChangedLastAreWantedFirst() {
    told.tell("s", NOON, "Cy Orm", "Bo Ek");
    told.tell("t", NOON.plusSeconds(9), "Bo Ek");
    told.tell("u", NOON.minusSeconds(9), "Ada Lind");

    assertThat(wanted(NOON)).containsExactly("Bo Ek", "Cy Orm", "Ada Lind");
  }

  @Test
  void namesThatAreOnNoPageAnyMoreAreNotWanted() {
    told.tell("s", NOON, "Ada Lind");
    told.tell("t", NOON, "Bo Ek");
    told.tell("t", NOON, "Cy Orm");
    assertThat(wanted(NOON)).containsExactly("Ada Lind", "Cy Orm");

    stories.follow(Turns.turn("a", NOON, Turns.join("t"), Turns.merge("t", "s")));

    assertThat(wanted(NOON)).containsExactly("Cy Orm");
  }

  @Test
  void aNameIsWantedAgainWhenItsAnswerIsOldAndItsPageHasChangedSince() {
    told.tell("s", NOON, "Ada Lind");
    answers.answered("Ada Lind", List.of(MAYOR), NOON);
    Instant old = NOON.plus(FRESH);
    assertThat(wanted(old)).as("the page is as old").isEmpty();

    told.tell("s", NOON.plusSeconds(1), "Ada Lind");

    assertThat(wanted(old.minusSeconds(1))).as("good still").isEmpty();
    assertThat(wanted(old)).containsExactly("Ada Lind");
    answers.answered("Ada Lind", List.of(MAYOR), old);
    assertThat(wanted(old)).isEmpty();
  }

  @Test
  void anAnswerThatNobodyBearsTheNameIsOne() {
    told.tell("s", NOON, "Nobody Here");

    assertThat(answers.answered("Nobody Here", List.of(), NOON)).as("nothing was known").isZero();

    assertThat(wanted(NOON)).isEmpty();
    assertThat(answers.size()).isEqualTo(new Size(1, 1, 0, 0));
  }

  @Test
  void anAnswerThatChangesMakesTheStoriesWithTheNameUntold() {
    told.tell("s", NOON, "Ada Lind", "Bo Ek");
    told.tell("t", NOON, "the Ada  Lind");
    told.tell("u", NOON, "Bo Ek");

    assertThat(answers.answered("Ada Lind", List.of(MAYOR), NOON)).isEqualTo(2);
    assertThat(told.untold()).containsExactly("s", "t");

    told.tell("s", NOON, "Ada Lind");
    told.tell("t", NOON, "Port Amber");
    assertThat(answers.answered("Ada Lind", List.of(MAYOR), NOON)).as("the same").isZero();
    assertThat(told.untold()).isEmpty();
    assertThat(answers.answered("Ada Lind", List.of(MAYOR, ROWER), NOON)).isOne();
    assertThat(told.untold()).as("the other has the name no more").containsExactly("s");
  }

  @Test
  void aNameThatCouldNotBeAskedForIsWantedAgainInTime() {
    told.tell("s", NOON, "Ada Lind", "Bo Ek");
    answers.failed("Ada Lind", "HTTP status 500", NOON.plusSeconds(60));
    answers.failed("Ada Lind", "HTTP status 503", NOON.plusSeconds(90));
    answers.failed("Bo Ek", "HTTP status 500", NOON);

    assertThat(answers.failures())
        .containsExactly(
            new Failure("Ada Lind", 2, "HTTP status 503", NOON.plusSeconds(90)),
            new Failure("Bo Ek", 1, "HTTP status 500", NOON));
    assertThat(answers.wanted(NOON.plusSeconds(89), FRESH)).containsExactly(new Wanted("Bo Ek", 1));
    assertThat(answers.wanted(NOON.plusSeconds(90), FRESH))
        .extracting(Wanted::name, Wanted::failures)
        .containsExactly(tuple("Ada Lind", 2), tuple("Bo Ek", 1));
    assertThat(answers.size()).as("none was answered").isEqualTo(new Size(0, 0, 0, 0));

    answers.answered("Ada Lind", List.of(MAYOR), NOON);
    assertThat(answers.failures()).extracting(Failure::name).containsExactly("Bo Ek");
  }

  @Test
  void aFailureLeavesTheEarlierAnswer() {
    answers.answered("Ada Lind", List.of(MAYOR), NOON);
    answers.failed("Ada Lind", "HTTP status 500", NOON.plusSeconds(60));

    assertThat(answers.find("Ada Lind")).containsExactly(MAYOR);
    assertThat(answers.failures()).hasSize(1);
  }

  @Test
  void classesAreKnownOnceTheyWereAskedFor() {
    answers.keepParents(Map.of("Q900", List.of("Q901", "Q902"), "Q901", List.of()), NOON);

    assertThat(answers.parents("Q900")).contains(List.of("Q901", "Q902"));
    assertThat(answers.parents("Q901")).contains(List.of());
    assertThat(answers.parents("Q902")).isEmpty();
    answers.keepParents(Map.of("Q900", List.of("Q902")), NOON.plusSeconds(9));
    assertThat(answers.parents("Q900")).contains(List.of("Q902"));
  }

  @Test
  void nothingIsToBeAskedBeforeARestIsOver() {
    assertThat(answers.resting(NOON)).isEmpty();
    answers.rest(NOON.plusSeconds(60), "HTTP status 429");
    assertThat(answers.resting(NOON)).contains(new Rest(NOON.plusSeconds(60), "HTTP status 429"));

    answers.rest(NOON.plusSeconds(30), "lag");
    assertThat(answers.resting(NOON)).contains(new Rest(NOON.plusSeconds(30), "lag"));
    assertThat(answers.resting(NOON.plusSeconds(30))).isEmpty();
  }

  @Test
  void itsSizeCountsEachOnce() {
    answers.answered("Ada Lind", List.of(MAYOR, ROWER), NOON);
    answers.answered("A. Lind", List.of(MAYOR), NOON);
    answers.answered("Bo Ek", List.of(), NOON);
    answers.failed("Cy Orm", "HTTP status 500", NOON);
    answers.keepParents(Map.of("Q900", List.of(), "Q901", List.of()), NOON);

    assertThat(answers.size()).isEqualTo(new Size(3, 1, 2, 2));
  }

  @Test
  void severalThreadsMayWrite() {
    IntStream.range(0, 100)
        .parallel()
        .forEach(
            i -> {
              answers.failed("Ada Lind", "HTTP status 500", NOON);
              answers.answered("Name " + i, List.of(MAYOR), NOON);
            });

    assertThat(answers.failures()).extracting(Failure::times).containsExactly(100);
    assertThat(answers.size().answered()).isEqualTo(100);
  }
}
