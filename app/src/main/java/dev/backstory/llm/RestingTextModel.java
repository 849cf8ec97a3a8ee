package dev.backstory.llm;

import dev.backstory.port.TextModel;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * A model that is left alone for as long as its server asks, and after failures longer and longer,
 * so that one that is away holds nothing up. Safe for use by several threads.
 */
public final class RestingTextModel implements TextModel {
  private static final Duration FIRST = Duration.ofSeconds(10);
  private static final Duration LONGEST = Duration.ofMinutes(5);

  private final TextModel model;
  private final InstantSource clock;
  private Instant until = Instant.MIN;
  private Duration next = FIRST;

  public RestingTextModel(TextModel model, InstantSource clock) {
    this.model = model;
    this.clock = clock;
  }

  @Override
  public String name() {
    return model.name();
  }

  @Override
  public Outcome ask(Question question) {
    Instant resting = until();
    if (clock.instant().isBefore(resting)) {
      return new Failure(Cause.BUSY, "the model is left alone until " + resting);
    }
    Outcome outcome = model.ask(question);
    note(outcome);
    return outcome;
  }

  private synchronized Instant until() {
    return until;
  }

  private synchronized void note(Outcome outcome) {
    switch (outcome) {
      case Answer _ -> next = FIRST;
      case Failure failure -> {
        switch (failure.cause()) {
          case UNREACHABLE, TIMEOUT, BUSY, FAULT -> rest(failure);
          case REFUSED, DECLINED, EMPTY, BUDGET, STORY_BUDGET, NOT_ASKED -> {}
        }
      }
    }
  }

  private void rest(Failure failure) {
    Duration asked = failure.retryAfter();
    until = clock.instant().plus(asked == null ? next : asked);
    Duration longer = next.multipliedBy(2);
    next = longer.compareTo(LONGEST) > 0 ? LONGEST : longer;
  }
}
