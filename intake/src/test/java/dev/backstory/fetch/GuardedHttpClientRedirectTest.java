package dev.backstory.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.backstory.fetch.FetchRequest.Credential;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a redirect may lead, and what is remembered of it. */
class GuardedHttpClientRedirectTest extends HttpClientFixture {
  @Test
  void remembersAPermanentMove() {
    on("/old", status(301, Map.of("Location", "/older?x=1")));
    on("/older", status(308, Map.of("Location", base + "/new")));
    on("/new", status(302, Map.of("Location", "/today")));
    on("/today", body("x", Map.of()));
    FetchOutcome.Fetched answer = fetched(feed("/old"));
    assertThat(answer.finalUrl()).isEqualTo(base + "/today");
    assertThat(answer.movedTo()).isEqualTo(base + "/new");
  }

  @Test
  void givesUpOnARedirectLoop() {
    on("/a", status(302, Map.of("Location", "/a")));
    assertThat(reason(feed("/a"))).contains("more than 5 redirects");
    assertThat(seen).hasSize(6);
  }

  @Test
  void refusesARedirectIntoThePrivateNetwork() throws IOException {
    HttpServer inside = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    AtomicInteger reached = new AtomicInteger();
    inside.createContext("/", exchange -> reached.incrementAndGet());
    inside.start();
    try {
      for (String host : List.of("127.0.0.1", "localhost", "2130706433", "127.1")) {
        String secret = "http://" + host + ":" + inside.getAddress().getPort() + "/";
        on("/to-" + host, status(302, Map.of("Location", secret)));
        assertThat(feed("/to-" + host)).as(host).isInstanceOf(FetchOutcome.Refused.class);
      }
      assertThat(reached).hasValue(0);
    } finally {
      inside.stop(0);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "file:///etc/hostname",
        "ftp://a.example/",
        "gopher://a.example/",
        "http://u:p@a.example/",
        "",
        "x"
      })
  void refusesOtherThanPlainWebAddresses(String address) {
    assertThat(door.fetch(FetchRequest.feed(address, null, null)))
        .isInstanceOf(FetchOutcome.Refused.class);
  }

  @Test
  void refusesARedirectToAFile() {
    on("/a", status(302, Map.of("Location", "file:///etc/hostname")));
    assertThat(feed("/a")).isInstanceOf(FetchOutcome.Refused.class);
  }

  @Test
  void doesNotKeepAMoveThatIsNotForGood() {
    on("/a", status(302, Map.of("Location", "/b")));
    on("/b", status(301, Map.of("Location", "/c")));
    on("/c", body("x", Map.of()));
    assertThat(fetched(feed("/a")).movedTo()).isNull();
    assertThat(fetched(feed("/b")).movedTo()).isEqualTo(base + "/c");
  }

  @Test
  void sendsCredentialsToNoOtherServer() throws IOException {
    List<String> sent = Collections.synchronizedList(new ArrayList<>());
    HttpServer elsewhere = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    elsewhere.createContext(
        "/c",
        exchange -> {
          noting(sent, body("x", Map.of())).to(exchange);
          exchange.close();
        });
    elsewhere.start();
    String other = "http://127.0.0.1:" + elsewhere.getAddress().getPort() + "/c";
    on("/a", noting(sent, status(302, Map.of("Location", "/b"))));
    on("/b", noting(sent, status(302, Map.of("Location", other))));
    FetchRequest request =
        FetchRequest.feed(base + "/a", null, null, new Credential("X-Key", "hush"));
    FetchSettings loopback =
        new FetchSettings(
            "https://reader.example/contact",
            Duration.ofSeconds(3),
            100_000,
            5,
            8,
            Duration.ZERO,
            Duration.ofHours(1),
            Set.of("127.0.0.0/8"));
    try (GuardedHttpClient client = new GuardedHttpClient(loopback, clock)) {
      assertThat(client.fetch(request)).isInstanceOf(FetchOutcome.Fetched.class);
    } finally {
      elsewhere.stop(0);
    }
    assertThat(sent).containsExactly("hush", "hush", "null");
    assertThat(request.toString()).doesNotContain("hush");
  }

  private static Answer noting(List<String> sent, Answer answer) {
    return exchange -> {
      sent.add(String.valueOf(exchange.getRequestHeaders().getFirst("X-Key")));
      answer.to(exchange);
    };
  }

  @Test
  void sendsNeitherCookieNorReferer() {
    List<String> names = Collections.synchronizedList(new ArrayList<>());
    on("/a", status(302, Map.of("Location", "/b", "Set-Cookie", "a=b; Path=/")));
    on(
        "/b",
        exchange -> {
          names.addAll(exchange.getRequestHeaders().keySet());
          status(204, Map.of()).to(exchange);
        });
    feed("/a");
    assertThat(names)
        .contains("User-agent", "Accept", "Accept-encoding")
        .doesNotContain("Cookie", "Referer", "From", "Authorization");
  }
}
