package dev.backstory.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.backstory.config.ServerConfig;
import dev.backstory.site.SiteFixture;
import dev.backstory.site.SiteRenderer;
import dev.backstory.site.SiteSnapshot;
import dev.backstory.web.api.ApiAccess;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who is told what was measured. */
@Timeout(30)
final class MetricsDoorTest {
  private static final SiteSnapshot SITE = new SiteFixture().site();

  private static final List<String> ANSWERED = Collections.synchronizedList(new ArrayList<>());

  private static final ServerWatch WATCH =
      new ServerWatch() {
        @Override
        public void answered(PageKind kind, int status, Duration took) {
          ANSWERED.add(kind.word() + " " + status);
        }

        @Override
        public String figures() {
          return "backstory_well 1\n";
        }
      };

  private static final Map<String, WebServer> SERVERS = new HashMap<>();

  private int asked;

  @BeforeAll
  static void start() throws IOException {
    for (String letIn : List.of("off", "loopback", "open")) {
      ServerConfig settings =
          new ServerConfig(
              "127.0.0.1", 0, "", List.of("news.example"), "", letIn, "open", List.of());
      SERVERS.put(
          letIn,
          WebServer.start(
              () -> SITE,
              new SiteRenderer(null),
              settings,
              Limits.USUAL,
              WATCH,
              null,
              ApiAccess.OPEN));
    }
  }

  @AfterAll
  static void stop() {
    SERVERS.values().forEach(WebServer::close);
  }

  /** The last byte is sent before it is counted: the next test finds nothing of this one. */
  @AfterEach
  void forget() {
    await().until(() -> ANSWERED.size() == asked);
    ANSWERED.clear();
  }

  @ParameterizedTest
  @ValueSource(strings = {"localhost", "127.0.0.1:8080", "[::1]"})
  void whoAsksOnThisMachineIs(String host) throws Exception {
    assertThat(answer("loopback", "Host: " + host))
        .startsWith("HTTP/1.1 200 ")
        .contains("Content-Type: text/plain; version=0.0.4; charset=utf-8\r\n")
        .endsWith("\r\nbackstory_well 1\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Host: news.example",
        "Host: localhost|X-Forwarded-For: 203.0.113.9",
        "Host: localhost|Forwarded: for=203.0.113.9",
        "Host: localhost|X-Real-IP: 203.0.113.9",
        "Host: localhost|Via: 1.1 proxy",
        "Host: 127.0.0.1:8080|X-Forwarded-Proto: https"
      })
  void whoComesThroughAProxyIsNot(String headers) throws Exception {
    assertUntold(answer("loopback", headers.split("\\|")));
    assertThat(answer("open", headers.split("\\|"))).endsWith("backstory_well 1\n");
  }

  @Test
  void nobodyIsWhereItIsOff() throws Exception {
    assertUntold(answer("off", "Host: localhost"));
  }

  @ParameterizedTest
  @CsvSource({
    "/, front 200",
    "/stories/none.html, story 404",
    "/feed.xml, data 200",
    "/search?q=x, search 200",
    "/healthz, probe 200"
  })
  void eachAnswerIsMeasuredByItsKind(String path, String expected) throws Exception {
    ask("off", path, "Host: localhost");
    assertAnswered(expected);
  }

  @Test
  void refusalsAreMeasuredToo() throws Exception {
    answer("off", "Host: elsewhere.example");
    assertAnswered("probe 421");
  }

  private static void assertAnswered(String expected) {
    await().untilAsserted(() -> assertThat(ANSWERED).containsExactly(expected));
  }

  private static void assertUntold(String answer) {
    assertThat(answer).startsWith("HTTP/1.1 404 ").doesNotContain("backstory_well");
  }

  private String answer(String letIn, String... headers) throws IOException {
    return ask(letIn, "/metrics", headers);
  }

  private String ask(String letIn, String path, String... headers) throws IOException {
    try (RawClient client = RawClient.open(SERVERS.get(letIn).port())) {
      asked++;
      String lines = String.join("\r\n", headers);
      return client
          .send("GET " + path + " HTTP/1.1\r\n" + lines + "\r\nConnection: close\r\n\r\n")
          .readAll();
    }
  }
}
