package dev.backstory.cli.print;

import dev.backstory.desk.Progress;
import dev.backstory.metrics.RejectionReason;
import dev.backstory.model.Rejection;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.node.ObjectNode;

/**
 * A log for machines: one object of JSON a line, with {@code at}, {@code level}, {@code event} and
 * what belongs to the event. No word of an article, no address of a page and nobody's name is in
 * it. Safe for use by several threads.
 */
public final class JsonLog implements Progress {
  private static final Duration WORTH_TELLING = Duration.ofSeconds(2);
  private static final int MOST_FRAMES = 12;

  private final PrintWriter out;
  private final InstantSource clock;

  /** How much an event matters. */
  public enum Level {
    INFO,
    WARN,
    ERROR
  }

  /**
   * @param clock the time of day
   */
  public JsonLog(PrintWriter out, InstantSource clock) {
    this.out = out;
    this.clock = clock;
  }

  /** An event without further fields; {@link #write} tells it. */
  public ObjectNode event(Level level, String event) {
    return Json.MAPPER
        .createObjectNode()
        .put("at", clock.instant().toString())
        .put("level", level.name().toLowerCase(Locale.ROOT))
        .put("event", event);
  }

  public void write(ObjectNode event) {
    String line = Json.MAPPER.writeValueAsString(event);
    synchronized (out) {
      out.println(line);
      out.flush();
    }
  }

  /** A line of words. */
  public void say(Level level, String event, String line) {
    write(event(level, event).put("message", LogWords.plain(line)));
  }

  /** By the kind of reason: the whole of it is in the rejection log. */
  @Override
  public void rejected(Rejection rejection) {
    ObjectNode event = event(Level.INFO, "rejected");
    event.put("reason", RejectionReason.of(rejection.reason()).word());
    String host = LogWords.host(rejection.where());
    write(host == null ? event : event.put("host", host));
  }

  /** Where it is, without its message, which may have words of anybody. */
  public void failed(RuntimeException failure) {
    ObjectNode event = event(Level.ERROR, "failed");
    event.put("exception", failure.getClass().getName());
    List<String> frames =
        Arrays.stream(failure.getStackTrace())
            .limit(MOST_FRAMES)
            .map(StackTraceElement::toString)
            .toList();
    write(event.set("stack", Json.MAPPER.valueToTree(frames)));
  }

  @Override
  public Task begin(String what, long steps) {
    Instant began = clock.instant();
    return new Task() {
      @Override
      public void step(long done) {}

      @Override
      public void close() {
        Duration took = Duration.between(began, clock.instant());
        if (took.compareTo(WORTH_TELLING) >= 0) {
          write(
              event(Level.INFO, "task")
                  .put("task", what)
                  .put("steps", steps)
                  .put("millis", took.toMillis()));
        }
      }
    };
  }

  @Override
  public void note(String line) {
    say(Level.INFO, "note", line);
  }

  /** Takes lines that others print, such as libraries. */
  public PrintStream taking(Level level, String event) {
    return new PrintStream(new Lines(level, event), true, StandardCharsets.UTF_8);
  }

  private final class Lines extends OutputStream {
    private final Level level;
    private final String event;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();

    Lines(Level level, String event) {
      this.level = level;
      this.event = event;
    }

    @Override
    public synchronized void write(int letter) {
      if (letter != '\n') {
        line.write(letter);
        return;
      }
      String words = line.toString(StandardCharsets.UTF_8).strip();
      line.reset();
      if (!words.isEmpty()) {
        say(level, event, words);
      }
    }
  }
}
