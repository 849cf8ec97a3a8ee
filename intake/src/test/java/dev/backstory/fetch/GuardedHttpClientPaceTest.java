package dev.backstory.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How many are asked at once, how often, and for how long an answer stays good. */
class GuardedHttpClientPaceTest extends HttpClientFixture {
  @ParameterizedTest
  @CsvSource({
    "'Tue, 04 Mar 2031 06:00:00 GMT', 2031-03-04T06:00:00Z",
    "'30', 2031-03-04T05:06:37Z",
    "'999999999', 2031-03-06T05:06:07Z",
    "'99999999999999999999999', 2031-03-06T05:06:07Z"
  })
  void leavesAHostAloneThatAsksForIt(String header, Instant until) {
    on("/later", status(429, Map.of("Retry-After", header)));
    on("/other", body("x", Map.of()));
    assertThat(feed("/later")).isEqualTo(new FetchOutcome.Failed("HTTP status 429", 429, until));
    assertThat(feed("/other"))
        .isInstanceOfSatisfying(
            FetchOutcome.Postponed.class, p -> assertThat(p.until()).isEqualTo(until));
    now.set(until);
    assertThat(feed("/other")).isInstanceOf(FetchOutcome.Fetched.class);
    assertThat(seen).containsExactly("/later", "/other");
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "'public, max-age=600', -, -, -, 600",
        "'max-age=600', -, -, 100, 500",
        "'max-age=600', -, -, 700, 0",
        "'s-maxage=5, max-age=\"60\"', -, -, -, 60",
        "'max-age=600, no-cache', -, -, -, 0",
        "'no-store', -, -, -, 0",
        "'max-age=soon', -, -, -, -",
        "-, 'Tue, 04 Mar 2031 06:00:00 GMT', 'Tue, 04 Mar 2031 05:00:00 GMT', -, 3600",
        "-, '0', 'Tue, 04 Mar 2031 05:00:00 GMT', -, -",
        "-, -, -, -, -"
      })
  void saysHowLongAnAnswerStaysGood(
      String control, String expires, String date, String age, Long seconds) {
    ResponseHeaders fields = new ResponseHeaders();
    if (control != null) {
      fields.with("Cache-Control", control);
    }
    if (expires != null) {
      fields.with("expires", expires);
    }
    if (date != null) {
      fields.with("DATE", date);
    }
    if (age != null) {
      fields.with("Age", age);
    }
    Duration expected = seconds == null ? null : Duration.ofSeconds(seconds);
    assertThat(Freshness.of(fields)).isEqualTo(expected);
  }

  @Test
  void asksOnlySoManyHostsAtOnce() {
    AtomicInteger at = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    on(
        "/a",
        exchange -> {
          most.accumulateAndGet(at.incrementAndGet(), Math::max);
          sleep(30);
          at.decrementAndGet();
          status(404, Map.of()).to(exchange);
        });
    int port = server.getAddress().getPort();
    FetchSettings usual = settings(Duration.ZERO).allowing(Set.of("127.0.0.0/8"));
    FetchSettings two =
        new FetchSettings(
            usual.contact(),
            usual.timeout(),
            usual.maxBytes(),
            usual.maxRedirects(),
            2,
            usual.hostDelay(),
            usual.robotsLifetime(),
            usual.allowed());
    NetworkEnvironment manyHosts =
        new NetworkEnvironment(
            host -> new InetAddress[] {InetAddress.ofLiteral("127.0.0.1")},
            NetworkEnvironment.REAL.tls());
    try (GuardedHttpClient narrow = new GuardedHttpClient(two, clock, manyHosts);
        var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 8; i++) {
        String url = "http://host" + i + ".example:" + port + "/a";
        threads.submit(() -> narrow.fetch(FetchRequest.feed(url, null, null)));
      }
      threads.close();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    assertThat(seen).hasSize(8);
    assertThat(most).hasValue(2);
  }

  @Test
  void aSlowHostTakesNothingFromTheTimeOfThoseThatWait() {
    on(
        "/a",
        exchange -> {
          sleep(700);
          body("a", Map.of()).to(exchange);
        });
    List<FetchOutcome> outcomes = Collections.synchronizedList(new ArrayList<>());
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 6; i++) { // more in sum than one may take
        threads.submit(() -> outcomes.add(feed("/a")));
      }
    }
    assertThat(outcomes).hasSize(6).allMatch(FetchOutcome.Fetched.class::isInstance);
  }

  @Test
  void asksAHostOneAtATimeWithAPause() throws Exception {
    AtomicInteger at = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    on(
        "/a",
        exchange -> {
          most.accumulateAndGet(at.incrementAndGet(), Math::max);
          sleep(50);
          at.decrementAndGet();
          status(404, Map.of()).to(exchange);
        });
    long start = System.nanoTime();
    try (GuardedHttpClient slow = new GuardedHttpClient(settings(Duration.ofMillis(200)), clock);
        var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 4; i++) {
        threads.submit(() -> slow.fetch(FetchRequest.feed(base + "/a", null, null)));
      }
      threads.close();
    }
    assertThat(most).hasValue(1);
    assertThat(Duration.ofNanos(System.nanoTime() - start))
        .isGreaterThan(Duration.ofMillis(4 * 50 + 3 * 200));
  }
}
