package dev.backstory.online;

import dev.backstory.fetch.GuardedHttpClient;
import dev.backstory.model.Rejection;
import dev.backstory.notation.NameKey;
import dev.backstory.port.OnlineAnswers;
import dev.backstory.port.OnlineAnswers.Wanted;
import dev.backstory.port.OnlineEntity;
import dev.backstory.rounds.Backoff;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;

/**
 * One round: looks up topic names that are unknown here, one after the other and a limited number
 * of them, and stores each answer as it arrives. Failures are retried later, each time later still.
 */
public final class OnlineRound {
  /** So that slow answers do not keep feeds from being looked at. */
  private static final Duration TIME = Duration.ofMinutes(2);

  private static final int PATIENCE = 3;

  /** UTF-16 length of the shortest name that tells anybody from others. */
  private static final int SHORTEST = 2;

  private final OnlineAnswers store;
  private final EntityLookup asker;
  private final int mostNames;
  private final Duration fresh;
  private final Predicate<String> knownHere;
  private final Backoff backoff;

  /**
   * @param wikidata address of its api.php
   * @param wikipedia address of its REST interface
   * @param mostNames to ask for in one round
   * @param fresh how long an answer is good
   * @param knownHere whether a name needs not be asked for
   * @param random keeps what failed together from coming back together
   */
  public OnlineRound(
      GuardedHttpClient door,
      OnlineAnswers store,
      String wikidata,
      String wikipedia,
      int mostNames,
      Duration fresh,
      Predicate<String> knownHere,
      RandomGenerator random) {
    WikimediaApi api = new WikimediaApi(door, wikidata, wikipedia, store.language());
    this.store = store;
    this.asker = new EntityLookup(api, new TypeFinder(api, store), store.language());
    this.mostNames = mostNames;
    this.fresh = fresh;
    this.knownHere = knownHere;
    this.backoff = new Backoff(random);
  }

  /** Runs the round. */
  public OnlineReport run(Instant now) {
    if (store.resting(now).isPresent()) {
      return OnlineReport.NOTHING;
    }
    List<Wanted> wanted =
        store.wanted(now, fresh).stream()
            .filter(it -> isAskable(it.name()) && !knownHere.test(it.name()))
            .toList();
    return new Course(wanted, now).run();
  }

  private static boolean isAskable(String name) {
    int length = NameKey.of(name).length();
    return length >= SHORTEST && length <= NameKey.LONGEST;
  }

  /** One round while it runs. */
  private final class Course {
    private final List<Wanted> wanted;
    private final Instant now;
    private final List<Rejection> failed = new ArrayList<>();
    private int known;
    private int unknown;
    private int untold;
    private int failuresInARow;
    private boolean over;

    Course(List<Wanted> wanted, Instant now) {
      this.wanted = wanted;
      this.now = now;
    }

    OnlineReport run() {
      long end = System.nanoTime() + TIME.toNanos();
      int asked = 0;
      for (Wanted one : wanted) {
        if (over || asked == mostNames || System.nanoTime() - end > 0) {
          break;
        }
        asked++;
        ask(one);
      }
      return new OnlineReport(known, unknown, wanted.size() - asked, failed, untold);
    }

    private void ask(Wanted one) {
      try {
        List<OnlineEntity> entities = asker.ask(one.name(), now);
        untold += store.answered(one.name(), entities, now);
        known += entities.isEmpty() ? 0 : 1;
        unknown += entities.isEmpty() ? 1 : 0;
        failuresInARow = 0;
      } catch (ApiFailure failure) {
        fail(one, failure);
      }
    }

    private void fail(Wanted one, ApiFailure failure) {
      Instant next = backoff.next(one.failures(), failure.until(), now);
      store.failed(one.name(), failure.reason(), next);
      failed.add(new Rejection(one.name(), failure.reason()));
      failuresInARow++;
      over = failure.isForAll() || failuresInARow == PATIENCE;
      if (over) {
        Instant until = failure.until();
        store.rest(until == null ? backoff.next(0, null, now) : until, failure.reason());
      }
    }
  }
}
