package dev.backstory.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ServerSocketFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The door before servers that do everything wrong; {@code docs/ingest.md} has the same table. */
@Timeout(60)
@Execution(ExecutionMode.SAME_THREAD)
class MisbehavingServerTest {
  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2031-03-04T05:06:07Z"));

  /** For all that do not wait for the time to end, on a busy machine too. */
  private static final Duration AMPLE = Duration.ofSeconds(15);

  private static final String SECURE = "secure.example";

  @TempDir static Path folder;
  private static Certificates certificate;

  @BeforeAll
  static void makeACertificate() throws Exception {
    certificate = Certificates.forName(folder, SECURE);
  }

  @ParameterizedTest
  @EnumSource
  void comesToWhatIsExpected(Misbehaviour misbehaviour) throws Exception {
    try (WildServer server = server(misbehaviour);
        GuardedHttpClient door = door(misbehaviour, server)) {
      String told = told(door.fetch(request(misbehaviour, server)));
      assertThat(told.replace("127.0.0.1:" + server.port(), "HOST"))
          .isEqualTo(misbehaviour.expected());
      assertThat(server.paths().size()).isLessThanOrEqualTo(6);
    }
  }

  @Test
  void theDocumentHasTheSameTable() throws IOException {
    List<String> expected =
        Arrays.stream(Misbehaviour.values())
            .map(m -> "| " + m.does() + " | " + m.expected().replace("|", "\\|") + " |")
            .toList();
    List<String> rows =
        Files.readAllLines(Path.of("../docs/ingest.md")).stream()
            .dropWhile(line -> !line.startsWith("| The server"))
            .skip(2)
            .takeWhile(line -> line.startsWith("|"))
            .toList();
    assertThat(rows).isEqualTo(expected);
  }

  @Test
  void connectsToTheAddressThatWasChecked() throws Exception {
    AtomicInteger lookups = new AtomicInteger();
    WildServer.Behaviour ok =
        (s, path, out) ->
            out.write(WildServer.latin("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok"));
    try (WildServer server = new WildServer("127.0.0.1", ok);
        GuardedHttpClient door =
            new GuardedHttpClient(
                settings(AMPLE, Set.of("127.0.0.1/32")),
                CLOCK,
                new NetworkEnvironment(_ -> changing(lookups), NetworkEnvironment.REAL.tls()))) {
      String url = "http://rebinding.example:" + server.port() + "/";
      assertThat(told(door.fetch(FetchRequest.feed(url, null, null)))).isEqualTo("read: 2 bytes");
      assertThat(lookups).hasValue(1);
    }
  }

  @Test
  void connectsOnlyToThePermittedOnesOfAHostsAddresses() throws Exception {
    WildServer.Behaviour ok =
        (s, path, out) ->
            out.write(WildServer.latin("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok"));
    InetAddress[] both = {InetAddress.ofLiteral("127.0.0.2"), InetAddress.ofLiteral("127.0.0.1")};
    try (WildServer server = new WildServer("127.0.0.1", ok);
        GuardedHttpClient door =
            new GuardedHttpClient(
                settings(AMPLE, Set.of("127.0.0.1/32")),
                CLOCK,
                new NetworkEnvironment(_ -> both, NetworkEnvironment.REAL.tls()))) {
      String url = "http://both.example:" + server.port() + "/";
      assertThat(told(door.fetch(FetchRequest.feed(url, null, null)))).isEqualTo("read: 2 bytes");
    }
  }

  @Test
  void readsBrotliAndTrustsACertificateThatIsInOrder() throws Exception {
    byte[] packed = Misbehaviour.brotli();
    WildServer.Behaviour brotli =
        (s, path, out) -> {
          out.write(
              WildServer.latin(
                  "HTTP/1.1 200 OK\r\nContent-Encoding: br\r\nContent-Length: "
                      + packed.length
                      + "\r\n\r\n"));
          out.write(packed);
        };
    ServerSocketFactory tls = certificate.shown().getServerSocketFactory();
    NetworkEnvironment trusting = new NetworkEnvironment(_ -> loopback(), certificate.believed());
    try (WildServer server = new WildServer(tls, "127.0.0.1", brotli);
        GuardedHttpClient door =
            new GuardedHttpClient(settings(AMPLE, Set.of("127.0.0.1/32")), CLOCK, trusting)) {
      String url = "https://" + SECURE + ":" + server.port() + "/";
      assertThat(door.fetch(FetchRequest.feed(url, null, null)))
          .isInstanceOfSatisfying(
              FetchOutcome.Fetched.class,
              f -> assertThat(f.bytes()).asString().isEqualTo("plain text of a feed"));
    }
  }

