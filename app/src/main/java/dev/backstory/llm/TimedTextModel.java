package dev.backstory.llm;

import dev.backstory.port.TextModel;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/** A model that knows how long it was waited for. */
public final class TimedTextModel implements TextModel {
  private final TextModel model;
  private final LongSupplier nanos;
  private final AtomicLong waited = new AtomicLong();

  /**
   * @param nanos a clock of nanoseconds that only goes forward
   */
  public TimedTextModel(TextModel model, LongSupplier nanos) {
    this.model = model;
    this.nanos = nanos;
  }

  @Override
  public String name() {
    return model.name();
  }

  @Override
  public Outcome ask(Question question) {
    long start = nanos.getAsLong();
    Outcome outcome = model.ask(question);
    waited.addAndGet(nanos.getAsLong() - start);
    return outcome;
  }

  /** For all questions together. */
  public Duration waited() {
    return Duration.ofNanos(waited.get());
  }
}
