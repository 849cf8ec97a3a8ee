package dev.backstory.desk;

import dev.backstory.model.Rejection;
import dev.backstory.online.OnlineReport;
import dev.backstory.picture.PictureReport;
import dev.backstory.rounds.FetchReport;
import dev.backstory.store.DataFolderException;
import dev.backstory.store.FolderTask;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.BooleanSupplier;

/**
 * Rounds of work: feeds are fetched, what is new is read and published, unknown names are looked up
 * online, and pictures that pages show are fetched if they are to be kept. Either one round, or one
 * after the other until the thread is interrupted; then what goes wrong in one is retried in the
 * next.
 */
public final class Rounds {
  private static final int MOST_DOUBLINGS = 10;
  private static final Duration DAY = Duration.ofDays(1);

  private final Desk desk;
  private final InstantSource clock;
  private final Pauses pauses;
  private final Listener listener;
  private final Health health;

  /** Whether something may not have been told yet, since that broke off or was never begun. */
  private boolean behind = true;

  /** Whether pages were told since names were last asked for, or some of these were left. */
  private boolean told = true;

  private Instant nextAsking = Instant.MIN;
  private Instant nextRetention = Instant.MIN;

  /**
   * How long to wait between two rounds.
   *
   * @param shortest whatever there is to do
   * @param longest however little there is to do
   */
  public record Pauses(Duration shortest, Duration longest) {
    public static final Pauses USUAL = new Pauses(Duration.ofSeconds(5), Duration.ofMinutes(5));
  }

  /** Is told what rounds come to. */
  public interface Listener {
    /** What a round came to, in one line. */
    void summary(String line);

    /** What could not be had, and why. */
    void rejected(String line);

    /**
     * The same.
     *
     * @param what became of it, in words that a place and a reason follow
     */
    default void rejected(String what, Rejection rejection) {
      rejected(what + rejection.where() + ": " + rejection.reason());
    }

    /** A round broke off; it will be tried again. */
    void failed(RuntimeException failure);

    /** Stories may have been told, so what is shown of them may be out of date. */
    void told();

    /** Feeds were looked at. */
    default void fetched(FetchReport report) {}

    /** A round is over; whether all of it went well. */
    default void rounded(boolean well) {}
  }

  /**
   * @param health is told how rounds go
   */
  public Rounds(Desk desk, InstantSource clock, Pauses pauses, Listener listener, Health health) {
    this.health = health;
    this.desk = desk;
    this.clock = clock;
    this.pauses = pauses;
    this.listener = listener;
  }

  /**
   * Looks at every feed, whether it is due or not, and brings all there is as far as it goes,
   * unless another process does that.
   *
   * @throws DataFolderException if nothing can be stored; then nothing is fetched either
   */
  public FetchReport once() {
    desk.requireWritable();
    Instant now = clock.instant();
    FetchReport report = fetch(now, false);
    if (desk.take(FolderTask.WRITING)) {
      desk.run(now);
      listener.told();
      if (ask(now).untold() > 0) {
        desk.run(now);
        listener.told();
      }
      fetchPictures(now);
    }
    return report;
  }

  /**
   * Brings up to date what is there, and writes what the language model answers.
   *
   * @param done whether that is enough
   */
  public void run(BooleanSupplier done) throws InterruptedException {
    desk.modelPages().ask();
    while (!done.getAsBoolean()) {
      round(false);
      Thread.sleep(pauses.shortest());
    }
  }

  /**
   * Works until the thread is interrupted.
   *
   * @param fetching whether feeds are looked at; else only what is there is brought up to date
   * @throws InterruptedException always in the end, be it at work or in a pause
   */
  public void run(boolean fetching) throws InterruptedException {
    int failures = 0;
    desk.modelPages().ask();
    while (!Thread.interrupted()) { // so that whatever is closed now can wait for its end
      boolean storing = canStore();
      failures = storing && round(fetching) ? 0 : failures + 1;
      if (!storing || !(listAnew() || readAnew())) {
        pause(failures, fetching);
      }
    }
    throw new InterruptedException();
  }

  /** What cannot be stored is not fetched either. */
  private boolean canStore() {
    try {
      desk.requireWritable();
      return true;
    } catch (DataFolderException e) {
      health.storeFails();
      listener.failed(e);
      return false;
    }
  }

  /** Whether all went well. */
  private boolean round(boolean fetching) {
    boolean well = !behind || attempt(this::tell);
    well &= attempt(this::takeKnowledge);
    if (fetching) {
      well &= attempt(this::fetchWhatIsDue);
      well &= attempt(this::askIfDue);
      well &= attempt(() -> fetchPictures(clock.instant()));
    }
    well &= attempt(this::tellAnswers);
    well &= attempt(this::mend);
    well &= attempt(this::retainIfDue);
    health.roundEnds(well);
    listener.rounded(well);
    return well;
  }

  /** What was found damaged and can be made anew is, at once. */
  private void mend() {
    if (desk.mend(clock.instant()) > 0) {
      tell();
    }
  }

  /** Texts grow old by the day. */
  private void retainIfDue() {
    Instant now = clock.instant();
    if (!nextRetention.isAfter(now)) {
      nextRetention = now.plus(DAY);
      Retained retained = desk.upkeep().retain(now, true);
      if (retained.articles() > 0) {
        listener.summary("let go of " + retained.words());
      }
    }
  }

