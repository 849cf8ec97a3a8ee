package dev.backstory.fetch;

import dev.backstory.fetch.HostCache.Known;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Asks a host's robots.txt, and its file of TDM reservations, before one of its pages is read. */
final class PageCrawlRules implements RedirectChain.Manners {
  private static final Duration DAY = Duration.ofHours(24);
  private static final Duration SOON = Duration.ofHours(1);

  private final InstantSource clock;
  private final RobotsRules robots;
  private final HostCache<TdmFile> reservations;
  private final Function<String, FetchOutcome> read;

  /**
   * @param read fetches a file of rules
   */
  PageCrawlRules(
      InstantSource clock, Duration robotsLifetime, Function<String, FetchOutcome> read) {
    this.clock = clock;
    this.robots = new RobotsRules(clock, robotsLifetime);
    this.reservations = new HostCache<>(clock);
    this.read = read;
  }

  @Override
  public @Nullable FetchOutcome objection(URI page) {
    return switch (robots.verdict(page, read)) {
      case ALLOWED -> reservation(page);
      case FORBIDDEN ->
          new FetchOutcome.Refused("disallowed by the robots.txt of " + page.getHost());
      case UNKNOWN -> unknown(page);
    };
  }

  private FetchOutcome unknown(URI page) {
    FetchOutcome refused = robots.refusal(page, read);
    return refused == null
        ? new FetchOutcome.Failed(
            "the robots.txt of " + page.getHost() + " is unavailable", 0, null)
        : refused;
  }

  @Override
  public Duration pause(URI page) {
    return robots.delay(page, read);
  }

  private FetchOutcome.@Nullable Reserved reservation(URI page) {
    String host = page.getScheme() + "://" + page.getRawAuthority();
    TdmReservation stated = reservations.get(host, last -> file(last, host)).of(page);
    return stated == null ? null : new FetchOutcome.Reserved(stated.by(), stated.policy());
  }

  private Known<TdmFile> file(@Nullable TdmFile last, String host) {
    String address = host + "/.well-known/tdmrep.json";
    Instant now = clock.instant();
    return switch (read.apply(address)) {
      case FetchOutcome.Fetched f -> new Known<>(TdmFile.read(address, f.bytes()), now.plus(DAY));
      case FetchOutcome.Failed f when f.status() >= 400 && f.status() < 500 ->
          new Known<>(TdmFile.NONE, now.plus(DAY));
      case FetchOutcome.Failed _,
          FetchOutcome.Refused _,
          FetchOutcome.Reserved _,
          FetchOutcome.Postponed _,
          FetchOutcome.NotModified _ ->
          new Known<>(last == null ? TdmFile.NONE : last, now.plus(SOON));
    };
  }
}
