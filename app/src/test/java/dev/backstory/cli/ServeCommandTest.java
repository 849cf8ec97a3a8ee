package dev.backstory.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import dev.backstory.cli.print.Json;
import dev.backstory.cli.serve.ServeCommand;
import dev.backstory.desk.Rounds;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Serving goes on, whatever one round comes to. */
@Timeout(90)
class ServeCommandTest {
  private static final String FEED =
      "<rss version='2.0'><channel><title>The Tern</title></channel></rss>";

  @TempDir Path folder;
  private final AtomicInteger asked = new AtomicInteger();
  private HttpServer site;
  private String authority;

  @BeforeEach
  void open() throws IOException {
    site = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
    site.createContext(
        "/feed",
        exchange -> {
          asked.incrementAndGet();
          exchange.sendResponseHeaders(200, FEED.length());
          exchange.getResponseBody().write(FEED.getBytes());
          exchange.close();
        });
    site.start();
    authority = "127.0.0.1:" + site.getAddress().getPort();
  }

  @AfterEach
  void close() {
    site.stop(0);
  }

  @Test
  void tellsAFaultAndGoesOnInTheNextRound() throws Exception {
    TestCommand command =
        TestCommand.on(folder.resolve("data")).set("server.port=0", "fetch.allow=" + authority);
    command.run("feeds", "add", "--no-look", "http://" + authority + "/feed").succeeded();
    sql("ALTER TABLE feed RENAME TO aside");
    Rounds.Pauses pauses = new Rounds.Pauses(Duration.ofMillis(50), Duration.ofMinutes(5));
    try (RunningCommand serving = command.by(() -> new ServeCommand(pauses)).start()) {
      serving.awaitErr("error, will retry");
      assertThat(serving.isAlive()).isTrue();
      assertThat(asked).hasValue(0);

      sql("ALTER TABLE aside RENAME TO feed");
      serving.awaitErr("feeds: 1 (0 unchanged, 0 failed, 0 postponed)");
      assertThat(asked).hasValue(1);
    }
  }

  /** As when its disk was unmounted, is full, or can only be read. */
  @Test
  void nothingIsFetchedWhileNothingCanBeStored() throws Exception {
    TestCommand command = serve("fetch.allow=" + authority);
    command.run("feeds", "add", "--no-look", "http://" + authority + "/feed").succeeded();
    Path data = folder.resolve("data");
    Path away = folder.resolve("away");
    Rounds.Pauses pauses = new Rounds.Pauses(Duration.ofMillis(20), Duration.ofMillis(200));
    try (RunningCommand serving = command.by(() -> new ServeCommand(pauses)).start()) {
      String said = serving.awaitErr("feeds: 1 (0 unchanged, 0 failed, 0 postponed)");
      URI health = healthOf(said);
      await().untilAsserted(() -> assertThat(answer(health)).isEqualTo("200 ok\n"));

      Files.move(data, away);
      sql(away, "UPDATE feed SET next_at = '2000-01-01T00:00:00Z'");
      serving.awaitErr("error, will retry: the data folder " + data + " cannot be written to");
      assertThat(answer(health)).startsWith("503 store: the data folder cannot be written to");
      Thread.sleep(Duration.ofSeconds(2));
      assertThat(asked).as("rounds went by").hasValue(1);

      Files.move(away, data);
      String all = serving.awaitErr("more times)");
      assertThat(all).containsOnlyOnce("error, will retry").doesNotContain("\tat ");
      await().untilAsserted(() -> assertThat(asked).hasValue(2));
      await().untilAsserted(() -> assertThat(answer(health)).isEqualTo("200 ok\n"));
    }
  }

  @Test
  void aRoundThatFailsIsToldToWhoeverWatches() throws Exception {
    TestCommand command = serve("fetch.allow=" + authority);
    command.run("feeds", "add", "--no-look", "http://" + authority + "/feed").succeeded();
    sql("ALTER TABLE feed RENAME TO aside");
    Rounds.Pauses pauses = new Rounds.Pauses(Duration.ofMillis(20), Duration.ofMillis(200));
    try (RunningCommand serving = command.by(() -> new ServeCommand(pauses)).start()) {
      URI health = healthOf(serving.awaitErr("error, will retry"));
      await()
          .untilAsserted(
              () -> assertThat(answer(health)).startsWith("503 rounds: the last one failed, at "));
      assertThat(answer(health.resolve("/readyz")))
          .as("what watches it restarts what is not ready, and tells of what is not well")
          .isEqualTo("200 ready\n");
      sql("ALTER TABLE aside RENAME TO feed");
      await().untilAsserted(() -> assertThat(answer(health)).isEqualTo("200 ok\n"));
    }
  }

