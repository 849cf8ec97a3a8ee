package dev.backstory.picture;

import dev.backstory.fetch.FetchOutcome;
import dev.backstory.fetch.FetchRequest;
import dev.backstory.fetch.GuardedHttpClient;
import dev.backstory.model.Rejection;
import dev.backstory.port.PictureStore;
import dev.backstory.port.PictureStore.Wanted;
import dev.backstory.port.RejectionLog;
import dev.backstory.rounds.Backoff;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * One round: asks for the pictures that stories show and that there is no copy of, one after the
 * other, and keeps each copy as it is made. No page waits for it or fails with it.
 */
public final class PictureRound {
  /** So that slow pictures do not keep feeds from being looked at. */
  private static final Duration TIME = Duration.ofMinutes(2);

  /** Tries of a picture, over about an hour. */
  private static final int MAX_FAILURES = 4;

  /** Answers that will not become others. */
  private static final Set<Integer> FINAL = Set.of(401, 403, 404, 410, 451);

  private final GuardedHttpClient door;
  private final PictureStore store;
  private final RejectionLog rejections;
  private final Backoff backoff;

  /**
   * @param random keeps what failed together from coming back together
   */
  public PictureRound(
      GuardedHttpClient door, PictureStore store, RejectionLog rejections, RandomGenerator random) {
    this.door = door;
    this.store = store;
    this.rejections = rejections;
    this.backoff = new Backoff(random);
  }

  /** Runs the round, and deletes the copies that are not shown any more. */
  public PictureReport run(Instant now) {
    return new Course(store.wanted(now), now).run();
  }

  /** One round while it runs. */
  private final class Course {
    private final List<Wanted> wanted;
    private final Instant now;
    private final List<Rejection> rejected = new ArrayList<>();
    private int kept;
    private int again;

    Course(List<Wanted> wanted, Instant now) {
      this.wanted = wanted;
      this.now = now;
    }

    PictureReport run() {
      long end = System.nanoTime() + TIME.toNanos();
      for (Wanted picture : wanted) {
        if (System.nanoTime() - end > 0) {
          break;
        }
        FetchOutcome outcome = door.fetch(FetchRequest.picture(picture.url()));
        if (Thread.currentThread().isInterrupted()) {
          break; // what breaks off since the program is to stop is no failure
        }
        take(picture, outcome);
      }
      int left = wanted.size() - kept - rejected.size();
      return new PictureReport(kept, again, left, rejected, store.forget());
    }

    private void take(Wanted picture, FetchOutcome outcome) {
      switch (outcome) {
        case FetchOutcome.Fetched fetched -> make(picture, fetched.bytes());
        case FetchOutcome.Refused(String reason, _) -> reject(picture, reason);
        case FetchOutcome.Reserved reserved -> reject(picture, reserved.reason());
        case FetchOutcome.NotModified _ -> reject(picture, "unexpected HTTP status 304");
        case FetchOutcome.Postponed(String reason, Instant until) -> retry(picture, reason, until);
        case FetchOutcome.Failed f when FINAL.contains(f.status()) -> reject(picture, f.reason());
        case FetchOutcome.Failed f -> retry(picture, f.reason(), f.retryAfter());
      }
    }

    private void make(Wanted picture, byte[] bytes) {
      switch (PictureMaker.make(bytes)) {
        case PictureMaker.Made(var copy) -> {
          store.keep(picture.url(), copy);
          kept++;
        }
        case PictureMaker.Rejected(String reason) -> reject(picture, reason);
      }
    }

    private void retry(Wanted picture, String reason, @Nullable Instant until) {
      if (picture.failures() + 1 >= MAX_FAILURES) {
        reject(picture, "gave up: " + reason);
        return;
      }
      again++;
      note(picture, "will retry: " + reason, backoff.next(picture.failures(), until, now));
    }

    private void reject(Wanted picture, String reason) {
      note(picture, reason, null);
    }

    private void note(Wanted picture, String reason, @Nullable Instant nextAt) {
      Rejection rejection = new Rejection(picture.url(), reason);
      store.failed(picture.url(), reason, nextAt);
      rejections.add(rejection, now);
      rejected.add(rejection);
    }
  }
}
