package dev.backstory.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LocationPatternTest {
  @ParameterizedTest
  @CsvSource({
    "/, /a/b, true",
    "/a, /a/b, true",
    "/a, /A, false",
    "/a$, /a, true",
    "/a$, /ab, false",
    "/*.html$, /x.html, true",
    "/*.html$, /x.html.gz, false",
    "/*/b, /a/b/c, true",
    "/*/b, /ab, false",
    "*, /anything, true",
    "/a*$, /ab, true",
    "/ab*b$, /ab, false",
    "/a**b, /ab, true",
    "'', /a, true"
  })
  void matchesAsRobotsTxtDoes(String pattern, String path, boolean matches) {
    assertThat(new LocationPattern(pattern).matches(path)).isEqualTo(matches);
  }

  @Test
  void takesNoLongTimeOverAnyPattern() {
    long start = System.nanoTime();
    new LocationPattern("/" + "*a".repeat(2_000) + "$").matches("/" + "a".repeat(4_000) + "b");
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(1));
  }
}
