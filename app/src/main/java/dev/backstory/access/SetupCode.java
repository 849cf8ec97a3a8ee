package dev.backstory.access;

import java.net.InetAddress;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;

/**
 * The code that a first start prints, by which whoever reads the console makes the first account.
 * It is worth nothing once there is an account, whoever made it. Safe for use by several threads.
 */
public final class SetupCode {
  /** Without those that look alike; 32 letters are five bits each. */
  private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

  private static final int LENGTH = 24;
  private static final int GROUP = 4;

  private final String code;
  private final InstantSource clock;
  private final GrowingDelay<InetAddress> clients =
      new GrowingDelay<>(4, Duration.ofMinutes(15), Duration.ofHours(12));

  private SetupCode(String code, InstantSource clock) {
    this.code = code;
    this.clock = clock;
  }

  /** A new one of 120 bits. */
  public static SetupCode random(InstantSource clock) {
    StringBuilder code = new StringBuilder();
    for (byte random : Secrets.random(LENGTH)) {
      if (code.length() % (GROUP + 1) == GROUP) {
        code.append('-');
      }
      code.append(LETTERS.charAt(random & 31));
    }
    return new SetupCode(code.toString(), clock);
  }

  /** As it is typed. */
  public String code() {
    return code;
  }

  /** Whether it is this, in a time that does not tell how much of it is; a failure counts. */
  public boolean matches(String typed, InetAddress client) {
    if (clients.enter(client, clock.instant()).isPositive()) {
      return false;
    }
    boolean same = Secrets.same(code, typed.strip().toUpperCase(Locale.ROOT));
    if (same) {
      clients.forget(client);
    }
    return same;
  }

  /** How long this client has to wait before anything that it types is looked at. */
  public Duration wait(InetAddress client) {
    return clients.left(client, clock.instant());
  }
}
