package dev.backstory.archive;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.backstory.Trial;
import dev.backstory.port.ImportOutcome;
import java.nio.file.Path;

/** Whatever bytes a web archive has, its pieces end, say what they are, and can be gone on with. */
class WarcSourceFuzzTest {
  private static final Path FILE = Path.of("a.warc");

  @FuzzTest(maxExecutions = 900)
  void read(byte[] bytes) {
    Trial.of(bytes, WarcSourceFuzzTest::check);
  }

  private static void check(byte[] bytes) {
    ReadPieces read =
        ReadPieces.of(
            (in, from) -> new WarcSource(FILE, in, from, new SavedPageReader(null)), bytes);

    // A record takes its version line, a rejection at least the line where reading goes on.
    assertThat(read.pieces()).hasSizeLessThanOrEqualTo(1 + bytes.length / 5);
    long number = 0;
    for (Piece piece : read.pieces()) {
      number++;
      assertThat(piece.end().number()).isEqualTo(number);
      assertThat(piece.consumed()).isBetween(0L, (long) bytes.length);
    }
    for (ImportOutcome outcome : read.outcomes()) {
      if (outcome instanceof ImportOutcome.Rejected rejected) {
        assertThat(rejected.rejection().reason()).isNotBlank();
      }
    }
    read.assertCanBeGoneOnWith();
  }
}
