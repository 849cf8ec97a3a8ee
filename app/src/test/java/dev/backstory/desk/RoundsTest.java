package dev.backstory.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.backstory.config.Config;
import dev.backstory.port.ToldStories;
import dev.backstory.store.JdbiStoryStore;
import dev.backstory.store.sqlite.SqliteDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class RoundsTest {
  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2031-03-12T12:00:00Z"));

  @TempDir Path folder;

  /** So that what is made of the site can be kept from round to round. */
  @Test
  @Timeout(60)
  void nothingIsSaidToBeToldWhereNothingIsNew() throws Exception {
    Listening listener = new Listening();
    try (Desk desk = new Desk(Config.DEFAULT, folder, CLOCK, Progress.NONE)) {
      Rounds.Pauses pauses = new Rounds.Pauses(Duration.ofMillis(1), Duration.ofMillis(20));
      Rounds rounds = new Rounds(desk, CLOCK, pauses, listener, new Health(CLOCK));
      Thread working = Thread.ofVirtual().start(() -> run(rounds));
      Thread.sleep(Duration.ofMillis(300));
      assertThat(listener.failed).hasValue(0);
      working.interrupt();
      working.join();
    }
    assertThat(listener.told).hasValue(0);
  }

  @Test
  void whoeverStopsItInTheMidstOfARoundIsTold() {
    try (Desk desk = new Desk(Config.DEFAULT, folder, CLOCK, Progress.NONE)) {
      Rounds rounds =
          new Rounds(desk, CLOCK, Rounds.Pauses.USUAL, new Listening(), new Health(CLOCK));
      Thread.currentThread().interrupt();
      assertThatThrownBy(() -> rounds.run(false)).isInstanceOf(InterruptedException.class);
      assertThat(Thread.currentThread().isInterrupted())
          .as("what is closed afterwards may wait")
          .isFalse();
    } finally {
      Thread.interrupted();
    }
  }

  @Test
  void aSingleRoundThatCannotStoreAsksNobody() throws Exception {
    Listening listener = new Listening();
    Path data = folder.resolve("data");
    try (Desk desk = new Desk(Config.DEFAULT, data, CLOCK, Progress.NONE)) {
      desk.feeds().add("http://127.0.0.1:9/feed", null, CLOCK.instant());
      Rounds rounds = new Rounds(desk, CLOCK, Rounds.Pauses.USUAL, listener, new Health(CLOCK));
      Files.move(data, folder.resolve("away"));

      assertThatThrownBy(rounds::once).hasMessageContaining("cannot be written to");

      assertThat(desk.feeds().feeds().getFirst().failures()).as("not asked").isZero();
    }
  }

  @Test
  @Timeout(60)
  void whatAnEarlierProgramListedIsListedAnewBetweenRounds() throws Exception {
    try (SqliteDatabase database = SqliteDatabase.open(folder)) {
      new ToldStories(new JdbiStoryStore(database)).tell("older", CLOCK.instant(), "Ada Lind");
      database.jdbi().useHandle(handle -> handle.execute("UPDATE listing SET form = 1"));
    }
    Listening listener = new Listening();
    try (Desk desk = new Desk(Config.DEFAULT, folder, CLOCK, Progress.NONE)) {
      Rounds.Pauses pauses = new Rounds.Pauses(Duration.ofMinutes(5), Duration.ofMinutes(5));
      Rounds rounds = new Rounds(desk, CLOCK, pauses, listener, new Health(CLOCK));
      Thread working = Thread.ofVirtual().start(() -> run(rounds));
      await().atMost(Duration.ofSeconds(40)).untilAsserted(() -> assertThat(oldForms()).isZero());
      await().untilAsserted(() -> assertThat(listener.told).hasPositiveValue());
      working.interrupt();
      working.join();
    }
  }

  private int oldForms() throws SQLException {
    try (Connection data =
            DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("backstory.db"));
        Statement statement = data.createStatement();
        ResultSet row = statement.executeQuery("SELECT count(*) FROM listing WHERE form = 1")) {
      return row.getInt(1);
    }
  }

  private static void run(Rounds rounds) {
    try {
      rounds.run(true);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static final class Listening implements Rounds.Listener {
    private final AtomicInteger told = new AtomicInteger();
    private final AtomicInteger failed = new AtomicInteger();

    @Override
    public void summary(String line) {}

    @Override
    public void rejected(String line) {}

    @Override
    public void failed(RuntimeException failure) {
      failed.incrementAndGet();
    }

    @Override
    public void told() {
      told.incrementAndGet();
    }
  }
}
