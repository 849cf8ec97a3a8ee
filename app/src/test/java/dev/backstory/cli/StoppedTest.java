package dev.backstory.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.BesideOthers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Whoever stops a command loses nothing: it ends by itself, and the database is one file. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "there is no SIGTERM")
@Timeout(300)
@BesideOthers
class StoppedTest {
  private static final int SIGTERM = 128 + 15;
  private static final String NOW = "2026-03-02T18:00:00Z";
  private static final int LINES = 3_000;

  @TempDir Path folder;

  @Test
  void anImportGoesOnWhereItWasStopped() throws Exception {
    Path file = lines();
    Path data = folder.resolve("data");
    CommandRun stopped =
        start("import", "--keep-only", "--now", NOW, "--data", data, file)
            .stopOnce(() -> articles(data) > 100);

    assertThat(stopped.code()).as(stopped.err()).isEqualTo(SIGTERM);
    assertThat(stopped.err()).contains("backstory: stopped; what was done is kept");
    assertThat(stopped.err()).doesNotContain("\tat ", "rejected");
    assertThat(files(data)).containsExactly("backstory.db", "lock");
    assertThat(articles(data)).isBetween(101L, LINES - 1L);
    assertThat(StoredRows.of(data, "rejection", "1")).isEmpty();

    CommandRun last =
        start("import", "--keep-only", "--now", NOW, "--data", data, file).finish().succeeded();
    assertThat(last.out()).contains(LINES + " read: " + LINES + " new");
    assertThat(articles(data)).isEqualTo(LINES);
  }

  @Test
  void aServerEndsSoon() throws Exception {
    Path data = folder.resolve("data");
    CommandProcess server = start("serve", "--no-fetch", "--set", "server.port=0", "--data", data);
    CommandRun stopped = server.stopOnce(() -> server.err().contains("serving http"));

    assertThat(stopped.code()).as(stopped.err()).isEqualTo(SIGTERM);
    assertThat(stopped.err()).contains("stopped; what was done is kept").doesNotContain("\tat ");
    assertThat(files(data)).containsExactly("backstory.db", "lock");
  }

  private CommandProcess start(Object... arguments) throws IOException {
    return CommandProcess.start(folder, CommandProcess.SMALL, Backstory.class, arguments);
  }

  private Path lines() throws IOException {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < LINES; i++) {
      lines.append(
          "{\"id\":\"l%d\",\"text\":\"Line %d tells of the harbour of Tolvik.\"}%n"
              .formatted(i, i));
    }
    return Files.writeString(folder.resolve("lines.jsonl"), lines);
  }

  private static long articles(Path data) {
    return StoredRows.number(data, "SELECT count(*) FROM article");
  }

  private static List<String> files(Path data) throws IOException {
    try (Stream<Path> files = Files.list(data)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
