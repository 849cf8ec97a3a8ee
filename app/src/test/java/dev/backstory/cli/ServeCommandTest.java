package dev.backstory.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.backstory.desk.Rounds;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Serving goes on, whatever one round comes to. */
@Timeout(90)
class ServeCommandTest {
  private static final String FEED =
      "<rss version='2.0'><channel><title>The Tern</title></channel></rss>";

  @TempDir Path folder;
  private final AtomicInteger asked = new AtomicInteger();
  private final StringWriter said = new StringWriter();
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
    String data = folder.resolve("data").toString();
    Backstory.commandLine()
        .execute("feeds", "add", "--data", data, "http://" + authority + "/feed");
    sql(data, "ALTER TABLE feed RENAME TO hidden");
    Thread serving = Thread.ofVirtual().start(() -> serve(data));
    await(() -> said.toString().contains("error, will retry"));
    assertThat(serving.isAlive()).isTrue();
    assertThat(asked).hasValue(0);

    sql(data, "ALTER TABLE hidden RENAME TO feed");
    await(() -> said.toString().contains("feeds: 1 (0 unchanged, 0 failed)"));
    assertThat(asked).hasValue(1);
    serving.interrupt();
    serving.join(Duration.ofSeconds(20));
    assertThat(serving.isAlive()).isFalse();
  }

  private void serve(String data) {
    new CommandLine(
            new ServeCommand(new Rounds.Pauses(Duration.ofMillis(50), Duration.ofMinutes(5))))
        .setErr(new PrintWriter(said, true))
        .execute("--data", data, "--set", "server.port=0", "--set", "fetch.allow=" + authority);
  }

  private void sql(String data, String statement) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection("jdbc:sqlite:" + Path.of(data, "backstory.db"));
        Statement executing = connection.createStatement()) {
      executing.execute("PRAGMA busy_timeout = 10000");
      executing.execute(statement);
    }
  }

  private void await(BooleanSupplier holds) throws InterruptedException {
    long end = System.nanoTime() + Duration.ofSeconds(40).toNanos();
    while (!holds.getAsBoolean() && System.nanoTime() < end) {
      Thread.sleep(20);
    }
    assertThat(holds.getAsBoolean()).as("said so far: %s", said).isTrue();
  }
}
