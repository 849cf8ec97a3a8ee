package dev.backstory.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class GuardedHttpClientTest extends HttpClientFixture {
  @Test
  void fetches() {
    on(
        "/feed",
        body("<rss/>", Map.of("Content-Type", "text/xml; charset=\"koi8-r\"", "ETag", "W/\"a\"")));
    FetchOutcome.Fetched answer = fetched(feed("/feed"));
    assertThat(answer.bytes()).asString().isEqualTo("<rss/>");
    assertThat(answer.charset()).isEqualTo("koi8-r");
    assertThat(answer.etag()).isEqualTo("W/\"a\"");
    assertThat(answer.finalUrl()).isEqualTo(base + "/feed");
    assertThat(answer.movedTo()).isNull();
  }

  @Test
  void saysWhoAsks() {
    AtomicReference<String> agent = new AtomicReference<>();
    on(
        "/feed",
        exchange -> {
          agent.set(exchange.getRequestHeaders().getFirst("User-Agent"));
          status(204, Map.of()).to(exchange);
        });
    feed("/feed");
    assertThat(agent.get()).contains("Backstory").contains("https://reader.example/contact");
  }

  @Test
  void sendsValidatorsBackByteForByte() {
    String etag = "W/\"caf\u00e9 \\\"x\"";
    AtomicReference<Map<String, List<String>>> headers = new AtomicReference<>();
    on(
        "/feed",
        exchange -> {
          headers.set(Map.copyOf(exchange.getRequestHeaders()));
          status(304, Map.of()).to(exchange);
        });
    FetchOutcome outcome = door.fetch(FetchRequest.feed(base + "/feed", etag, "Tue, 4 Mar 31"));
    assertThat(outcome).isEqualTo(new FetchOutcome.NotModified(null, null));
    assertThat(headers.get().get("If-none-match")).containsExactly(etag);
    assertThat(headers.get().get("If-modified-since")).containsExactly("Tue, 4 Mar 31");
  }

  @Test
  void unpacksGzip() throws IOException {
    byte[] packed = gzip("plain".getBytes(StandardCharsets.UTF_8));
    on("/feed", packed(packed));
    assertThat(fetched(feed("/feed")).bytes()).asString().isEqualTo("plain");
  }

  @Test
  void cutsADecompressionBomb() throws IOException {
    byte[] bomb = gzip(new byte[50_000_000]);
    assertThat(bomb.length).isLessThan(100_000);
    on("/feed", packed(bomb));
    assertThat(reason(feed("/feed"))).isEqualTo("larger than 100000 bytes");
  }

  @Test
  void cutsAnEndlessBody() {
    on(
        "/feed",
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          OutputStream out = exchange.getResponseBody();
          for (int i = 0; i < 1_000_000; i++) {
            out.write(new byte[1_000]);
          }
        });
    assertThat(reason(feed("/feed"))).isEqualTo("larger than 100000 bytes");
  }

  @Test
  void doesNotWaitForASlowServer() {
    on(
        "/slow",
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          for (int i = 0; i < 300; i++) { // never silent for long, and never done
            exchange.getResponseBody().write('x');
            exchange.getResponseBody().flush();
            sleep(100);
          }
        });
    long start = System.nanoTime();
    assertThat(reason(feed("/slow"))).startsWith("no complete response within");
    assertThat(Duration.ofNanos(System.nanoTime() - start))
        .isBetween(Duration.ofSeconds(2), Duration.ofSeconds(6));
  }

  @Test
  void reportsABrokenConversation() throws IOException {
    for (String answer :
        List.of(
            "HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nabc",
            "nonsense\r\n\r\n",
            "HTTP/1.1 200 OK\r\nX: " + "x".repeat(100_000) + "\r\n\r\n",
            "HTTP/1.1 200 OK\r\n" + "A: b\r\n".repeat(10_000) + "\r\n",
            "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 3\r\n\r\nabc",
            "HTTP/1.1 200 OK\r\nContent-Encoding: br\r\nContent-Length: 3\r\n\r\nabc",
            "HTTP/1.1 200 OK\r\nContent-Length: -5\r\n\r\nabc",
            "")) {
      assertThat(rawly(answer)).isInstanceOf(FetchOutcome.Failed.class);
    }
  }

  private FetchOutcome rawly(String answer) throws IOException {
    try (ServerSocket raw = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      Thread.ofVirtual().start(() -> answerOnce(raw, answer));
      String host = "127.0.0.1:" + raw.getLocalPort();
      try (GuardedHttpClient other =
          new GuardedHttpClient(settings(Duration.ZERO).allowing(Set.of(host)), clock)) {
        return other.fetch(FetchRequest.feed("http://" + host + "/", null, null));
      }
    }
  }

  private static void answerOnce(ServerSocket raw, String answer) {
    try (Socket socket = raw.accept()) {
      socket.getInputStream().read(new byte[10_000]);
      socket.getOutputStream().write(answer.getBytes(StandardCharsets.ISO_8859_1));
    } catch (IOException e) {
      // The reader has hung up, as it should.
    }
  }

  @Test
  void reportsStatusAndWhenToComeBack() {
    on("/busy", status(503, Map.of("Retry-After", "120")));
    on("/gone", status(410, Map.of()));
    on("/odd", status(503, Map.of("Retry-After", "soon")));
    on("/past", status(503, Map.of("Retry-After", "Tue, 04 Mar 2031 05:00:00 GMT")));
    assertThat(feed("/gone")).isEqualTo(new FetchOutcome.Failed("HTTP status 410", 410, null));
    assertThat(feed("/odd")).isEqualTo(new FetchOutcome.Failed("HTTP status 503", 503, null));
    assertThat(feed("/past")).isEqualTo(new FetchOutcome.Failed("HTTP status 503", 503, null));
    assertThat(feed("/busy"))
        .isEqualTo(new FetchOutcome.Failed("HTTP status 503", 503, NOW.plusSeconds(120)));
  }

  @Test
  void readsNoFilmForAPage() {
    AtomicInteger written = new AtomicInteger();
    on(
        "/film",
        exchange -> {
          exchange.getResponseHeaders().add("Content-Type", "video/mp4");
          exchange.sendResponseHeaders(200, 0);
          for (int i = 0; i < 1_000; i++) {
            exchange.getResponseBody().write(new byte[10_000]);
            written.addAndGet(10_000);
          }
        });
    on("/odd", body("<p>x", Map.of("Content-Type", "application/xhtml+xml; charset=utf-8")));
    on("/none", body("<p>x", Map.of("Content-Type", " ")));
    on("/feed", body("<rss/>", Map.of("Content-Type", "image/png")));
    assertThat(page("/film")).isEqualTo(new FetchOutcome.Refused("not a page: video/mp4"));
    assertThat(written.get()).isLessThan(9_000_000);
    assertThat(page("/odd")).isInstanceOf(FetchOutcome.Fetched.class);
    assertThat(page("/none")).isInstanceOf(FetchOutcome.Fetched.class);
    assertThat(feed("/feed")).isInstanceOf(FetchOutcome.Fetched.class);
  }

  private static Answer packed(byte[] gzip) {
    return exchange -> {
      exchange.getResponseHeaders().add("Content-Encoding", "gzip");
      exchange.sendResponseHeaders(200, gzip.length);
      exchange.getResponseBody().write(gzip);
    };
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    }
    return out.toByteArray();
  }
}
