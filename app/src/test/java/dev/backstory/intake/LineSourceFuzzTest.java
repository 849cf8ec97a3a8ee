package dev.backstory.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.backstory.TimeBound;
import dev.backstory.model.Article;
import dev.backstory.store.ImportOutcome;
import dev.backstory.store.Position;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Whatever bytes a file of lines has, each line is an article or is rejected. */
class LineSourceFuzzTest {
  private static final Path FILE = Path.of("a.jsonl");

  @FuzzTest
  void read(byte[] bytes) {
    List<Piece> pieces = TimeBound.within(() -> pieces(bytes, Position.START));
    List<ImportOutcome> outcomes = outcomes(pieces);

    for (ImportOutcome outcome : outcomes) {
      if (outcome instanceof ImportOutcome.Accepted(Article article)) {
        assertThat(article.text().codePoints().noneMatch(c -> c >= 0xd800 && c < 0xe000)).isTrue();
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
    try (LineSource source = new LineSource(FILE, new SeekableInput(bytes), from)) {
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
