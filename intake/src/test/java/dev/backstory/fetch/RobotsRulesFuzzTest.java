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
import java.util.function.Function;

/** Whatever a host writes in its robots.txt, the answer is a clear one, and always the same. */
class RobotsRulesFuzzTest {
  private static final List<URI> PAGES =
      List.of(
          URI.create("https://tidings.example/"),
          URI.create("https://tidings.example/2026/03/a%20b?c=d&e=%2F"),
          URI.create("https://tidings.example/%F0%9F%98%80/" + "a/".repeat(200)));

  @FuzzTest(maxExecutions = 20_000)
  void verdict(byte[] bytes) {
    Trial.of(bytes, RobotsRulesFuzzTest::check);
  }

  private static void check(byte[] bytes) {
    for (URI page : PAGES) {
      RobotsRules.Verdict verdict = TimeBound.within(() -> rules().verdict(page, _ -> at(bytes)));

      assertThat(verdict).isNotEqualTo(RobotsRules.Verdict.UNKNOWN);
      assertThat(rules().verdict(page, _ -> at(bytes))).isEqualTo(verdict);
      assertThat(rules().delay(page, _ -> at(bytes)))
          .isBetween(Duration.ZERO, Duration.ofSeconds(30));
    }
    RobotsRules remembered = rules();
    Function<String, FetchOutcome> once = _ -> at(bytes);
    assertThat(remembered.verdict(PAGES.getFirst(), once))
        .isEqualTo(
            remembered.verdict(
                PAGES.getFirst(),
                _ -> {
                  throw new IllegalStateException("asked twice");
                }));
  }

  private static RobotsRules rules() {
    return new RobotsRules(InstantSource.fixed(Instant.EPOCH), Duration.ofDays(1));
  }

  private static FetchOutcome at(byte[] bytes) {
    return new FetchOutcome.Fetched(
        "https://tidings.example/robots.txt", bytes, "text/plain", null, null, null, null);
  }
}
