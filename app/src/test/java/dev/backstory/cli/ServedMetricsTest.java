package dev.backstory.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import dev.backstory.cli.serve.ServeCommand;
import dev.backstory.desk.Rounds;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What {@code serve} measures is what the document lists, and counts what is done. */
@Timeout(90)
class ServedMetricsTest {
  private static final Pattern DOCUMENTED =
      Pattern.compile("^\\| `((?:backstory|jvm|process)_[a-z_]+)`", Pattern.MULTILINE);
  private static final Pattern FAMILY = Pattern.compile("^# TYPE (\\S+) \\S+$", Pattern.MULTILINE);
  private static final Pattern LABEL = Pattern.compile("([a-z_]+)=\"([^\"]*)\"");
  private static final String ARTICLE = "/bridge-3141.html";

  @TempDir Path folder;
  private final HttpClient client = HttpClient.newHttpClient();
  private HttpServer outlet;
  private String authority;

  @BeforeEach
  void open() throws IOException {
    outlet = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
    authority = "127.0.0.1:" + outlet.getAddress().getPort();
    String item =
        "<item><title>Zelenka</title><link>http://" + authority + ARTICLE + "</link></item>";
    answer(
        "/feed", 200, "<rss version='2.0'><channel><title>T</title>" + item + "</channel></rss>");
    answer("/broken", 500, "");
    answer(ARTICLE, 404, "");
    outlet.start();
  }

  @AfterEach
  void close() {
    outlet.stop(0);
    client.close();
  }

  @Test
  void theDocumentListsWhatIsMeasuredAndNothingElse() throws Exception {
    Rounds.Pauses pauses = new Rounds.Pauses(Duration.ofMillis(50), Duration.ofMinutes(5));
    try (RunningCommand serving = command().by(() -> new ServeCommand(pauses)).start()) {
      String address = addressOf(serving.awaitErr("pages: 1"));
      get(address + "/");
      get(address + "/nowhere");
      await().until(() -> get(address + "/metrics").contains("status=\"4xx\""));
      String metrics = get(address + "/metrics");

      assertThat(families(metrics)).isEqualTo(documented());
      assertThat(metrics)
          .contains(
              "backstory_feeds{state=\"failing\"} 1.0",
              "backstory_feeds{state=\"well\"} 1.0",
              "backstory_feed_looks_total{outcome=\"read\"} 1.0",
              "backstory_feed_looks_total{outcome=\"failed\"} 1.0",
              "backstory_items_total{kind=\"new\"} 1.0",
              "backstory_pages_total{outcome=\"rejected\"} 1.0",
              "backstory_rejections_total{reason=\"status\"} 2.0",
              "backstory_articles{state=\"kept\"} 0.0",
              "backstory_queue{queue=\"feeds\"} 0.0",
              "backstory_well 1.0")
          .containsPattern("backstory_request_seconds_count\\{page=\"front\",status=\"2xx\"} 1")
          .containsPattern("backstory_database_bytes \\d");
      assertNamesNobody(metrics);
    }
  }

  /** Neither whence news came nor what it is about stands in a label, nor much of anything. */
  private void assertNamesNobody(String metrics) {
    assertThat(metrics).doesNotContain("127.0.0.1", "tern.example", "Zelenka", "bridge-3141");
    assertThat(LABEL.matcher(metrics).results().map(it -> it.group(1)).distinct())
        .isSubsetOf(
            "state", "kind", "outcome", "reason", "result", "queue", "page", "status", "le", "gc",
            "version", "area", "id");
    assertThat(LABEL.matcher(metrics).results().map(MatchResult::group).distinct())
        .hasSizeLessThan(100);
  }

  private static Set<String> families(String metrics) {
    return FAMILY
        .matcher(metrics)
        .results()
        .map(it -> it.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> documented() throws IOException {
    return DOCUMENTED
        .matcher(Files.readString(Path.of("../docs/running.md")))
        .results()
        .map(it -> it.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private TestCommand command() {
    TestCommand command =
        TestCommand.on(folder.resolve("data"))
            .set("server.port=0", "fetch.allow=" + authority, "fetch.delay_millis=0");
    for (String path : new String[] {"/feed", "/broken"}) {
      command.run("feeds", "add", "--no-look", "http://" + authority + path).succeeded();
    }
    return command;
  }

  private void answer(String path, int status, String body) {
    outlet.createContext(
        path,
        exchange -> {
          exchange.sendResponseHeaders(status, body.isEmpty() ? -1 : body.length());
          exchange.getResponseBody().write(body.getBytes(StandardCharsets.UTF_8));
          exchange.close();
        });
  }

  private static String addressOf(String said) {
    Matcher address = Pattern.compile("serving (http://\\S+)").matcher(said);
    assertThat(address.find()).isTrue();
    return address.group(1);
  }

  private String get(String address) throws Exception {
    return client
        .send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString())
        .body();
  }
}
