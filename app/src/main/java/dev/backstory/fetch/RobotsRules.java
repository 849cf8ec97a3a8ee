package dev.backstory.fetch;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRules.RobotRulesMode;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What hosts ask of programs in their robots.txt (RFC 9309), remembered for a while. */
final class RobotsRules {
  private static final int MAX_HOSTS = 10_000;
  private static final List<String> NAMES = List.of("backstory");

  private record Known(BaseRobotRules rules, Instant until) {}

  private final InstantSource clock;
  private final Duration lifetime;
  private final Map<String, Known> byHost =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Known> eldest) {
          return size() > MAX_HOSTS;
        }
      };

  RobotsRules(InstantSource clock, Duration lifetime) {
    this.clock = clock;
    this.lifetime = lifetime;
  }

  /**
   * Whether the host lets programs read the page.
   *
   * @param read fetches the robots.txt at an address, when it is not known or too old
   */
  boolean permits(URI page, Function<String, FetchOutcome> read) {
    String host = page.getScheme() + "://" + page.getRawAuthority();
    BaseRobotRules rules = known(host);
    if (rules == null) {
      String address = host + "/robots.txt";
      rules = rules(address, read.apply(address));
      remember(host, rules);
    }
    return rules.isAllowed(page.toString());
  }

  private static BaseRobotRules rules(String address, FetchOutcome outcome) {
    return switch (outcome) {
      case FetchOutcome.Fetched f ->
          new SimpleRobotRulesParser().parseContent(address, f.bytes(), "text/plain", NAMES);
      // A host that has no rules has no objections; one that fails to answer may have some.
      case FetchOutcome.Failed f when f.status() >= 400 && f.status() < 500 -> all(true);
      case FetchOutcome.Failed _, FetchOutcome.Refused _, FetchOutcome.NotModified _ -> all(false);
    };
  }

  private static BaseRobotRules all(boolean allowed) {
    return new SimpleRobotRules(allowed ? RobotRulesMode.ALLOW_ALL : RobotRulesMode.ALLOW_NONE);
  }

  private @Nullable BaseRobotRules known(String host) {
    synchronized (byHost) {
      Known known = byHost.get(host);
      return known == null || known.until().isBefore(clock.instant()) ? null : known.rules();
    }
  }

  private void remember(String host, BaseRobotRules rules) {
    synchronized (byHost) {
      byHost.put(host, new Known(rules, clock.instant().plus(lifetime)));
    }
  }
}
