package dev.backstory.llm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.port.ModelLedger;
import dev.backstory.port.ModelLedger.Limits;
import dev.backstory.port.TextModel;
import dev.backstory.port.TextModel.Answer;
import dev.backstory.port.TextModel.Cause;
import dev.backstory.port.TextModel.Failure;
import dev.backstory.port.TextModel.Outcome;
import dev.backstory.port.TextModel.Question;
import dev.backstory.port.TextModel.Tokens;
import dev.backstory.store.JdbiModelLedger;
import dev.backstory.store.sqlite.SqliteDatabase;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is kept, what may be spent, and when a model is left alone. */
class AccountedTextModelTest {
  private static final Instant NOON = Instant.parse("2031-03-03T12:00:00Z");
  private static final LocalDate DAY = LocalDate.parse("2031-03-03");
  private static final Limits LIMITS = new Limits(1000, 500);
  private static final Answer ANSWER = new Answer("{}", new Tokens(40, 20), false, true);

  @TempDir Path folder;
  private SqliteDatabase database;
  private ModelLedger ledger;
  private Instant now = NOON;
  private final InstantSource clock = () -> now;
  private final Scripted model = new Scripted();

  /** Answers what it is told to, and the same again from then on. */
  private static final class Scripted implements TextModel {
    private final Queue<Outcome> first = new ArrayDeque<>();
    private int asked;

    @Override
    public String name() {
      return "tiny";
    }

    @Override
    public Outcome ask(Question question) {
      asked++;
      Outcome next = first.poll();
      return next == null ? ANSWER : next;
    }
  }

  @BeforeEach
  void open() {
    database = SqliteDatabase.open(folder);
    ledger = new JdbiModelLedger(database);
  }

  @AfterEach
  void close() {
    database.close();
  }

  private TextModel accounted(String story, boolean anew) {
    return new AccountedTextModel(model, ledger, LIMITS, clock, story, anew);
  }

  private static Question question(String user) {
    return new Question("1", "write", user, null, 100);
  }

  @Test
  void whatWasAskedBeforeIsAnsweredFromTheStoreAlsoByTheNextProcess() {
    assertThat(accounted("ferry", false).ask(question("a"))).isEqualTo(ANSWER);
    close();
    open();

    Outcome again = accounted("other", false).ask(question("a"));

    assertThat(again).isEqualTo(new Answer("{}", Tokens.NONE, false, true));
    assertThat(model.asked).isOne();
    assertThat(ledger.spent(DAY)).isEqualTo(60);
    accounted("ferry", true).ask(question("a"));
    accounted("ferry", false).ask(question("b"));
    accounted("ferry", false).ask(new Question("2", "write", "a", null, 100));
    accounted("ferry", false).ask(new Question("1", "write", "a", "{}", 100));
    assertThat(model.asked).as("anew, other words, another version, a schema").isEqualTo(5);
  }

  @Test
  void whatIsSpentIsSpentAlsoForTheNextProcess() {
    for (int i = 0; i < 7; i++) {
      accounted("ferry", false).ask(question("question " + i));
    }
    assertThat(ledger.spentOn("ferry")).isEqualTo(420);
    close();
    open();

    Outcome more = accounted("ferry", false).ask(question("one more"));

    assertThat(more)
        .isEqualTo(
            new Failure(
                Cause.STORY_BUDGET, "the tokens of this story are spent (model.tokens_per_story)"));
    assertThat(model.asked).isEqualTo(7);
    assertThat(accounted("ferry", false).ask(question("question 1")))
        .as("costs nothing")
        .isInstanceOf(Answer.class);
    for (int i = 0; i < 9; i++) {
      accounted("other " + i, false).ask(question("else " + i));
    }
    assertThat(accounted("third", false).ask(question("more")))
        .isEqualTo(
            new Failure(Cause.BUDGET, "the tokens of this day are spent (model.tokens_per_day)"));
    now = NOON.plus(Duration.ofDays(1));
    assertThat(accounted("third", false).ask(question("more"))).isEqualTo(ANSWER);
  }

  @Test
  void aFailureCostsWhatItMayHaveCost() {
    model.first.add(new Failure(Cause.UNREACHABLE, "away"));
    model.first.add(new Failure(Cause.TIMEOUT, "slow"));
    model.first.add(new Failure(Cause.EMPTY, "nothing", null, new Tokens(9, 3)));
    Question question = question("a");
    for (int i = 0; i < 3; i++) {
      accounted("ferry", false).ask(question);
    }

    assertThat(ledger.spent(DAY)).isEqualTo(question.tokens() + 12);
    assertThat(ledger.uses(DAY).getFirst().failed()).isEqualTo(3);
    assertThat(ledger.answers()).isZero();
  }

  @Test
  void aModelIsLeftAloneForAsLongAsItsServerAsks() {
    model.first.add(new Failure(Cause.BUSY, "rest", Duration.ofSeconds(7), Tokens.NONE));
    TextModel resting = new RestingTextModel(model, clock);
    resting.ask(question("a"));

    now = NOON.plusSeconds(6);
    assertThat(resting.ask(question("a")))
        .isEqualTo(new Failure(Cause.BUSY, "the model is left alone until 2031-03-03T12:00:07Z"));
    assertThat(model.asked).isOne();
    now = NOON.plusSeconds(7);
    assertThat(resting.ask(question("a"))).isEqualTo(ANSWER);
  }

  @Test
  void afterFailuresItIsLeftAloneLongerAndLonger() {
    TextModel resting = new RestingTextModel(model, clock);
    for (long seconds : List.of(10L, 20L, 40L, 80L, 160L, 300L, 300L)) {
      model.first.add(new Failure(Cause.UNREACHABLE, "away"));
      resting.ask(question("a"));
      now = now.plusSeconds(seconds - 1);
      assertThat(resting.ask(question("a"))).as(seconds + " s").isInstanceOf(Failure.class);
      assertThat(model.first).isEmpty();
      now = now.plusSeconds(1);
    }
    assertThat(resting.ask(question("a"))).isEqualTo(ANSWER);
    model.first.add(new Failure(Cause.UNREACHABLE, "away"));
    resting.ask(question("a"));
    now = now.plusSeconds(10);
    assertThat(resting.ask(question("a"))).as("begins again").isEqualTo(ANSWER);
  }
}
