package dev.backstory.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.BesideOthers;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A process that is killed again and again while it reads, places and tells ends with the very rows
 * of one that ran through. How often is set by {@code -Dkills=20}, at which places by {@code
 * -Dkills.seed=1}.
 */
@BesideOthers
class StoriesKilledTest {
  private static final int KILLS = Integer.getInteger("kills", 3);
  private static final long SEED = Long.getLong("kills.seed", 1);
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
    NewsProcess.start(data, ARTICLES).finish().succeeded();
  }

  /** So many milliseconds after so many articles have been put into stories. */
  private static void kill(Path data, int place, int millisMore)
      throws IOException, InterruptedException {
    boolean killed =
        NewsProcess.start(data, ARTICLES)
            .killOnce(() -> placed(data) >= place, Duration.ofMillis(millisMore));
    assertThat(killed).as("killed while it ran").isTrue();
  }

  private static long placed(Path data) {
    return StoredRows.number(data, "SELECT count(*) FROM placement");
  }

  private static List<String> rows(Path data, String table) throws SQLException {
    String order = table.equals("quotation_run") ? "hash, number" : "rowid";
    return StoredRows.of(data, table, order);
  }
}
