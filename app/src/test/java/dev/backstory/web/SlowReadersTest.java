package dev.backstory.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.config.ServerConfig;
import dev.backstory.site.SiteFixture;
import dev.backstory.site.SiteRenderer;
import dev.backstory.site.SiteSnapshot;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Hundreds who ask for much and read nothing do not keep others from reading. */
@Timeout(90)
final class SlowReadersTest {
  private static final int ATTACKERS = 280;
  private static final int REQUESTS = 200;
  private static final Duration ATTACK = Duration.ofSeconds(10);

  /** As promised; a machine that is busy otherwise may take some of it. */
  private static final Duration SLOWEST = Duration.ofMillis(200);

  private static final String PAGE = "/stories/calder-bridge-closed.html";
  private static final SiteSnapshot SITE = new SiteFixture().site();

  private final HttpClient client = HttpClient.newHttpClient();

  @Test
  void othersAreAnsweredMeanwhile() throws Exception {
    ServerConfig settings = new ServerConfig("127.0.0.1", 0, "", List.of(), "");
    List<RawClient> attackers = new ArrayList<>();
    try (WebServer server = WebServer.start(() -> SITE, new SiteRenderer(null), settings)) {
      String root = "http://127.0.0.1:" + server.port();
      ask(root + PAGE);
      String requests = "GET %s HTTP/1.1\r\nHost: localhost\r\n\r\n".formatted(PAGE);
      for (int i = 0; i < ATTACKERS; i++) {
        attackers.add(RawClient.open(server.port()).send(requests.repeat(REQUESTS)));
      }
      List<Duration> waits = new ArrayList<>();
      for (long end = System.nanoTime() + ATTACK.toNanos(); System.nanoTime() < end; ) {
        waits.add(ask(root + "/healthz"));
        waits.add(ask(root + PAGE));
        Thread.sleep(20);
      }
      waits.sort(null);
      assertThat(waits.get(waits.size() * 99 / 100)).isLessThan(SLOWEST);
    } finally {
      for (RawClient attacker : attackers) {
        attacker.close();
      }
    }
  }

  /** How long the answer took. */
  private Duration ask(String address) throws Exception {
    long start = System.nanoTime();
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(address)).timeout(Duration.ofSeconds(60)).build();
    HttpResponse<byte[]> answer = client.send(request, BodyHandlers.ofByteArray());
    assertThat(answer.statusCode()).isEqualTo(200);
    return Duration.ofNanos(System.nanoTime() - start);
  }
}
