package dev.backstory.port;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.port.ModelLedger.Account;
import dev.backstory.port.ModelLedger.Grant;
import dev.backstory.port.ModelLedger.KeptAnswer;
import dev.backstory.port.ModelLedger.Limits;
import dev.backstory.port.ModelLedger.Refusals;
import dev.backstory.port.ModelLedger.Use;
import dev.backstory.port.TextModel.Tokens;
import java.time.Instant;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every ledger of language models keeps to. */
public abstract class ModelLedgerContract {
  private static final LocalDate MONDAY = LocalDate.parse("2031-03-03");
  private static final Instant NOON = Instant.parse("2031-03-03T12:00:00Z");
  private static final Account FERRY = on(MONDAY, "ferry");
  private static final KeptAnswer ANSWER = new KeptAnswer("{\"a\":“ö”}\n", true, false, NOON);
  private static final Limits LIMITS = new Limits(1000, 500);

  /** The ledger of one test, empty at first. */
  protected abstract ModelLedger ledger();

  /** The same as the next process finds it. */
  protected abstract ModelLedger afterRestart();

  private ModelLedger ledger;

  @BeforeEach
  void open() {
    ledger = ledger();
  }

  private static Account on(LocalDate day, String story) {
    return new Account(day, story, "tiny", "1");
  }

  private void spend(Account account, long in, long out) {
    assertThat(ledger.reserve(account, in + out, new Limits(1_000_000, 1_000_000)))
        .isEqualTo(Grant.GRANTED);
    ledger.answered(account, in + out, new Tokens(in, out), "any", ANSWER);
  }

  @Test
  void anAnswerComesBackAsItWasTheLatestOfAQuestion() {
    assertThat(ledger.answer("f")).isEmpty();
    ledger.answered(FERRY, 0, Tokens.NONE, "f", new KeptAnswer("old", false, true, NOON));
    ledger.answered(FERRY, 0, Tokens.NONE, "f", ANSWER);
    ledger.answered(FERRY, 0, Tokens.NONE, "g", new KeptAnswer("other", false, true, NOON));

    ledger = afterRestart();
    assertThat(ledger.answer("f")).contains(ANSWER);
    assertThat(ledger.answer("g")).contains(new KeptAnswer("other", false, true, NOON));
    assertThat(ledger.answers()).isEqualTo(2);
  }

  @Test
  void whatIsPutAsideCountsUntilItIsKnownWhatWasSpentAlsoAfterARestart() {
    assertThat(ledger.reserve(FERRY, 300, LIMITS)).isEqualTo(Grant.GRANTED);

    ledger = afterRestart();
    assertThat(ledger.spent(MONDAY)).isEqualTo(300);
    assertThat(ledger.spentOn("ferry")).isEqualTo(300);
    assertThat(ledger.reserve(FERRY, 201, LIMITS)).isEqualTo(Grant.STORY_SPENT);

    ledger.answered(FERRY, 300, new Tokens(40, 20), "f", ANSWER);
    assertThat(ledger.spent(MONDAY)).isEqualTo(60);
    assertThat(ledger.reserve(FERRY, 440, LIMITS)).isEqualTo(Grant.GRANTED);
    ledger.failed(FERRY, 440, new Tokens(40, 0));
    assertThat(ledger.spentOn("ferry")).isEqualTo(100);
  }

  @Test
  void aDayHasItsLimitForAllStoriesAndEachDayItsOwn() {
    spend(FERRY, 300, 200);
    spend(on(MONDAY, "other"), 300, 150);

    assertThat(ledger.reserve(on(MONDAY, "third"), 51, LIMITS)).isEqualTo(Grant.DAY_SPENT);
    assertThat(ledger.reserve(on(MONDAY, "third"), 50, LIMITS)).isEqualTo(Grant.GRANTED);
    assertThat(ledger.reserve(on(MONDAY.plusDays(1), "third"), 51, LIMITS))
        .isEqualTo(Grant.GRANTED);
  }

  @Test
  void aStoryHasItsLimitForAllDaysAndModels() {
    spend(FERRY, 400, 50);

    Account later = new Account(MONDAY.plusDays(9), "ferry", "huge", "2");
    assertThat(ledger.reserve(later, 51, LIMITS)).isEqualTo(Grant.STORY_SPENT);
    assertThat(ledger.reserve(later, 50, LIMITS)).isEqualTo(Grant.GRANTED);
  }

  @Test
  void whatIsForNoStoryHasTheLimitOfItsDayAlone() {
    Account none = on(MONDAY, ModelLedger.NO_STORY);
    spend(none, 600, 300);

    assertThat(ledger.reserve(none, 100, LIMITS)).isEqualTo(Grant.GRANTED);
    assertThat(ledger.reserve(none, 1, LIMITS)).isEqualTo(Grant.DAY_SPENT);
  }

  @Test
  void usesAreCountedByDayAndModel() {
    spend(FERRY, 10, 5);
    spend(on(MONDAY, "other"), 20, 6);
    ledger.reused(FERRY);
    ledger.failed(FERRY, 0, new Tokens(7, 0));
    ledger.reserve(FERRY, 30, LIMITS);
    spend(new Account(MONDAY, "ferry", "huge", "1"), 1, 1);
    spend(on(MONDAY.minusDays(1), "ferry"), 8, 8);

    assertThat(ledger.uses(MONDAY))
        .containsExactly(
            new Use(MONDAY, "huge", 1, 0, 0, 1, 1, 0),
            new Use(MONDAY, "tiny", 2, 1, 1, 37, 11, 30));
    assertThat(ledger.uses(MONDAY.minusDays(1))).hasSize(3);
  }

  @Test
  void refusalsAreCountedByReason() {
    ledger.refused(FERRY, "it is not JSON", 1);
    ledger.refused(on(MONDAY, "other"), "no facts", 2);
    ledger.refused(on(MONDAY.plusDays(1), "ferry"), "no facts", 3);

    assertThat(ledger.refusals(MONDAY))
        .containsExactly(
            new Refusals("tiny", "1", "no facts", 5),
            new Refusals("tiny", "1", "it is not JSON", 1));
    assertThat(ledger.refusals(MONDAY.plusDays(1)))
        .containsExactly(new Refusals("tiny", "1", "no facts", 3));
  }

  @Test
  void severalThreadsNeverSpendMoreThanTheLimit() {
    AtomicInteger granted = new AtomicInteger();
    IntStream.range(0, 60)
        .parallel()
        .forEach(
            i -> {
              if (ledger.reserve(on(MONDAY, "s" + i), 100, LIMITS) == Grant.GRANTED) {
                granted.incrementAndGet();
              }
            });

    assertThat(granted).hasValue(10);
    assertThat(ledger.spent(MONDAY)).isEqualTo(1000);
  }
}
