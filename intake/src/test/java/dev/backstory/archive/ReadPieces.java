package dev.backstory.archive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.TimeBound;
import dev.backstory.port.FilePosition;
import dev.backstory.port.ImportOutcome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** What reading a file's bytes from their beginning gives, and how to read them from elsewhere. */
record ReadPieces(Opening opening, byte[] bytes, List<Piece> pieces, List<ImportOutcome> outcomes) {
  /** Opens the reader that is tried. */
  interface Opening {
    PieceSource open(SeekableInput in, FilePosition from) throws IOException;
  }

  static ReadPieces of(Opening opening, byte[] bytes) {
    List<Piece> pieces = TimeBound.within(() -> read(opening, bytes, FilePosition.START));
    return new ReadPieces(opening, bytes, pieces, outcomes(pieces));
  }

  /** From where a piece ends, a second reading gives the same as the first had from there. */
  void assertCanBeGoneOnWith() {
    if (!pieces.isEmpty()) {
      int middle = pieces.size() / 2;
      assertThat(outcomes(read(opening, bytes, pieces.get(middle).end())))
          .isEqualTo(outcomes.subList(middle + 1, outcomes.size()));
    }
  }

  private static List<Piece> read(Opening opening, byte[] bytes, FilePosition from) {
    List<Piece> pieces = new ArrayList<>();
    try (PieceSource source = opening.open(new SeekableInput(bytes), from)) {
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
