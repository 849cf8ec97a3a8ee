package dev.backstory.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A process that is killed again and again while it reads, places and tells ends with the very rows
 * of one that ran through. How often is set by {@code -Dstories.kills=20}, at which places by
 * {@code -Dstories.seed=1}.
 */
class StoriesKilledTest {
  private static final int KILLS = Integer.getInteger("stories.kills", 20);
  private static final long SEED = Long.getLong("stories.seed", 1);
  private static final int ARTICLES = 320;
  private static final int MOST_MILLIS_MORE = 25;
  private static final List<String> TABLES =
      List.of(
          "article",
          "placement",
          "decision",
          "decision_moved",
          "story",
          "page",
          "quotation",
          "quotation_run");

  @TempDir Path folder;

  @Test
  void everyRowIsAsIfNothingHadHappened() throws Exception {
    Path whole = folder.resolve("whole");
    finish(whole);

    Path killed = folder.resolve("killed");
    Random random = new Random(SEED);
    List<Integer> places =
        IntStream.range(0, KILLS)
            .mapToObj(_ -> random.nextInt(ARTICLES * 19 / 20))
            .sorted()
            .toList();
    for (int place : places) {
      kill(killed, place, random.nextInt(MOST_MILLIS_MORE));
    }
    finish(killed);

    for (String table : TABLES) {
      assertThat(rows(killed, table)).as(table).isEqualTo(rows(whole, table));
    }
    assertThat(rows(whole, "decision")).hasSizeGreaterThan(ARTICLES);
    assertThat(rows(whole, "quotation")).hasSizeGreaterThan(ARTICLES / 2);
    assertThat(rows(whole, "quotation_run")).isNotEmpty();
    for (String kind : List.of("join", "open", "merge", "split", "move")) {
      assertThat(rows(whole, "decision")).as("some %s", kind).anyMatch(row -> row.contains(kind));
    }
  }

  private static void finish(Path data) throws IOException, InterruptedException {
    int code = NewsProcess.start(data, ARTICLES).waitFor();
    assertThat(code)
        .as(Files.readString(data.resolveSibling(data.getFileName() + ".err")))
        .isZero();
  }

  /** So many milliseconds after so many articles have been put into stories. */
  private static void kill(Path data, int place, int millisMore)
      throws IOException, InterruptedException {
    Process process = NewsProcess.start(data, ARTICLES);
    while (process.isAlive() && placed(data) < place) {
      Thread.sleep(1);
    }
    Thread.sleep(millisMore);
    assertThat(process.isAlive()).as("killed while it ran").isTrue();
    process.destroyForcibly().waitFor();
  }

  private static int placed(Path data) {
    try (Connection connection = open(data);
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT count(*) FROM placement")) {
      return row.getInt(1);
    } catch (SQLException e) {
      return 0; // not there yet
    }
  }

  /** Every row of a table, bytes as hexadecimal digits. */
  private static List<String> rows(Path data, String table) throws SQLException {
    try (Connection connection = open(data);
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT * FROM " + table + order(table))) {
      List<String> rows = new ArrayList<>();
      while (row.next()) {
        List<String> fields = new ArrayList<>();
        for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
          Object field = row.getObject(i);
          fields.add(
              field instanceof byte[] bytes
                  ? HexFormat.of().formatHex(bytes)
                  : String.valueOf(field));
        }
        rows.add(String.join("|", fields));
      }
      return rows;
    }
  }

  private static String order(String table) {
    return table.equals("quotation_run") ? " ORDER BY hash, number" : " ORDER BY rowid";
  }

  private static Connection open(Path data) throws SQLException {
    return DriverManager.getConnection(
        "jdbc:sqlite:file:" + data.resolve("backstory.db") + "?mode=ro");
  }
}
