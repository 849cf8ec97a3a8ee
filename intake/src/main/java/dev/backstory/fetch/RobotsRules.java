package dev.backstory.fetch;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRules.RobotRulesMode;
import crawlercommons.robots.SimpleRobotRulesParser;
import dev.backstory.fetch.HostCache.Known;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What hosts ask of programs in their robots.txt (RFC 9309), remembered for a while. */
final class RobotsRules {
  private static final List<String> NAMES = List.of("backstory");

  /** After a robots.txt that could not be had. */
  private static final Duration SOON = Duration.ofMinutes(10);

  private static final Duration LONGEST_DELAY = Duration.ofSeconds(30);

  /** What a host says to a page's being read. */
  enum Verdict {
    ALLOWED,
    FORBIDDEN,
    /** Its robots.txt could not be had, so it may say anything. */
    UNKNOWN
  }

  /**
   * @param stated null if they could not be had
   * @param refused why the host itself is never asked; null if it is
   */
  private record Rules(@Nullable BaseRobotRules stated, FetchOutcome.@Nullable Refused refused) {}

  private final InstantSource clock;
  private final Duration lifetime;
  private final HostCache<Rules> hosts;

  RobotsRules(InstantSource clock, Duration lifetime) {
    this.clock = clock;
    this.lifetime = lifetime;
    this.hosts = new HostCache<>(clock);
  }

  /**
   * Whether the host lets this program read the page.
   *
   * @param read fetches the robots.txt at an address, when it is not known or too old
   */
  Verdict verdict(URI page, Function<String, FetchOutcome> read) {
    BaseRobotRules rules = rules(page, read).stated();
    if (rules == null) {
      return Verdict.UNKNOWN;
    }
    return rules.isAllowed(page.toString()) ? Verdict.ALLOWED : Verdict.FORBIDDEN;
  }

  /** Why no request is made to the page's host at all, its address being none to connect to. */
  FetchOutcome.@Nullable Refused refusal(URI page, Function<String, FetchOutcome> read) {
    return rules(page, read).refused();
  }

  /** The pause that the host asks for between two requests, within reason; none is zero. */
  Duration delay(URI page, Function<String, FetchOutcome> read) {
    BaseRobotRules rules = rules(page, read).stated();
    if (rules == null || rules.getCrawlDelay() <= 0) {
      return Duration.ZERO;
    }
    return Duration.ofMillis(Math.min(rules.getCrawlDelay(), LONGEST_DELAY.toMillis()));
  }

  private Rules rules(URI page, Function<String, FetchOutcome> read) {
    String host = page.getScheme() + "://" + page.getRawAuthority();
    String address = host + "/robots.txt";
    return hosts.get(host, last -> known(last, address, read.apply(address)));
  }

  private Known<Rules> known(@Nullable Rules last, String address, FetchOutcome outcome) {
    return switch (outcome) {
      case FetchOutcome.Fetched f ->
          known(
              new Rules(
                  new SimpleRobotRulesParser()
                      .parseContent(address, f.bytes(), "text/plain", NAMES),
                  null),
              lifetime);
      // A host that has no rules has no objections; one that fails to answer may have some.
      case FetchOutcome.Failed f when f.status() >= 400 && f.status() < 500 && f.status() != 429 ->
          known(new Rules(new SimpleRobotRules(RobotRulesMode.ALLOW_ALL), null), lifetime);
      case FetchOutcome.Refused refused when isOf(refused, address) ->
          known(new Rules(null, refused), SOON);
      case FetchOutcome.Failed _,
          FetchOutcome.Refused _,
          FetchOutcome.Reserved _,
          FetchOutcome.Postponed _,
          FetchOutcome.NotModified _ ->
          known(last == null ? new Rules(null, null) : last, SOON);
    };
  }

  /** Whether it is that host that is not connected to, and not one that it leads to. */
  private static boolean isOf(FetchOutcome.Refused refused, String address) {
    URI asked = URI.create(address);
    int usual = asked.getScheme().equals("https") ? 443 : 80;
    int port = asked.getPort() < 0 ? usual : asked.getPort();
    return (asked.getHost() + ":" + port).equals(refused.allow());
  }

  private Known<Rules> known(Rules rules, Duration time) {
    return new Known<>(rules, clock.instant().plus(time));
  }
}
