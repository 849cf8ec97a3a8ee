package dev.backstory.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is asked of an interface for programs. */
class GuardedHttpClientApiTest extends HttpClientFixture {
  private static final Map<String, String> JSON =
      Map.of("Content-Type", "application/json; charset=utf-8");

  private FetchOutcome api(String path) {
    return door.fetch(FetchRequest.api(base + path));
  }

  @Test
  void isAskedWithoutRobots() {
    on("/robots.txt", body("User-agent: *\nDisallow: /\n", Map.of()));
    on("/w/api.php", body("{}", JSON));

    assertThat(fetched(api("/w/api.php?action=x")).bytes()).asString().isEqualTo("{}");
    assertThat(seen).containsExactly("/w/api.php?action=x");
  }

  @Test
  void saysWhoAsks() {
    on(
        "/api",
        exchange -> {
          String who = exchange.getRequestHeaders().getFirst("User-Agent");
          body("{\"who\":\"" + who + "\"}", JSON).to(exchange);
        });

    assertThat(fetched(api("/api")).bytes())
        .asString()
        .contains("Backstory/", "https://reader.example/contact");
  }

  @Test
  void onlyHttpsUnlessTheHostIsAllowedExpressly() throws IOException {
    assertThat(reason(door.fetch(FetchRequest.api("http://api.example/w"))))
        .isEqualTo("not over https: http://api.example");
    try (GuardedHttpClient other =
        new GuardedHttpClient(settings(Duration.ZERO).allowing(Set.of("127.0.0.0/8")), clock)) {
      assertThat(reason(other.fetch(FetchRequest.api(base + "/api")))).startsWith("not over https");
    }
    assertThat(reason(door.fetch(FetchRequest.api("file:///etc/passwd"))))
        .startsWith("not an http or https address");
    assertThat(seen).isEmpty();
  }

  @Test
  void aRedirectIsFollowedOnItsHostAlone() {
    on("/old", status(301, Map.of("Location", "/new")));
    on("/new", body("{}", JSON));
    on("/away", status(302, Map.of("Location", "http://127.0.0.1:1/new")));
    on("/inside", status(302, Map.of("Location", "https://10.0.0.1/new")));
    on("/secure", status(302, Map.of("Location", base.replace("http:", "https:") + "/new")));

    assertThat(fetched(api("/old")).bytes()).hasSize(2);
    assertThat(reason(api("/away"))).isEqualTo("a redirect to another host: 127.0.0.1:1");
    assertThat(reason(api("/inside"))).isEqualTo("a redirect to another host: 10.0.0.1");
    assertThat(reason(api("/secure"))).startsWith("a redirect to another host");
  }

  @Test
  void onlyJsonOfBoundedSizeIsRead() {
    on("/page", body("<html>", Map.of("Content-Type", "text/html")));
    on("/long", body("x".repeat(100_001), JSON));

    assertThat(reason(api("/page"))).contains("text/html");
    assertThat(reason(api("/long"))).isEqualTo("larger than 100000 bytes");
  }

  @Test
  void anErrorWithStatus200IsNoAnswerAndLetsTheHostRest() {
    on(
        "/w/api.php",
        body(
            "{\"error\":{\"code\":\"maxlag\"}}",
            Map.of(
                "Content-Type",
                "application/json",
                "MediaWiki-API-Error",
                "maxlag",
                "Retry-After",
                "7")));

    assertThat(api("/w/api.php"))
        .isEqualTo(new FetchOutcome.Failed("error response: maxlag", 200, NOW.plusSeconds(7)));
    assertThat(api("/w/api.php")).isInstanceOf(FetchOutcome.Postponed.class);
    now.set(NOW.plusSeconds(8));
    assertThat(api("/w/api.php")).isInstanceOf(FetchOutcome.Failed.class);
    assertThat(seen).hasSize(2);
  }
}
