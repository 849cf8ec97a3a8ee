package dev.backstory.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.model.StoryPage;
import dev.backstory.web.api.ApiAccess;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What programs are told while they listen, over a server whose site changes. */
@Timeout(60)
class StoryEventsTest {
  private static final Duration LONG = Duration.ofMinutes(1);
  private static final Pattern ID = Pattern.compile("id: ([\\w-]+)\n");
  private static final Instant THEN = Instant.parse("2031-03-13T08:00:00Z");

  /** A heartbeat each 600 ms; an answer that goes on without one for 1.5 seconds is cut off. */
  private static final Limits LIMITS = limits(5);

  private static Limits limits(int requests) {
    return new Limits(
        100,
        100,
        requests,
        Duration.ofMillis(1_800),
        LONG,
        Duration.ofMillis(1_500),
        1_000_000,
        8,
        LONG,
        3,
        3,
        false);
  }

  private ApiServer server;
  private final List<RawClient> clients = new ArrayList<>();

  @BeforeEach
  void start() throws IOException {
    server = new ApiServer(LIMITS, ApiAccess.OPEN);
  }

  @AfterEach
  void stop() throws IOException {
    for (RawClient client : clients) {
      client.close();
    }
    server.close();
  }

  private RawClient follow(String header) throws IOException {
    RawClient client = RawClient.open(server.port());
    clients.add(client);
    return client.send("GET /api/v1/events HTTP/1.1\r\nHost: localhost\r\n" + header + "\r\n");
  }

  /** What comes until these words have. */
  private static String until(RawClient client, String words) throws IOException {
    StringBuilder read = new StringBuilder();
    while (read.indexOf(words) < 0) {
      int next = client.read();
      assertThat(next).as("the connection ended after %s", read).isNotNegative();
      read.append((char) next);
    }
    return read.toString();
  }

  private static String lastId(String read) {
    Matcher id = ID.matcher(read);
    String last = "";
    while (id.find()) {
      last = id.group(1);
    }
    return last;
  }

  private static StoryPage at(StoryPage page, String id, int revision, Instant at) {
    return new StoryPage(
        id,
        id,
        page.headline(),
        page.status(),
        page.language(),
        page.createdAt(),
        at,
        revision,
        page.coverage(),
        page.sections(),
        page.history(),
        page.facts());
  }

  /** The site with a story changed and one more, as a round leaves it. */
  private List<StoryPage> changed() {
    List<StoryPage> pages = new ArrayList<>(server.pages());
    pages.set(0, at(pages.getFirst(), "st-3100", 4, THEN));
    pages.add(at(pages.get(1), "st-4000", 1, THEN.plusSeconds(60)));
    return pages;
  }

  @Test
  void whoListensIsToldWhatIsPublishedAndUpdated() throws Exception {
    RawClient client = follow("");
    assertThat(client.readHead()).contains("text/event-stream");
    assertThat(until(client, "\n\n")).contains("retry: 5000\nid: ").doesNotContain("event:");
    server.show(changed());
    String told = until(client, "\"st-4000\"");
    assertThat(told.indexOf("event: updated\ndata: {\"id\":\"st-3100\""))
        .isPositive()
        .isLessThan(told.indexOf("event: published\ndata: {\"id\":\"st-4000\""));
    assertThat(told).contains("\"revision\":4").doesNotContain("st-2900", "st-3099");
  }

  @Test
  void whoComesBackIsToldWhatWasMissedAndNoMore() throws Exception {
    RawClient first = follow("");
    String id = idOf(first);
    first.close();
    server.show(changed());
    RawClient second = follow("Last-Event-ID: " + id + "\r\n");
    String missed = until(second, "\"st-4000\"") + until(second, "\n\n");
    assertThat(missed).containsSubsequence("updated", "\"st-3100\"", "published", "\"st-4000\"");
    assertThat(missed).doesNotContain("st-2900");
    RawClient third = follow("Last-Event-ID: " + lastId(missed) + "\r\n");
    assertThat(until(third, ": \n")).doesNotContain("event:");
  }

  @Test
  void whoMissedTooMuchIsToldHowMuch() throws Exception {
    String id = idOf(follow(""));
    StoryPage page = server.pages().get(1);
    List<StoryPage> pages = new ArrayList<>(server.pages());
    for (int i = 0; i < 501; i++) {
      pages.add(at(page, "st-5" + i, 1, THEN.plusSeconds(i)));
    }
    server.show(pages);
    String missed = until(follow("Last-Event-ID: " + id + "\r\n"), "}");
    assertThat(missed).contains("event: missed\ndata: {\"stories\":501}");
  }

  private static String idOf(RawClient client) throws IOException {
    until(client, "\nid: ");
    return until(client, "\n").strip();
  }

  @Test
  void anAnswerThatGoesOnIsNotCutOffWhileSomebodyReads() throws Exception {
    RawClient client = follow("");
    long began = System.nanoTime();
    for (int i = 0; i < 4; i++) {
      until(client, ": \n\n");
    }
    assertThat(Duration.ofNanos(System.nanoTime() - began)).isGreaterThan(Duration.ofMillis(2_100));
  }

  @Test
  void noMoreFollowThanMayAndAPlaceIsFreeAgain() throws Exception {
    for (int i = 0; i < 3; i++) {
      until(follow(""), "retry");
    }
    HttpResponse<String> answer = server.client().get("/api/v1/events");
    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.headers().firstValue("Retry-After")).contains("30");
    assertThat(answer.body()).contains("\"status\":503");
    clients.getFirst().close();
    String head = "";
    for (int i = 0; i < 100 && !head.contains(" 200 "); i++) {
      Thread.sleep(50); // it is gone when the next sign of life cannot be written
      head = follow("").readHead();
    }
    assertThat(head).contains(" 200 ");
  }

  /** Those who follow count as requests under way, of which programs are told how many are left. */
  @Test
  void programsAreToldHowMuchMoreTheyMayAsk() throws Exception {
    HttpResponse<String> free = server.client().get("/api/v1/stories");
    assertThat(free.headers().firstValue("RateLimit-Policy"))
        .contains("\"client\";q=5;qu=\"concurrent-requests\"");
    assertThat(free.headers().firstValue("RateLimit")).contains("\"client\";r=4");
    for (int i = 0; i < 3; i++) {
      until(follow(""), "retry");
    }
    HttpResponse<String> less = server.client().get("/api/v1/none");
    assertThat(less.headers().firstValue("RateLimit")).contains("\"client\";r=1");
    assertThat(server.client().get("/").headers().firstValue("RateLimit")).isEmpty();
  }

  @Test
  void whoAsksForTooMuchAtOnceIsToldInTheWayOfPrograms() throws Exception {
    try (ApiServer small = new ApiServer(limits(2), ApiAccess.OPEN)) {
      for (int i = 0; i < 2; i++) {
        RawClient client = RawClient.open(small.port());
        clients.add(client);
        until(client.send("GET /api/v1/events HTTP/1.1\r\nHost: localhost\r\n\r\n"), "retry");
      }
      HttpResponse<String> answer = small.client().get("/api/v1/stories");
      assertThat(answer.statusCode()).isEqualTo(429);
      assertThat(answer.headers().firstValue("Retry-After")).contains("1");
      assertThat(answer.headers().firstValue("RateLimit")).contains("\"client\";r=0");
      assertThat(answer.body()).contains("\"title\":\"Too Many Requests\",\"status\":429");
    }
  }
}
