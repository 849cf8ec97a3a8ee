package dev.backstory.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** What a site's robots.txt allows. */
class GuardedHttpClientRobotsTest extends HttpClientFixture {
  @Test
  void asksRobotsTxtForPagesOnly() {
    on(
        "/robots.txt",
        body("User-agent: *\nDisallow: /private", Map.of("Content-Type", "text/plain")));
    on("/private/a", body("a", Map.of()));
    on("/open/a", body("a", Map.of()));
    assertThat(reason(page("/private/a"))).contains("robots.txt");
    assertThat(page("/open/a")).isInstanceOf(FetchOutcome.Fetched.class);
    assertThat(feed("/private/a")).isInstanceOf(FetchOutcome.Fetched.class);
    assertThat(seen).containsExactly("/robots.txt", "/open/a", "/private/a");
  }

  @Test
  void asksRobotsTxtForRedirectsToo() {
    on("/robots.txt", body("User-agent: backstory\nDisallow: /private", Map.of()));
    on("/open", status(302, Map.of("Location", "/private/a")));
    assertThat(reason(page("/open"))).contains("robots.txt");
  }

  @Test
  void readsRobotsTxtAgainWhenItIsOld() {
    on("/robots.txt", status(404, Map.of()));
    on("/a", body("a", Map.of()));
    page("/a");
    page("/a");
    now.set(NOW.plus(Duration.ofHours(2)));
    page("/a");
    assertThat(seen).containsExactly("/robots.txt", "/a", "/a", "/robots.txt", "/a");
  }

  @Test
  void keepsOutWhileRobotsTxtFails() {
    on("/robots.txt", status(500, Map.of()));
    on("/a", body("a", Map.of()));
    assertThat(page("/a")).isInstanceOf(FetchOutcome.Failed.class);
    assertThat(reason(page("/a"))).contains("the robots.txt of 127.0.0.1 is unavailable");
    assertThat(seen).containsExactly("/robots.txt");
  }

  @Test
  void keepsToTheRobotsTxtThatItKnowsWhileANewOneCannotBeHad() {
    AtomicReference<Answer> rules =
        new AtomicReference<>(body("User-agent: *\nDisallow: /private", Map.of()));
    on("/robots.txt", exchange -> rules.get().to(exchange));
    on("/a", body("a", Map.of()));
    assertThat(page("/a")).isInstanceOf(FetchOutcome.Fetched.class);
    rules.set(status(503, Map.of()));
    now.set(NOW.plus(Duration.ofHours(2)));
    assertThat(page("/a")).isInstanceOf(FetchOutcome.Fetched.class);
    assertThat(page("/private")).isInstanceOf(FetchOutcome.Refused.class);
  }

  @Test
  void readsTheBeginningOfARobotsTxtWithoutEnd() {
    on(
        "/robots.txt",
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          OutputStream out = exchange.getResponseBody();
          out.write("User-agent: *\nDisallow: /private\n".getBytes(StandardCharsets.UTF_8));
          for (int i = 0; i < 10_000; i++) {
            out.write(
                "# and so on, and so on, and so on\n".repeat(100).getBytes(StandardCharsets.UTF_8));
          }
        });
    on("/a", body("a", Map.of()));
    assertThat(page("/a")).isInstanceOf(FetchOutcome.Fetched.class);
    assertThat(page("/private/b")).isInstanceOf(FetchOutcome.Refused.class);
  }

  @Test
  void keepsThePauseThatRobotsTxtAsksFor() {
    on("/robots.txt", body("User-agent: *\nCrawl-delay: 0.3", Map.of()));
    on("/a", body("a", Map.of()));
    page("/a"); // what follows a page waits
    long start = System.nanoTime();
    page("/a");
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(250));
  }
}
