package dev.backstory.access;

import dev.backstory.port.admin.AccountStore;
import dev.backstory.port.admin.AccountStore.Account;
import dev.backstory.port.admin.AccountStore.Sealed;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Signs people in and out. Guessing is slowed down by client, and by name: a client waits up to a
 * quarter of an hour, a name that is guessed at from many addresses a minute at most, so that
 * nobody can keep its owner out. Safe for use by several threads.
 */
public final class SignIn {
  /** How long a session lasts. */
  public static final Duration LIFE = Duration.ofDays(14);

  private static final Duration LONGEST_OF_CLIENT = Duration.ofMinutes(15);
  private static final Duration LONGEST_OF_NAME = Duration.ofMinutes(1);
  private static final Duration MEMORY = Duration.ofHours(12);
  private static final int FREE_OF_CLIENT = 4;
  private static final int FREE_OF_NAME = 20;
  private static final int LONGEST_NAME = 64;

  /** Each digest takes 19 MB for a moment. */
  private static final int AT_ONCE = 2;

  private static final long QUEUE_SECONDS = 5;

  private final AccountStore accounts;
  private final InstantSource clock;
  private final GrowingDelay<InetAddress> clients =
      new GrowingDelay<>(FREE_OF_CLIENT, LONGEST_OF_CLIENT, MEMORY);
  private final GrowingDelay<String> names =
      new GrowingDelay<>(FREE_OF_NAME, LONGEST_OF_NAME, MEMORY);
  private final Semaphore places = new Semaphore(AT_ONCE);

  /** What became of an attempt. */
  public sealed interface Outcome {}

  /** A session has begun, whose token the browser is to send. */
  public record SignedIn(Account account, String token) implements Outcome {}

  /** The name or the password is wrong; which of them is told nobody. */
  public record Wrong() implements Outcome {}

  /** Nothing was looked at, since too much was tried. */
  public record TooMany(Duration pause) implements Outcome {}

  public SignIn(AccountStore accounts, InstantSource clock) {
    this.accounts = accounts;
    this.clock = clock;
  }

  /** Begins a session if name and password are right. */
  public Outcome enter(String name, String password, InetAddress client) {
    return check(name, password, client, this::begin);
  }

  /** Whether this is the password of an account, for what only its owner may do. */
  public Outcome confirm(Account account, String password, InetAddress client) {
    return check(account.name(), password, client, it -> new SignedIn(it.account(), ""));
  }

  private interface Reward {
    Outcome of(Sealed sealed);
  }

  private Outcome check(String name, String password, InetAddress client, Reward reward) {
    String key = key(name);
    Duration wait = enter(key, client);
    if (wait.isPositive()) {
      return new TooMany(wait);
    }
    Optional<Sealed> sealed = name.length() > LONGEST_NAME ? Optional.empty() : accounts.find(name);
    Optional<Boolean> right = isRight(password, sealed);
    if (right.isEmpty()) {
      return new TooMany(Duration.ofSeconds(QUEUE_SECONDS));
    }
    if (!right.get()) {
      return new Wrong();
    }
    clients.forget(client);
    names.forget(key);
    return reward.of(sealed.orElseThrow());
  }

  private Outcome begin(Sealed sealed) {
    Instant now = clock.instant();
    String token = Secrets.token();
    return accounts.begin(Secrets.digest(token), sealed, now, now.plus(LIFE))
        ? new SignedIn(sealed.account(), token)
        : new Wrong();
  }

  /** Where there is no account it takes as long; empty if there was no place to find out. */
  private Optional<Boolean> isRight(String password, Optional<Sealed> sealed) {
    try {
      if (!places.tryAcquire(QUEUE_SECONDS, TimeUnit.SECONDS)) {
        return Optional.empty();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
    try {
      int longest = 2 * Passwords.LONGEST; // in UTF-16
      boolean fits = password.length() <= longest;
      boolean right =
          Passwords.isOf(
              fits ? password : password.substring(0, longest),
              sealed.map(Sealed::password).orElse(Passwords.NOBODYS));
      return Optional.of(right && fits && sealed.isPresent());
    } finally {
      places.release();
    }
  }

  /** How long whoever asks from there has to wait; of the machine itself names do not matter. */
  private Duration enter(String key, InetAddress client) {
    Instant now = clock.instant();
    Duration wait = clients.enter(client, now);
    if (wait.isPositive()) {
      return wait;
    }
    if (client.isLoopbackAddress()) {
      names.fail(key, now);
      return Duration.ZERO;
    }
    return names.enter(key, now);
  }

  private static String key(String name) {
    return name.substring(0, Math.min(LONGEST_NAME, name.length())).toLowerCase(Locale.ROOT);
  }

  /** Who is signed in by this token; empty if nobody is. */
  public Optional<Account> signedIn(String token) {
    return accounts.session(Secrets.digest(token), clock.instant());
  }

  /** Ends the session of this token. */
  public void leave(String token) {
    accounts.end(Secrets.digest(token));
  }
}
