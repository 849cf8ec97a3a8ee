package dev.backstory.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.backstory.BesideOthers;
import dev.backstory.archive.TestArchive;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A large archive is imported in a small memory, whatever its size ({@code
 * -Dimport.megabytes=1000}).
 */
@BesideOthers
class ImportMemoryTest {
  private static final long BYTES = Long.getLong("import.megabytes", 20) * 1_000_000;

  /** Of which a page of some ten kilobytes comes. */
  private static final int PARAGRAPHS = 150;

  @TempDir Path folder;

  @Test
  void anArchiveOfAnySizeIsImportedInTheSameMemory() throws Exception {
    Path archive = folder.resolve("large.warc");
    long pages = write(archive);
    Instant start = Instant.now();

    CommandProcess process =
        CommandProcess.start(
            folder,
            List.of("-Xmx96m"),
            Backstory.class,
            "import",
            "--keep-only",
            "--data",
            folder.resolve("data"),
            archive);
    AtomicLong peak = new AtomicLong();
    await()
        .forever()
        .until(
            () -> {
              peak.accumulateAndGet(process.peakMemory(), Math::max);
              return !process.isAlive();
            });

    assertThat(process.finish().succeeded().out())
        .contains(pages + " new, 0 changed, 0 already added, 0 rejected");
    double seconds = Duration.between(start, Instant.now()).toMillis() / 1e3;
    System.out.printf(
        "%d MB, %d pages in %.0f s: %.1f MB/s, at most %d MB of memory%n",
        Files.size(archive) / 1_000_000,
        pages,
        seconds,
        Files.size(archive) / 1e6 / seconds,
        peak.get() / 1_000_000);
  }

  private static long write(Path archive) throws IOException {
    int pages = 0;
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(archive), 1 << 20)) {
      TestArchive writer = new TestArchive(false, out);
      while (writer.written() < BYTES) {
        writer.page(pages++, PARAGRAPHS);
      }
    }
    return pages;
  }
}