  private static WildServer server(Misbehaviour m) throws Exception {
    boolean tls = m == Misbehaviour.SELF_SIGNED || m == Misbehaviour.WRONG_NAME;
    ServerSocketFactory sockets =
        tls ? certificate.shown().getServerSocketFactory() : ServerSocketFactory.getDefault();
    if (m == Misbehaviour.NO_TLS) {
      return new WildServer("127.0.0.1", m.behaviour(), "HTTP/1.1 400 Bad Request\r\n\r\n");
    }
    return new WildServer(sockets, "127.0.0.1", m.behaviour());
  }

  private static GuardedHttpClient door(Misbehaviour m, WildServer server) throws Exception {
    AtomicInteger lookups = new AtomicInteger();
    Duration time = m.expected().contains("1000 ms") ? Duration.ofSeconds(1) : AMPLE;
    return switch (m) {
      case DNS_THAT_CHANGES ->
          new GuardedHttpClient(
              settings(time, Set.of("127.0.0.1/32")),
              CLOCK,
              new NetworkEnvironment(_ -> changing(lookups), NetworkEnvironment.REAL.tls()));
      case DNS_WITHOUT_AN_ANSWER ->
          new GuardedHttpClient(
              settings(time, Set.of("127.0.0.1/32")),
              CLOCK,
              new NetworkEnvironment(_ -> never(), NetworkEnvironment.REAL.tls()));
      case WRONG_NAME ->
          new GuardedHttpClient(
              settings(time, Set.of("127.0.0.1/32")),
              CLOCK,
              new NetworkEnvironment(_ -> loopback(), certificate.believed()));
      default -> new GuardedHttpClient(settings(time, Set.of("127.0.0.1:" + server.port())), CLOCK);
    };
  }

  private static FetchRequest request(Misbehaviour m, WildServer server) {
    String host =
        switch (m) {
          case DNS_THAT_CHANGES -> "http://rebinding.example:";
          case DNS_WITHOUT_AN_ANSWER -> "http://silent.example:";
          case WRONG_NAME -> "https://wrong.example:";
          case SELF_SIGNED, NO_TLS -> "https://127.0.0.1:";
          default -> "http://127.0.0.1:";
        };
    String etag = m == Misbehaviour.STATUS_304_WITH_A_BODY ? "\"a\"" : null;
    return FetchRequest.feed(host + server.port() + "/", etag, null);
  }

  private static FetchSettings settings(Duration time, Set<String> allowed) {
    return new FetchSettings(
        "https://reader.example/contact",
        time,
        100_000,
        5,
        8,
        Duration.ZERO,
        Duration.ofHours(1),
        allowed);
  }

  private static InetAddress[] loopback() {
    return new InetAddress[] {InetAddress.ofLiteral("127.0.0.1")};
  }

  private static InetAddress[] never() {
    try {
      Thread.sleep(20_000);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return loopback();
  }

  /** Permitted when it is asked for first, and inside the network ever after. */
  private static InetAddress[] changing(AtomicInteger lookups) {
    boolean first = lookups.getAndIncrement() == 0;
    return new InetAddress[] {InetAddress.ofLiteral(first ? "127.0.0.1" : "127.0.0.2")};
  }

  private static String told(FetchOutcome outcome) {
    return switch (outcome) {
      case FetchOutcome.Fetched f -> "read: " + f.bytes().length + " bytes";
      case FetchOutcome.NotModified _ -> "not modified";
      case FetchOutcome.Refused(String reason, _) -> "refused: " + reason;
      case FetchOutcome.Reserved reserved -> "reserved: " + reserved.reason();
      case FetchOutcome.Postponed(String reason, _) -> "postponed: " + reason;
      case FetchOutcome.Failed(String reason, _, Instant retryAfter) ->
          "failed: "
              + reason
              + (retryAfter == null
                  ? ""
                  : "; no requests to the host for "
                      + Duration.between(CLOCK.instant(), retryAfter).toSeconds()
                      + " s");
    };
  }
}
