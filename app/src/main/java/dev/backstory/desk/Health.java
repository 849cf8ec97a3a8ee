package dev.backstory.desk;

import dev.backstory.model.Rejection;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether rounds go as they should, for whoever watches the program from outside. Says what is
 * wrong without naming files or addresses, since strangers may ask. Safe for use by several
 * threads.
 */
public final class Health {
  /** Longer than a round ever takes without finishing anything. */
  static final Duration STALLED = Duration.ofMinutes(30);

  private final InstantSource clock;
  private volatile Instant moved;
  private volatile @Nullable Instant unstorable;
  private volatile @Nullable Instant failed;

  /**
   * @param clock the time of day, which goes on whatever the time of the news
   */
  public Health(InstantSource clock) {
    this.clock = clock;
    this.moved = clock.instant();
  }

  /** A sentence for each thing that is wrong; none if all is well. */
  public List<String> complaints() {
    List<String> wrong = new ArrayList<>();
    tell(wrong, "store: the data folder cannot be written to, since ", unstorable);
    tell(wrong, "rounds: the last one failed, at ", failed);
    Instant last = moved;
    if (last.plus(STALLED).isBefore(clock.instant())) {
      tell(wrong, "rounds: nothing has moved since ", last);
    }
    return wrong;
  }

  /** The same work, during which what is done shows that it goes on. */
  public Progress watching(Progress progress) {
    return new Progress() {
      @Override
      public Task begin(String what, long steps) {
        Task task = progress.begin(what, steps);
        return new Task() {
          @Override
          public void step(long done) {
            moves();
            task.step(done);
          }

          @Override
          public void close() {
            task.close();
          }
        };
      }

      @Override
      public void note(String line) {
        moves();
        progress.note(line);
      }

      @Override
      public void rejected(Rejection rejection) {
        moves();
        progress.rejected(rejection);
      }
    };
  }

  void moves() {
    moved = clock.instant();
  }

  void storeFails() {
    Instant since = unstorable;
    unstorable = since == null ? clock.instant() : since;
    moves();
  }

  /** The store can be written to, and a round is over. */
  void roundEnds(boolean well) {
    unstorable = null;
    failed = well ? null : clock.instant();
    moves();
  }

  private static void tell(List<String> wrong, String what, @Nullable Instant at) {
    if (at != null) {
      wrong.add(what + at.truncatedTo(ChronoUnit.SECONDS));
    }
  }
}
