package dev.backstory.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.BesideOthers;
import dev.backstory.archive.TestArchive;
import dev.backstory.archive.TestPages;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * An import that is killed again and again ends as if nothing had happened. How often is set by
 * {@code -Dkills=20}, at which places by {@code -Dkills.seed=1}.
 */
@BesideOthers
class ImportKilledTest {
  private static final int USUAL = 3;
  private static final int KILLS = Integer.getInteger("kills", USUAL);
  private static final long SEED = Long.getLong("kills.seed", 1);
  private static final String NOW = "2026-03-02T18:00:00Z";
  private static final int PAGES = 25 * Math.min(KILLS, 5);

  @TempDir Path folder;

  @Test
  void noArticleIsLostOrDoubled() throws Exception {
    List<Path> files = files();
    Path whole = folder.resolve("whole");
    String expected = start(whole, files).finish().succeeded().out();
    long pieces = kept(whole);

    Path killed = folder.resolve("killed");
    long kept = 0;
    for (long target : targets(pieces)) {
      boolean running = start(killed, files).killOnce(() -> kept(killed) >= target, Duration.ZERO);
      assertThat(running).as("killed while it ran").isTrue();
      assertThat(kept(killed)).as("nothing is done again").isBetween(kept, pieces);
      kept = kept(killed);
    }
    CommandRun last = start(killed, files).finish().succeeded();

    // What was new to an earlier run is known to the last one; everything else is as it would be.
    assertThat(last.out().replaceAll("\\d+ new, 0 changed, \\d+ already added", ""))
        .isEqualTo(expected.replaceAll("\\d+ new, 0 changed, \\d+ already added", ""));
    assertThat(last.err()).contains("resuming after record");
    for (String table : List.of("article", "rejection", "import")) {
      assertThat(StoredRows.of(killed, table, "1")).isEqualTo(StoredRows.of(whole, table, "1"));
    }
    if (KILLS > USUAL) { // what is made of equal rows is equal, and takes a minute of the processor
      assertThat(site(killed)).isEqualTo(site(whole));
    }
  }

  /** So many places in the order in which they are come by, some of them close together. */
  private static List<Long> targets(long pieces) {
    Random random = new Random(SEED);
    return IntStream.range(0, KILLS)
        .mapToObj(_ -> 1 + (long) (random.nextDouble() * 0.9 * pieces))
        .sorted()
        .toList();
  }

  /** Two archives and lines, with damage, repeated pages and what is skipped. */
  private List<Path> files() throws IOException {
    Path packed = folder.resolve("a.warc.gz");
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(packed))) {
      pages(new TestArchive(true, out), 0, PAGES);
    }
    Path plain = folder.resolve("b.warc");
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(plain))) {
      pages(new TestArchive(false, out), PAGES - 10, 2 * PAGES);
    }
    Path lines = folder.resolve("c.jsonl.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(lines))) {
      for (int i = 0; i < PAGES; i++) {
        String text = i % 50 == 7 ? "" : "Line " + i + " tells of the harbour of Tolvik.";
        out.write(TestArchive.bytes("{\"id\":\"line-" + i + "\",\"text\":\"" + text + "\"}\n"));
      }
    }
    return List.of(packed, plain, lines);
  }

  private static void pages(TestArchive archive, int from, int to) {
    for (int i = from; i < to; i++) {
      archive.page(i, 8);
      if (i % 20 == 11) {
        archive.member(TestArchive.bytes("WARC/1.0\r\nthis is no header\r\n\r\n"));
        archive.response(
            TestPages.url(i) + "-gone",
            "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n",
            TestArchive.bytes("<p>Gone"));
      }
    }
  }

  /** The name of each file of the site that comes of the data, and what is in it. */
  private static CommandProcess start(Path data, List<Path> files) throws IOException {
    return CommandProcess.start(
        data.getParent(),
        CommandProcess.SMALL,
        Backstory.class,
        Stream.concat(
                Stream.of("import", "--keep-only", "--now", NOW, "--data", data), files.stream())
            .toArray());
  }

  /** Pieces that are done according to the data folder. */
  private static long kept(Path data) {
    return StoredRows.number(data, "SELECT coalesce(sum(number), 0) FROM import");
  }

  private List<String> site(Path data) throws IOException {
    Path site = folder.resolve(data.getFileName() + "-site");
    TestCommand.on(data).run("build", "--now", NOW, "--texts", "--out", site).succeeded();
    List<String> files = new ArrayList<>();
    try (Stream<Path> all = Files.walk(site)) {
      for (Path file : all.filter(Files::isRegularFile).sorted().toList()) {
        files.add(site.relativize(file) + "\n" + Files.readString(file));
      }
    }
    return files;
  }
}
