package dev.backstory.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.backstory.TimeBound;
import dev.backstory.Trial;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;

/** Whatever a host writes in its robots.txt, the answer is a clear one, and always the same. */
class RobotsRulesFuzzTest {
  private static final List<URI> PAGES =
      List.of(
          URI.create("https://tidings.example/"),
          URI.create("https://tidings.example/2026/03/a%20b?c=d&e=%2F"),
          URI.create("https://tidings.example/%F0%9F%98%80/" + "a/".repeat(200)));

  @FuzzTest(maxExecutions = 2_000)
  void verdict(byte[] bytes) {
    Trial.of(bytes, RobotsRulesFuzzTest::check);
  }

  private static void check(byte[] bytes) {
    RobotsRules rules = rules();
    Function<String, FetchOutcome> once = once(bytes);
    List<RobotsRules.Verdict> verdicts = TimeBound.within(() -> verdicts(rules, PAGES, once));

    assertThat(verdicts).doesNotContain(RobotsRules.Verdict.UNKNOWN);
    assertThat(rules.delay(PAGES.getFirst(), once))
        .isBetween(Duration.ZERO, Duration.ofSeconds(30));
    assertThat(verdicts(rules(), PAGES.reversed(), once(bytes)).reversed()).isEqualTo(verdicts);
  }

  private static List<RobotsRules.Verdict> verdicts(
      RobotsRules rules, List<URI> pages, Function<String, FetchOutcome> read) {
    return pages.stream().map(page -> rules.verdict(page, read)).toList();
  }

  /** What comes of the host's robots.txt, which is remembered once it has been asked for. */
  private static Function<String, FetchOutcome> once(byte[] bytes) {
    AtomicBoolean asked = new AtomicBoolean();
    return _ -> {
      if (asked.getAndSet(true)) {
        throw new IllegalStateException("asked twice");
      }
      return at(bytes);
    };
  }

  private static RobotsRules rules() {
    return new RobotsRules(InstantSource.fixed(Instant.EPOCH), Duration.ofDays(1));
  }

  private static FetchOutcome at(byte[] bytes) {
    return new FetchOutcome.Fetched(
        "https://tidings.example/robots.txt", bytes, "text/plain", null, null, null, null);
  }
}
