package dev.backstory.port;

import static dev.backstory.port.Turns.join;
import static dev.backstory.port.Turns.merge;
import static dev.backstory.port.Turns.move;
import static dev.backstory.port.Turns.open;
import static dev.backstory.port.Turns.split;
import static dev.backstory.port.Turns.turn;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backstory.model.StoryPage;
import dev.backstory.port.Decision.Kind;
import dev.backstory.port.StoryStore.Told;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every journal of decisions keeps to. */
public abstract class DecisionJournalContract {
  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
  private static final Instant LATER = NOON.plusSeconds(3600);

  /** The stories of one test, none at first, whose decisions the journal keeps. */
  protected abstract StoryStore stories();

  private StoryStore stories;
  private DecisionJournal journal;

  @BeforeEach
  void setUp() {
    stories = stories();
    journal = stories.journal();
  }

  private void follow(String article, Decision... decisions) {
    stories.follow(turn(article, NOON, decisions));
  }

  private List<String> replay(long from) {
    List<String> told = new ArrayList<>();
    journal.replay(
        from,
        (entry, signature) ->
            told.add(entry.kind() + signature.map(it -> " " + new String(it, UTF_8)).orElse("")));
    return told;
  }

  @Test
  void whereNothingWasDecidedThereIsNothingToTell() {
    assertThat(journal.arrivals()).isZero();
    assertThat(journal.last()).isZero();
    assertThat(replay(0)).isEmpty();
    assertThat(journal.about(List.of())).isEmpty();
    assertThat(journal.untold("s")).isEmpty();
  }

  @Test
  void tellsEverythingAgainInOrder() {
    follow("a", open("s"));
    follow("b", open("t"));
    follow("c", join("t"), move("s", "t", "c"), merge("s", "t"));

    assertThat(journal.arrivals()).isEqualTo(3);
    assertThat(replay(0)).containsExactly("OPEN of a", "OPEN of b", "JOIN of c", "MOVE", "MERGE");
    assertThat(replay(1)).containsExactly("OPEN of b", "JOIN of c", "MOVE", "MERGE");
    assertThat(replay(2)).containsExactly("JOIN of c", "MOVE", "MERGE");
    assertThat(replay(3)).as("nothing came after that").isEmpty();
    assertThat(replay(9)).isEmpty();
  }

  @Test
  void keepsADecisionAsItWasTaken() {
    follow("a", open("s"));
    follow("b", open("t"));
    stories.follow(turn("c", LATER, join("t"), merge("s", "t")));

    List<JournalEntry> about = journal.about(List.of("c"));
    long number = about.getFirst().number();
    assertThat(about)
        .containsExactly(
            new JournalEntry(number, "c", LATER, Kind.JOIN, "t", null, List.of(), Turns.REASONS),
            new JournalEntry(
                journal.last(),
                "c",
                LATER,
                Kind.MERGE,
                "s",
                "t",
                List.of("b", "c"),
                Turns.REASONS));
    assertThat(number).isLessThan(journal.last());
  }

  @Test
  void whatSomebodyDecidedIsKeptAsSuch() {
    follow("a", open("s"));
    follow("b", open("t"));
    stories.revise(List.of(merge("s", "t")), LATER);

    assertThat(journal.about(List.of("b")))
        .filteredOn(JournalEntry::byHand)
        .containsExactly(
            new JournalEntry(
                journal.last(),
                "b",
                LATER,
                Kind.MERGE,
                "s",
                "t",
                List.of("b"),
                Turns.REASONS,
                true));
    assertThat(replay(0)).containsExactly("OPEN of a", "OPEN of b", "MERGE");
    assertThat(untold("s")).hasSize(1);
    assertThatThrownBy(() -> stories.revise(List.of(split("s", "u", "a"), merge("s", "x")), LATER))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(stories.story("s").orElseThrow().articleIds()).as("all or nothing").hasSize(2);
  }

  @Test
  void tellsWhatConcernsArticlesOnceAndInOrder() {
    follow("a", open("s"));
    follow("b", join("s"));
    follow("c", join("s"), split("s", "t", "a", "c"));
    follow("d", join("t"), move("s", "t", "d"));

    assertThat(about("b")).containsExactly(Kind.JOIN);
    assertThat(about("d")).containsExactly(Kind.JOIN, Kind.MOVE);
    assertThat(about("c", "a")).containsExactly(Kind.OPEN, Kind.JOIN, Kind.SPLIT);
    assertThat(journal.about(List.of("a", "b", "c", "d")))
        .extracting(JournalEntry::number)
        .isSorted()
        .hasSize(6);
  }

  private List<Kind> about(String... articles) {
    return journal.about(List.of(articles)).stream().map(JournalEntry::kind).toList();
  }

  @Test
  void tellsWhatConcernsVeryManyArticles() {
    List<String> articles = IntStream.range(0, 1_100).mapToObj(i -> "a" + i).toList();
    follow("first", open("s"));
    follow("a0", open("t"));
    articles.subList(1, articles.size()).forEach(article -> follow(article, join("t")));
    follow("last", join("s"), merge("s", "t"));

    List<JournalEntry> about = journal.about(articles);

    assertThat(about).hasSize(1_101);
    assertThat(about.getLast().articleIds()).as("in order of arrival").isEqualTo(articles);
  }

  @Test
  void aChangeIsUntoldUntilThePagesOfBothStoriesTellIt() {
    follow("a", open("s"));
    follow("b", open("t"));
    follow("c", open("u"));
    tell("s");
    assertThat(untold("s")).as("an arrival is no change").isEmpty();

    follow("d", join("s"), split("s", "v", "d"));
    long split = journal.last();
    follow("e", join("v"), move("s", "v", "e"), merge("s", "t"));

    assertThat(untold("s")).containsExactly(Kind.SPLIT, Kind.MOVE, Kind.MERGE);
    assertThat(untold("v")).containsExactly(Kind.SPLIT, Kind.MOVE);
    assertThat(untold("t")).containsExactly(Kind.MERGE);
    assertThat(untold("u")).isEmpty();
    tell("v");
    assertThat(untold("v")).isEmpty();
    assertThat(untold("s")).hasSize(3);
    tell("s", split);
    assertThat(untold("s")).containsExactly(Kind.MOVE, Kind.MERGE);
    tell("s");
    tell("s", split);
    assertThat(untold("s")).as("what was told stays told").isEmpty();
  }

  private List<Kind> untold(String story) {
    return journal.untold(story).stream().map(JournalEntry::kind).toList();
  }

  private void tell(String story) {
    tell(story, journal.last());
  }

  private void tell(String story, long upTo) {
    StoryPage page = Turns.page(story, NOON, StoryPage.Status.PAGE);
    stories.tell(List.of(new Told(page, List.of(), upTo, List.of())));
  }
}
