package dev.backstory.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.config.ServerConfig;
import dev.backstory.site.SiteFixture;
import dev.backstory.site.SiteRenderer;
import dev.backstory.site.SiteSnapshot;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is let in, and how the rest is refused. */
@Timeout(30)
final class DoorTest {
  private static final SiteSnapshot SITE = new SiteFixture().site();
  private static WebServer server;

  @BeforeAll
  static void start() throws IOException {
    server =
        WebServer.start(
            () -> SITE,
            new SiteRenderer(null),
            new ServerConfig("127.0.0.1", 0, "", List.of("News.example", "[2001:db8::5]"), ""));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "localhost",
        "LocalHost:8080",
        "localhost.",
        "127.0.0.1",
        "127.0.0.1:80",
        "[::1]:8080",
        "news.example",
        "news.example:443",
        "[2001:db8::5]"
      })
  void isKnownByItsNames(String host) throws Exception {
    assertThat(answer("GET /healthz HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n"))
        .startsWith("HTTP/1.1 200 ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "rebound.example",
        "127.0.0.1.rebound.example",
        "localhost.rebound.example:8080",
        "192.0.2.7",
        "[2001:db8::6]",
        ""
      })
  void isKnownByNoOtherName(String host) throws Exception {
    assertThat(answer("GET /index.html HTTP/1.1\r\nHost: " + host + "\r\n\r\n"))
        .matches("(?s)HTTP/1.1 4(?:21|00) .*")
        .doesNotContain("Calder Bridge");
  }

  @Test
  void aNameInTheRequestLineCountsToo() throws Exception {
    String request =
        "GET http://rebound.example/index.html HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n";
    assertThat(answer(request + "\r\n"))
        .matches("(?s)HTTP/1.1 4(?:21|00) .*")
        .doesNotContain("Calder Bridge");
  }

  @Test
  void thoseWhoNameNoHostAtAllMeanThisOne() throws Exception {
    assertThat(answer("GET /healthz HTTP/1.0\r\n\r\n")).contains(" 200 ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST", "PUT", "DELETE", "OPTIONS", "TRACE", "PATCH", "PROPFIND"})
  void canOnlyBeRead(String method) throws Exception {
    for (String path : new String[] {"/index.html", "/healthz", "/nowhere"}) {
      String answer = answer(method + " " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n");
      assertThat(answer)
          .startsWith("HTTP/1.1 405 ")
          .contains("\r\nAllow: GET, HEAD\r\n", "\r\nConnection: close\r\n");
      assertGuarded(answer);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"Content-Length: 5", "Transfer-Encoding: chunked"})
  void bodiesAreRefused(String body) throws Exception {
    String answer =
        answer("GET /index.html HTTP/1.1\r\nHost: localhost\r\n" + body + "\r\n\r\n5\r\nabcde");
    assertThat(answer).startsWith("HTTP/1.1 413 ").contains("\r\nConnection: close\r\n");
    assertGuarded(answer);
  }

  @Test
  void whatIsRefusedHasTheHeadersOfAPage() throws Exception {
    String answer = answer("GET / HTTP/1.1\r\nHost: rebound.example\r\n\r\n");
    assertThat(answer)
        .startsWith("HTTP/1.1 421 ")
        .contains("\r\nContent-Type: text/plain;charset=utf-8\r\n")
        .endsWith("server.names lists those it is known by.\n");
    assertGuarded(answer);
  }

  @ParameterizedTest
  @CsvSource({
    "400, GET /%zz HTTP/1.1|Host: localhost||",
    "400, GET / HTTP/1.1||",
    "400, GET / HTTP/1.1|Host: localhost|Host: localhost||",
    "400, nonsense||",
    "400, GET /..;/x HTTP/1.1|Host: localhost||",
    "505, GET / HTTP/7.3|Host: localhost||"
  })
  void whatIsNoRequestIsAnsweredWithTheSameHeaders(int status, String request) throws Exception {
    String answer = answer(request.replace("|", "\r\n"));
    assertThat(answer).startsWith("HTTP/1.1 " + status + " ").doesNotContain("<html", "jetty");
    assertGuarded(answer);
  }

  @Test
  void whoWantsToSpeakAnotherProtocolGetsThePage() throws Exception {
    String answer =
        answer(
            "GET /healthz HTTP/1.1\r\nHost: localhost\r\nConnection: close, Upgrade\r\n"
                + "Upgrade: websocket\r\nSec-WebSocket-Version: 13\r\n"
                + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n");
    assertThat(answer)
        .startsWith("HTTP/1.1 200 ")
        .doesNotContain("Set-Cookie")
        .endsWith("\r\nok\n");
    assertGuarded(answer);
  }

  @Test
  void headersAndAddressesHaveALongestLength() throws Exception {
    String much = "x".repeat(9_000);
    String header = answer("GET / HTTP/1.1\r\nHost: localhost\r\nX-Much: " + much + "\r\n\r\n");
    assertThat(header).startsWith("HTTP/1.1 431 ");
    assertGuarded(header);
    String line = answer("GET /" + much + " HTTP/1.1\r\nHost: localhost\r\n\r\n");
    assertThat(line).startsWith("HTTP/1.1 414 ");
    assertGuarded(line);
  }

  private static String answer(String request) throws IOException {
    try (RawClient client = RawClient.open(server.port())) {
      return client.send(request).readAll();
    }
  }

  private static void assertGuarded(String answer) {
    assertThat(answer)
        .contains(
            "\r\nContent-Security-Policy: default-src 'none'; ",
            "\r\nX-Content-Type-Options: nosniff\r\n",
            "\r\nReferrer-Policy: strict-origin-when-cross-origin\r\n",
            "\r\nCross-Origin-Opener-Policy: same-origin\r\n",
            "\r\nCache-Control: no-cache\r\n");
  }
}