  /** What the language model has answered meanwhile is written. */
  private void tellAnswers() {
    boolean before = behind;
    behind |= desk.modelPages().hasAnswers(); // until they are told
    if (desk.tellAnswers(clock.instant())) {
      listener.told();
    }
    behind = before;
  }

  /** The knowledge base may have been built or exchanged meanwhile. */
  private void takeKnowledge() {
    if (desk.knowledge().refresh() > 0) {
      tell();
    }
  }

  private void fetchWhatIsDue() {
    FetchReport report = fetch(clock.instant(), true);
    if (report.feeds() + report.pages() > 0) {
      tell();
      listener.summary(desk.summary());
    }
  }

  private FetchReport fetch(Instant now, boolean onlyDue) {
    FetchReport report = desk.fetch(now, onlyDue);
    listener.fetched(report);
    report.rejected().forEach(rejection -> reject("rejected ", rejection));
    report.notes().forEach(listener::summary);
    if (report.feeds() + report.pages() > 0 || !onlyDue) {
      listener.summary(report.summary());
    }
    return report;
  }

  /** Names are wanted when something was told, when some were left, or when time has passed. */
  private void askIfDue() {
    Instant now = clock.instant();
    if (told || !nextAsking.isAfter(now)) {
      told = false;
      nextAsking = now.plus(pauses.longest());
      OnlineReport report = ask(now);
      if (report.untold() > 0) {
        tell();
      }
      told |= report.left() > 0;
    }
  }

  /** Pages stand before their pictures are asked for, and do without those that cannot be had. */
  private void fetchPictures(Instant now) {
    desk.fetchPictures(now).ifPresent(this::report);
  }

  private void report(PictureReport report) {
    report.rejected().forEach(rejection -> reject("rejected picture ", rejection));
    if (report.wanted() + report.deleted() > 0) {
      listener.summary(report.summary());
    }
  }

  private OnlineReport ask(Instant now) {
    OnlineReport report = desk.knowledge().ask(now);
    report.failed().forEach(failure -> reject("online look-up failed: ", failure));
    if (report.asked() > 0) {
      listener.summary(report.summary());
    }
    return report;
  }

  private void reject(String what, Rejection rejection) {
    listener.rejected(what, rejection);
  }

  /** Where it breaks off some stories may have been told all the same. */
  private void tell() {
    told = true;
    behind = true;
    boolean changed = true;
    try {
      changed = desk.advance(clock.instant());
      behind = false;
    } finally {
      if (changed) {
        listener.told();
      }
    }
  }

  /** Lists anew some pages that an earlier version listed, between two rounds. */
  private boolean listAnew() {
    return attemptBehind(
        () -> {
          boolean any = desk.listAnew();
          if (any) {
            listener.told();
          }
          return any;
        });
  }

  /**
   * Reads anew a few articles that an earlier version of the program read, between two rounds so
   * that news does not wait for it. Whether there were any.
   */
  private boolean readAnew() {
    return attemptBehind(
        () -> {
          boolean any = desk.readAnew(clock.instant()) > 0;
          if (any) {
            tell();
          }
          return any;
        });
  }

  /** Whether there was something to do, and it went well. */
  private boolean attemptBehind(BooleanSupplier work) {
    try {
      return work.getAsBoolean();
    } catch (RuntimeException e) {
      health.roundEnds(false);
      fail(e);
      return false;
    }
  }

  /** What breaks off since the program is to stop is no failure. */
  private void fail(RuntimeException failure) {
    if (!Thread.currentThread().isInterrupted()) {
      listener.failed(desk.inWords(failure));
    }
  }

  private boolean attempt(Runnable work) {
    try {
      health.moves();
      work.run();
      return true;
    } catch (RuntimeException e) {
      fail(e);
      return false;
    }
  }

  private void pause(int failures, boolean fetching) throws InterruptedException {
    if (failures > 0) {
      Thread.sleep(pauseAfter(failures));
      return;
    }
    Duration left = pauses.longest();
    do {
      Duration nap = left.compareTo(pauses.shortest()) < 0 ? left : pauses.shortest();
      Thread.sleep(nap);
      left = left.minus(nap);
    } while (left.isPositive() && !isWanted(fetching));
  }

  /** Twice as long after each failure, so that no feed is asked again and again for nothing. */
  private Duration pauseAfter(int failures) {
    Duration wait = pauses.shortest().multipliedBy(1L << Math.min(failures, MOST_DOUBLINGS));
    return wait.compareTo(pauses.longest()) < 0 ? wait : pauses.longest();
  }

  /**
   * Whether there is something to do by now: another process may have kept articles or added feeds.
   * If that cannot be told, a round will tell why.
   */
  private boolean isWanted(boolean fetching) {
    try {
      behind |= desk.hasUnread();
      Instant now = clock.instant();
      return behind
          || desk.modelPages().hasAnswers()
          || (fetching && desk.nextFetch().filter(at -> !at.isAfter(now)).isPresent());
    } catch (RuntimeException e) {
      return true;
    }
  }
}
