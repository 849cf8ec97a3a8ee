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
import org.junit.jupiter.params.provider.CsvSource;
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
        8,
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
    return door.fetch(FetchRequest.page(base + path, null, null));
  }

  private static FetchOutcome.Fetched fetched(FetchOutcome outcome) {
    return (FetchOutcome.Fetched) outcome;
  }

  private static String reason(FetchOutcome outcome) {
    return switch (outcome) {
      case FetchOutcome.Refused refused -> refused.reason();
      case FetchOutcome.Failed failed -> failed.reason();
      case FetchOutcome.Reserved reserved -> reserved.reason();
      case FetchOutcome.Postponed postponed -> postponed.reason();
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
    on("/gone", status(410, Map.of()));
    on("/odd", status(503, Map.of("Retry-After", "soon")));
    on("/past", status(503, Map.of("Retry-After", "Tue, 04 Mar 2031 05:00:00 GMT")));
    assertThat(feed("/gone")).isEqualTo(new FetchOutcome.Failed("HTTP status 410", 410, null));
    assertThat(feed("/odd")).isEqualTo(new FetchOutcome.Failed("HTTP status 503", 503, null));
    assertThat(feed("/past")).isEqualTo(new FetchOutcome.Failed("HTTP status 503", 503, null));
    assertThat(feed("/busy"))
        .isEqualTo(new FetchOutcome.Failed("HTTP status 503", 503, NOW.plusSeconds(120)));
  }

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
    Fields fields = new Fields();
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
    assertThat(reason(page("/a"))).contains("robots.txt of 127.0.0.1 cannot be had");
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

  @ParameterizedTest
  @CsvSource({
    "'[{\"location\":\"/free/*\",\"tdm-reservation\":0},{\"location\":\"/\",\"tdm-reservation\":1,\"tdm-policy\":\"https://a.example/terms\"}]', /free/a, true",
    "'[{\"location\":\"/free/*\",\"tdm-reservation\":0},{\"location\":\"/\",\"tdm-reservation\":1,\"tdm-policy\":\"https://a.example/terms\"}]', /a, false",
    "'[{\"location\":\"/*.html$\",\"tdm-reservation\":\"1\"}]', /a/b.html, false",
    "'[{\"location\":\"/*.html$\",\"tdm-reservation\":\"1\"}]', /a/b.html?x=1, true",
    "'{\"location\":\"/a\",\"tdm-reservation\":1}', /a, false",
    "'[1, {\"location\":5}, {\"tdm-reservation\":1}]', /a, true",
    "'<html>no JSON</html>', /a, true"
  })
  void keepsToTheFileOfReservations(String file, String path, boolean free) {
    on("/.well-known/tdmrep.json", body(file, Map.of()));
    on("/a", body("a", Map.of()));
    on("/free", body("a", Map.of()));
    assertThat(page(path) instanceof FetchOutcome.Fetched).isEqualTo(free);
    assertThat(page(path) instanceof FetchOutcome.Reserved).isEqualTo(!free);
    assertThat(seen.stream().filter("/.well-known/tdmrep.json"::equals)).hasSize(1);
    assertThat(seen.contains(path)).isEqualTo(free);
  }

  @Test
  void doesNotHandOverAPageWhosePublisherReservesIt() {
    on(
        "/header",
        body("<p>x", Map.of("TDM-Reservation", "1", "tdm-policy", "https://a.example/t")));
    on(
        "/meta",
        body(
            "<html><head><META NAME=TDM-Reservation content=' 1 '>"
                + "<meta name='tdm-policy' content='/terms'></head><p>x",
            Map.of("Content-Type", "text/html; charset=no-such-thing")));
    on("/zero", body("<meta name='tdm-reservation' content='0'>", Map.of("tdm-reservation", "0")));
    on("/words", body("<p>The name is tdm-reservation.</p>", Map.of()));
    on("/deep", body("<!-- tdm-reservation --><p><b><i></p>" + "<dl>".repeat(600) + "x", Map.of()));
    assertThat(page("/header"))
        .isEqualTo(new FetchOutcome.Reserved("HTTP header", "https://a.example/t"));
    assertThat(page("/meta")).isEqualTo(new FetchOutcome.Reserved("page", base + "/terms"));
    assertThat(page("/deep")).isEqualTo(new FetchOutcome.Reserved("page", null));
    assertThat(page("/zero")).isInstanceOf(FetchOutcome.Fetched.class);
    assertThat(page("/words")).isInstanceOf(FetchOutcome.Fetched.class);
    assertThat(feed("/header")).isInstanceOf(FetchOutcome.Fetched.class);
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
    Surroundings manyHosts =
        new Surroundings(
            host -> new InetAddress[] {InetAddress.ofLiteral("127.0.0.1")},
            Surroundings.REAL.tls());
    try (HttpDoor narrow = new HttpDoor(two, clock, manyHosts);
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
