package dev.backstory.picture;

import static dev.backstory.picture.TestPictures.encoded;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.backstory.fetch.FetchSettings;
import dev.backstory.fetch.GuardedHttpClient;
import dev.backstory.model.Rejection;
import dev.backstory.port.PictureStore;
import dev.backstory.port.PictureStore.Choice;
import dev.backstory.port.PictureStore.Wanted;
import dev.backstory.store.JdbiPictureStore;
import dev.backstory.store.JdbiRejectionLog;
import dev.backstory.store.sqlite.SqliteDatabase;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class PictureRoundTest {
  private static final Instant NOW = Instant.parse("2031-03-04T05:06:07Z");
  private static final Duration DAY = Duration.ofDays(1);

  @TempDir Path folder;
  private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
  private HttpServer server;
  private GuardedHttpClient door;
  private SqliteDatabase database;
  private PictureStore store;
  private PictureRound round;

  private interface Answer {
    void to(HttpExchange exchange) throws IOException;
  }

  @BeforeEach
  void open() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.start();
    String authority = "127.0.0.1:" + server.getAddress().getPort();
    FetchSettings usual = FetchSettings.withContact("https://reader.example/contact");
    door =
        new GuardedHttpClient(
            usual.allowing(Set.of(authority)).withHostDelay(Duration.ZERO), () -> NOW);
    database = SqliteDatabase.open(folder);
    store = new JdbiPictureStore(database);
    round =
        new PictureRound(door, store, new JdbiRejectionLog(database), new SplittableRandom(4711));
  }

  @AfterEach
  void close() throws IOException {
    server.stop(0);
    door.close();
    database.close();
  }

  private void on(String path, Answer answer) {
    server.createContext(
        path,
        exchange -> {
          asked.add(path);
          answer.to(exchange);
          exchange.close();
        });
  }

  private static Answer sends(String type, byte[] body) {
    return exchange -> {
      exchange.getResponseHeaders().add("Content-Type", type);
      exchange.sendResponseHeaders(200, body.length);
      exchange.getResponseBody().write(body);
    };
  }

  private static Answer status(int status, Map<String, String> headers) {
    return exchange -> {
      headers.forEach(exchange.getResponseHeaders()::add);
      exchange.sendResponseHeaders(status, -1);
    };
  }

  /** Has a story show the picture at this path. */
  private void show(String path) {
    String url = "http://127.0.0.1:" + server.getAddress().getPort() + path;
    store.choose("story of " + path, new Choice("a", url, null, null));
  }

  private String reason(String path) {
    show(path);
    PictureReport report = round.run(NOW);
    assertThat(report.rejected()).as(path).hasSize(1);
    assertThat(report.kept()).isZero();
    return report.rejected().getFirst().reason();
  }

  @Test
  void aCopyIsMadeOnceAndNobodyIsAskedAgain() {
    on("/pier.jpg", sends("image/jpeg", encoded(1600, 900, "jpeg")));
    show("/pier.jpg");

    PictureReport report = round.run(NOW);

    assertThat(report.summary())
        .isEqualTo(
            "pictures: 1 (1 kept, 0 rejected, 0 to retry, 0 left for the next round); 0 deleted");
    var copy = store.shown("story of /pier.jpg").orElseThrow().copy();
    assertThat(copy.width()).isEqualTo(800);
    assertThat(store.file(copy.digest())).isPresent();
    assertThat(round.run(NOW.plus(DAY)).wanted()).isZero();
    assertThat(asked).containsExactly("/pier.jpg");
  }

  @Test
  void whateverIsServedInPlaceOfAPictureHasItsReason() {
    byte[] page = "<!doctype html><script>alert(1)</script>".getBytes(UTF_8);
    byte[] drawing = "<svg xmlns='http://www.w3.org/2000/svg'><script/></svg>".getBytes(UTF_8);
    on("/page", sends("text/html", page));
    on("/page.jpg", sends("image/jpeg", page));
    on("/drawing.svg", sends("image/svg+xml", drawing));
    on("/drawing.png", sends("image/png", drawing));
    on("/bomb.png", sends("image/png", TestPictures.pngHeader(60_000, 60_000)));
    on("/half.png", sends("image/png", TestPictures.half(encoded(300, 200, "png"))));
    on("/inside", status(302, Map.of("Location", "http://127.0.0.1:1/router.png")));
    on("/metadata", status(301, Map.of("Location", "http://169.254.169.254/latest.jpg")));
    on("/gone", status(410, Map.of()));
    on(
        "/reserved",
        exchange -> {
          exchange.getResponseHeaders().add("tdm-reservation", "1");
          sends("image/png", encoded(300, 200, "png")).to(exchange);
        });

    assertThat(reason("/page")).isEqualTo("not a raster picture: text/html");
    assertThat(reason("/page.jpg")).isEqualTo("neither JPEG, PNG, GIF nor WebP");
    assertThat(reason("/drawing.svg")).isEqualTo("not a raster picture: image/svg+xml");
    assertThat(reason("/drawing.png")).isEqualTo("neither JPEG, PNG, GIF nor WebP");
    assertThat(reason("/bomb.png")).isEqualTo("60000 by 60000 dots are too many");
    assertThat(reason("/half.png")).startsWith("a damaged PNG file: ");
    assertThat(reason("/inside")).isEqualTo("not a public address or web port: 127.0.0.1");
    assertThat(reason("/metadata")).isEqualTo("not a public address or web port: 169.254.169.254");
    assertThat(reason("/gone")).isEqualTo("HTTP status 410");
    assertThat(reason("/reserved")).contains("reserves text and data mining");
    assertThat(round.run(NOW.plus(DAY.multipliedBy(30))).wanted()).as("never again").isZero();
  }

  @Test
  void anEndlessBodyIsCutOffAndTriedAFewTimes() {
    on(
        "/endless.jpg",
        exchange -> {
          exchange.getResponseHeaders().add("Content-Type", "image/jpeg");
          exchange.sendResponseHeaders(200, 0);
          while (true) {
            exchange.getResponseBody().write(new byte[100_000]);
          }
        });
    show("/endless.jpg");

    List<Rejection> rejected = new ArrayList<>();
    for (int day = 0; day < 9; day++) {
      rejected.addAll(round.run(NOW.plus(DAY.multipliedBy(day))).rejected());
    }

    assertThat(rejected)
        .extracting(Rejection::reason)
        .containsExactly(
            "will retry: larger than 8000000 bytes",
            "will retry: larger than 8000000 bytes",
            "will retry: larger than 8000000 bytes",
            "gave up: larger than 8000000 bytes");
    assertThat(asked).hasSize(4);
    assertThat(new JdbiRejectionLog(database).all()).isEqualTo(rejected);
  }

  @Test
  void robotsTxtHoldsForPicturesAsForPages() {
    on("/robots.txt", sends("text/plain", "User-agent: *\nDisallow: /img/".getBytes(UTF_8)));
    on("/img/pier.jpg", sends("image/jpeg", encoded(300, 200, "jpeg")));

    assertThat(reason("/img/pier.jpg")).isEqualTo("disallowed by the robots.txt of 127.0.0.1");
    assertThat(asked).doesNotContain("/img/pier.jpg");
  }

  @Test
  void aRoundThatIsToStopBlamesNoPicture() {
    on("/pier.jpg", sends("image/jpeg", encoded(300, 200, "jpeg")));
    show("/pier.jpg");
    Thread.currentThread().interrupt();

    PictureReport report = round.run(NOW);

    assertThat(Thread.interrupted()).isTrue();
    assertThat(report.rejected()).isEmpty();
    assertThat(report.left()).isOne();
    assertThat(store.wanted(NOW)).extracting(Wanted::failures).containsExactly(0);
  }

  @Test
  void aCopyThatNoStoryShowsAnyMoreIsDeleted() {
    on("/pier.jpg", sends("image/jpeg", encoded(300, 200, "jpeg")));
    show("/pier.jpg");
    round.run(NOW);
    store.choose("story of /pier.jpg", null);

    assertThat(round.run(NOW).deleted()).isOne();
  }
}
