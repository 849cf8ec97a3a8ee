package dev.backstory.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class HttpDoorTest {
  private static final Instant NOW = Instant.parse("2031-03-04T05:06:07Z");

  private final AtomicReference<Instant> now = new AtomicReference<>(NOW);
  private final InstantSource clock = now::get;
  private final List<String> seen = Collections.synchronizedList(new ArrayList<>());
  private HttpServer server;
  private String base;
  private HttpDoor door;

  @BeforeEach
  void open() throws IOException {
    server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.start();
    base = "http://127.0.0.1:" + server.getAddress().getPort();
    door = new HttpDoor(settings(Duration.ZERO), clock);
  }

  @AfterEach
  void shut() throws IOException {
    server.stop(0);
    door.close();
  }

  private FetchSettings settings(Duration hostDelay) {
    return new FetchSettings(
        "https://reader.example/contact",
        Duration.ofSeconds(3),
        100_000,
        5,
        hostDelay,
        Duration.ofHours(1),
        Set.of("127.0.0.1:" + server.getAddress().getPort()));
  }

  private interface Answer {
    void to(HttpExchange exchange) throws IOException;
  }

  private void on(String path, Answer answer) {
    server.createContext(
        path,
        exchange -> {
          seen.add(exchange.getRequestURI().toString());
          answer.to(exchange);
          exchange.close();
        });
  }

  private static Answer body(String text, Map<String, String> headers) {
    return exchange -> {
      headers.forEach(exchange.getResponseHeaders()::add);
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(200, bytes.length);
      exchange.getResponseBody().write(bytes);
    };
  }

  private static Answer status(int status, Map<String, String> headers) {
    return exchange -> {
      headers.forEach(exchange.getResponseHeaders()::add);
      exchange.sendResponseHeaders(status, -1);
    };
  }

  private FetchOutcome feed(String path) {
    return door.fetch(FetchRequest.feed(base + path, null, null));
  }

  private FetchOutcome page(String path) {
    return door.fetch(FetchRequest.page(base + path));
  }

  private static FetchOutcome.Fetched fetched(FetchOutcome outcome) {
    return (FetchOutcome.Fetched) outcome;
  }

  private static String reason(FetchOutcome outcome) {
    return switch (outcome) {
      case FetchOutcome.Refused refused -> refused.reason();
      case FetchOutcome.Failed failed -> failed.reason();
      case FetchOutcome.Fetched _, FetchOutcome.NotModified _ -> "no fault";
    };
  }

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
    assertThat(answer.permanentRedirectTarget()).isNull();
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
    assertThat(outcome).isEqualTo(new FetchOutcome.NotModified());
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
  void remembersAPermanentMove() {
    on("/old", status(301, Map.of("Location", "/older?x=1")));
    on("/older", status(308, Map.of("Location", base + "/new")));
    on("/new", status(302, Map.of("Location", "/today")));
    on("/today", body("x", Map.of()));
    FetchOutcome.Fetched answer = fetched(feed("/old"));
    assertThat(answer.finalUrl()).isEqualTo(base + "/today");
    assertThat(answer.permanentRedirectTarget()).isEqualTo(base + "/new");
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
    assertThat(reason(feed("/slow"))).startsWith("no complete answer within");
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
      try (HttpDoor other = new HttpDoor(settings(Duration.ZERO).allowing(Set.of(host)), clock)) {
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
    on("/later", status(429, Map.of("Retry-After", "Tue, 04 Mar 2031 06:00:00 GMT")));
    on("/never", status(429, Map.of("Retry-After", "999999999")));
    on("/gone", status(410, Map.of()));
    assertThat(feed("/busy"))
        .isEqualTo(new FetchOutcome.Failed("HTTP status 503", 503, NOW.plusSeconds(120)));
    assertThat(feed("/later"))
        .isEqualTo(
            new FetchOutcome.Failed("HTTP status 429", 429, Instant.parse("2031-03-04T06:00:00Z")));
    assertThat(((FetchOutcome.Failed) feed("/never")).retryAfter())
        .isEqualTo(NOW.plus(Duration.ofDays(2)));
    assertThat(feed("/gone")).isEqualTo(new FetchOutcome.Failed("HTTP status 410", 410, null));
  }

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
  void keepsOutWhenRobotsTxtFails() {
    on("/robots.txt", status(500, Map.of()));
    on("/a", body("a", Map.of()));
    assertThat(page("/a")).isInstanceOf(FetchOutcome.Refused.class);
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
    try (HttpDoor slow = new HttpDoor(settings(Duration.ofMillis(200)), clock);
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

  private static void sleep(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
