package dev.backstory.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.backstory.desk.Rounds;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
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
    command.run("feeds", "add", "http://" + authority + "/feed").succeeded();
    sql("ALTER TABLE feed RENAME TO hidden");
    Rounds.Pauses pauses = new Rounds.Pauses(Duration.ofMillis(50), Duration.ofMinutes(5));
    try (RunningCommand serving = command.by(() -> new ServeCommand(pauses)).start()) {
      serving.awaitErr("error, will retry");
      assertThat(serving.isAlive()).isTrue();
      assertThat(asked).hasValue(0);

      sql("ALTER TABLE hidden RENAME TO feed");
      serving.awaitErr("feeds: 1 (0 unchanged, 0 failed, 0 postponed)");
      assertThat(asked).hasValue(1);
    }
  }

  @Test
  void aPortInUseIsToldInASentence() {
    int port = site.getAddress().getPort();
    CommandRun run = serve("server.port=" + port).run("serve").ended(1);
    assertThat(run.err().lines())
        .containsExactly(
            "backstory: port " + port + " of 127.0.0.1 cannot be used: Address already in use");
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
      assertThat(serving.awaitErr("fetch.contact is not set"))
          .contains("there is no access control");
    }
  }

  @Test
  void whoeverServesThisMachineAloneIsNot() throws Exception {
    try (RunningCommand serving = serve("server.host=localhost").start("serve")) {
      assertThat(serving.awaitErr("fetch.contact is not set"))
          .contains("serving http://")
          .doesNotContain("access control");
    }
  }

  private TestCommand serve(String setting) {
    return TestCommand.on(folder.resolve("data")).set("server.port=0", setting);
  }

  private void sql(String statement) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("data/backstory.db"));
        Statement executing = connection.createStatement()) {
      executing.execute("PRAGMA busy_timeout = 10000");
      executing.execute(statement);
    }
  }
}
