package dev.backstory.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.config.ServerConfig;
import dev.backstory.site.SiteFixture;
import dev.backstory.site.SiteRenderer;
import dev.backstory.site.SiteSnapshot;
import dev.backstory.site.SiteSource;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** How much one client may have, and for how long. */
@Timeout(60)
final class LimitsTest {
  private static final SiteSnapshot SITE = new SiteFixture().site();
  private static final Duration LONG = Duration.ofMinutes(5);
  private static final Duration SHORT = Duration.ofSeconds(1);
  private static final String ASKING = "GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n";
  private static final String ASKING_MUCH =
      "GET /stories/calder-bridge-closed.html HTTP/1.1\r\nHost: localhost\r\n\r\n";

  private final List<RawClient> clients = new ArrayList<>();

  @AfterEach
  void leave() throws IOException {
    for (RawClient client : clients) {
      client.close();
    }
  }

  @Test
  void aClientHasSoManyConnections() throws Exception {
    try (WebServer server = serve(() -> SITE, limits(100, 3, 100, LONG, LONG))) {
      for (int i = 0; i < 3; i++) {
        assertThat(connect(server).send(ASKING).readHead()).contains(" 200 ");
      }
      assertThat(connect(server).read()).isEqualTo(-1);
      clients.removeFirst().close();
      assertThat(served(server)).isTrue();
    }
  }

  @Test
  void allTogetherHaveSoManyConnections() throws Exception {
    try (WebServer server = serve(() -> SITE, limits(2, 100, 100, LONG, LONG))) {
      for (int i = 0; i < 2; i++) {
        assertThat(connect(server).send(ASKING).readHead()).contains(" 200 ");
      }
      assertThat(connect(server).read()).isEqualTo(-1);
    }
  }

  @Test
  void aClientHasSoManyRequestsUnderWay() throws Exception {
    Semaphore asked = new Semaphore(0);
    CountDownLatch goOn = new CountDownLatch(1);
    AtomicBoolean slow = new AtomicBoolean();
    SiteSource source =
        () -> {
          if (slow.get()) {
            asked.release();
            await(goOn);
          }
          return SITE;
        };
    try (WebServer server = serve(source, limits(100, 100, 2, LONG, LONG))) {
      assertThat(connect(server).send(ASKING_MUCH).readHead()).contains(" 200 ");
      slow.set(true);
      RawClient first = underWay(server, asked);
      RawClient second = underWay(server, asked);
      assertThat(connect(server).send(ASKING_MUCH).readHead())
          .contains(" 429 ", "\r\nRetry-After: 1\r\n");
      goOn.countDown();
      assertThat(first.readHead()).contains(" 200 ");
      assertThat(second.readHead()).contains(" 200 ");
      assertThat(served(server)).isTrue();
    }
  }

  @Test
  void aRequestThatNeverEndsIsNotWaitedFor() throws Exception {
    try (WebServer server = serve(() -> SITE, limits(100, 100, 100, SHORT, LONG))) {
      RawClient client = connect(server).send("GET / HTTP/1.1\r\nHost: localhost\r\nX: ");
      assertThat(isCutOff(() -> client.send("x"))).isTrue();
    }
  }

  @Test
  void whoDoesNotReadIsCutOff() throws Exception {
    try (WebServer server = serve(() -> SITE, limits(100, 100, 100, LONG, SHORT))) {
      RawClient client = connect(server).send(ASKING_MUCH.repeat(200));
      assertThat(isCutOff(() -> client.send("x"))).isTrue();
    }
  }

  @Test
  void whoOnlyWaitsForTheNextPageKeepsTheConnection() throws Exception {
    try (WebServer server = serve(() -> SITE, limits(100, 100, 100, LONG, SHORT))) {
      RawClient client = connect(server).send(ASKING);
      assertThat(client.readHead()).contains(" 200 ");
      Thread.sleep(SHORT.multipliedBy(2));
      client.send(ASKING);
      assertThat(client.readHead()).contains(" 200 ");
    }
  }

  @Test
  void clientsOnThisMachineAreSparedAsAProxyMayBe() throws Exception {
    Limits limits = new Limits(100, 2, 100, LONG, LONG, LONG, 1_000_000, 8, LONG, 20, 200, true);
    try (WebServer server = serve(() -> SITE, limits)) {
      for (int i = 0; i < 5; i++) {
        assertThat(connect(server).send(ASKING).readHead()).contains(" 200 ");
      }
    }
  }

  private interface Drop {
    void send() throws IOException;
  }

  /** Whether a client that goes on as slowly as it can is cut off within some seconds. */
  private static boolean isCutOff(Drop drop) throws InterruptedException {
    long end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
    while (System.nanoTime() < end) {
      try {
        drop.send();
      } catch (IOException e) {
        return true;
      }
      Thread.sleep(100);
    }
    return false;
  }

  /** Whether a request is served before long, once the server has seen that others have left. */
  private boolean served(WebServer server) throws Exception {
    for (int i = 0; i < 100; i++) {
      try (RawClient client = RawClient.open(server.port())) {
        if (client.send(ASKING).readHead().contains(" 200 ")) {
          return true;
        }
      } catch (IOException e) {
        // The server cut the connection off, as it may until it has seen the others leave.
      }
      Thread.sleep(20);
    }
    return false;
  }

  /** A client whose request is being answered; one before it may not have ended for the server. */
  private RawClient underWay(WebServer server, Semaphore asked) throws Exception {
    while (true) {
      RawClient client = connect(server).send(ASKING_MUCH);
      while (!client.isAnswered()) {
        if (asked.tryAcquire(20, TimeUnit.MILLISECONDS)) {
          return client;
        }
      }
      assertThat(client.readHead()).contains(" 429 ");
    }
  }

  private RawClient connect(WebServer server) throws IOException {
    RawClient client = RawClient.open(server.port());
    clients.add(client);
    return client;
  }

  private static Limits limits(
      int connections, int ofClient, int requests, Duration request, Duration answer) {
    return new Limits(
        connections, ofClient, requests, LONG, request, answer, 1_000_000, 8, LONG, 3, 3, false);
  }

  private static WebServer serve(SiteSource source, Limits limits) throws IOException {
    return WebServer.start(
        source,
        new SiteRenderer(null),
        new ServerConfig("127.0.0.1", 0, "", List.of(), ""),
        limits);
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