  @Test
  void aLogForMachinesHasNothingButObjects() throws Exception {
    TestCommand command = serve("fetch.allow=" + authority).set("log.format=json");
    command.run("feeds", "add", "--no-look", "http://" + authority + "/feed").succeeded();
    command.run("feeds", "add", "--no-look", "http://" + authority + "/gone?key=4711").succeeded();
    Rounds.Pauses pauses = new Rounds.Pauses(Duration.ofMillis(20), Duration.ofMillis(200));
    String said;
    try (RunningCommand serving = command.by(() -> new ServeCommand(pauses)).start()) {
      said = serving.awaitErr("\"feeds_read\":1");
      sql("ALTER TABLE feed RENAME TO aside");
      said = serving.awaitErr("\"event\":\"failed\"");
    }
    assertThat(said.lines().map(Json.MAPPER::readTree))
        .allSatisfy(event -> assertThat(event.path("at").asString()).endsWith("Z"))
        .extracting(event -> event.path("event").asString())
        .contains("serving", "note", "fetched", "rejected", "round", "failed");
    assertThat(said)
        .contains("\"reason\":\"status\",\"host\":\"127.0.0.1\"")
        .doesNotContain("4711");
  }

  @Test
  void aPortInUseIsToldInALogForMachinesToo() {
    int port = site.getAddress().getPort();
    CommandRun run = serve("server.port=" + port).set("log.format=json").run("serve").ended(1);
    assertThat(run.err().lines().map(Json.MAPPER::readTree))
        .singleElement()
        .satisfies(
            event ->
                assertThat(event.path("message").asString())
                    .startsWith(
                        "backstory: port %d of 127.0.0.1 cannot be used: Address already in use;"
                            .formatted(port)));
  }

  @Test
  void aPortInUseIsToldInASentence() {
    int port = site.getAddress().getPort();
    CommandRun run = serve("server.port=" + port).run("serve").ended(1);
    assertThat(run.err().lines())
        .singleElement(InstanceOfAssertFactories.STRING)
        .matches(
            "backstory: port "
                + port
                + " of 127.0.0.1 cannot be used: Address already in use;"
                + " (\\d+) is free: --set server.port=\\1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"192.0.2.1", "[::1", "1:2:3"})
  void aHostThatIsNotThisMachineIsToldInASentence(String host) {
    CommandRun run = serve("server.host=" + host).run("serve").ended(1);
    assertThat(run.err().lines())
        .singleElement(InstanceOfAssertFactories.STRING)
        .matches("backstory: server.host .* is (?:not known to be any|no) address.*");
  }

  @Test
  void whoeverLetsOthersInIsTold() throws Exception {
    try (RunningCommand serving = serve("server.host=0.0.0.0").start("serve")) {
      assertThat(serving.awaitErr("fetch.contact is not set")).contains("server.reading is open");
    }
  }

  @Test
  void theFirstStartSaysWhereTheFirstAccountIsMade() throws Exception {
    TestCommand command = serve("server.host=localhost");
    Path password = Files.writeString(folder.resolve("password"), "correct horse battery");
    try (RunningCommand serving = command.start("serve")) {
      assertThat(serving.awaitErr("fetch.contact is not set"))
          .containsPattern(
              "make one on this machine:"
                  + " http://localhost:\\d+/setup\\?code=(?:[A-Z2-9]{4}-){5}[A-Z2-9]{4}\\s");
    }
    command
        .run("account", "add", "ada", "--role", "owner", "--password-file", password)
        .succeeded();
    try (RunningCommand serving = command.start("serve")) {
      assertThat(serving.awaitErr("fetch.contact is not set")).doesNotContain("/setup");
    }
  }

  @Test
  void whoeverServesThisMachineAloneIsNot() throws Exception {
    try (RunningCommand serving = serve("server.host=localhost").start("serve")) {
      assertThat(serving.awaitErr("fetch.contact is not set"))
          .contains("serving http://")
          .doesNotContain("server.reading");
    }
  }

  private TestCommand serve(String setting) {
    return TestCommand.on(folder.resolve("data")).set("server.port=0", setting);
  }

  private static URI healthOf(String said) {
    Matcher address = Pattern.compile("serving (http://\\S+)").matcher(said);
    assertThat(address.find()).isTrue();
    return URI.create(address.group(1) + "/healthz");
  }

  private static String answer(URI address) throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpResponse<String> answer =
          client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
      return answer.statusCode() + " " + answer.body();
    }
  }

  private void sql(String statement) throws SQLException {
    sql(folder.resolve("data"), statement);
  }

  private static void sql(Path data, String statement) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection("jdbc:sqlite:" + data.resolve("backstory.db"));
        Statement executing = connection.createStatement()) {
      executing.execute("PRAGMA busy_timeout = 10000");
      executing.execute(statement);
    }
  }
}
