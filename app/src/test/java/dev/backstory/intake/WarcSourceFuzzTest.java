package dev.backstory.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.backstory.TimeBound;
import dev.backstory.store.ImportOutcome;
import dev.backstory.store.Position;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Whatever bytes a web archive has, its pieces end, say what they are, and can be gone on with. */
class WarcSourceFuzzTest {
  private static final Path FILE = Path.of("a.warc");

  @FuzzTest
  void read(byte[] bytes) {
    List<Piece> pieces = TimeBound.within(() -> pieces(bytes, Position.START));
    List<ImportOutcome> outcomes = outcomes(pieces);

    // A record takes its version line, a rejection at least the line where reading goes on.
    assertThat(pieces).hasSizeLessThanOrEqualTo(1 + bytes.length / 5);
    long number = 0;
    for (Piece piece : pieces) {
      number++;
      assertThat(piece.end().number()).isEqualTo(number);
      assertThat(piece.consumed()).isBetween(0L, (long) bytes.length);
    }
    for (ImportOutcome outcome : outcomes) {
      if (outcome instanceof ImportOutcome.Rejected rejected) {
        assertThat(rejected.rejection().reason()).isNotBlank();
      }
    }
    if (!pieces.isEmpty()) {
      int middle = pieces.size() / 2;
      assertThat(outcomes(pieces(bytes, pieces.get(middle).end())))
          .isEqualTo(outcomes.subList(middle + 1, outcomes.size()));
    }
  }

  private static List<Piece> pieces(byte[] bytes, Position from) {
    List<Piece> pieces = new ArrayList<>();
    try (WarcSource source =
        new WarcSource(FILE, new SeekableInput(bytes), from, new PageReader())) {
      ArticleFile.skip(source, from);
      for (Piece piece = source.next(); piece != null; piece = source.next()) {
        pieces.add(piece);
      }
      return pieces;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<ImportOutcome> outcomes(List<Piece> pieces) {
    return pieces.stream().map(piece -> piece.outcome().get()).toList();
  }
}
