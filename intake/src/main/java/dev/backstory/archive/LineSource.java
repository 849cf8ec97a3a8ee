package dev.backstory.archive;

import dev.backstory.model.Article;
import dev.backstory.model.Rejection;
import dev.backstory.notation.Gunzip;
import dev.backstory.pipeline.SupportedLanguages;
import dev.backstory.port.FilePosition;
import dev.backstory.port.ImportOutcome;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The lines of a file of JSON Lines, each an article. A packed file is unpacked from its start. */
final class LineSource implements PieceSource {
  private final Path file;
  private final SeekableInput in;
  private final boolean packed;
  private final ByteLines lines;
  private final long offset;
  private long number;
  private boolean broken;

  LineSource(Path file, SeekableInput in, FilePosition from) throws IOException {
    this.file = file;
    this.in = in;
    this.packed = Gunzip.isPacked(in);
    this.offset = packed ? 0 : from.offset();
    this.number = packed ? 0 : from.before();
    in.seek(offset);
    this.lines = new ByteLines(packed ? Gunzip.all(in) : in, JsonLines.LONGEST);
  }

  @Override
  public @Nullable Piece next() throws IOException {
    try {
      do {
        if (broken || !lines.next()) {
          return null;
        }
        number++;
      } while (isBlank(lines.line()));
    } catch (ZipException | EOFException e) {
      return broken(e);
    }
    String where = file + ":" + number;
    byte[] line = lines.line();
    boolean fits = lines.fits();
    return new Piece(end(), in.position(), line.length, () -> read(where, line, fits));
  }

  private Piece broken(IOException e) {
    broken = true;
    number++;
    Rejection rejection = new Rejection(file + ":" + number, JsonLines.unreadable(e));
    return new Piece(end(), in.position(), 0, () -> new ImportOutcome.Rejected(rejection));
  }

  private FilePosition end() {
    return packed
        ? new FilePosition(number, 0, 0)
        : new FilePosition(number, offset + lines.taken(), number);
  }

  private boolean isBlank(byte[] line) {
    for (byte b : line) {
      if (b > ' ' || b < 0) {
        return false;
      }
    }
    return lines.fits();
  }

  private static ImportOutcome read(String where, byte[] line, boolean fits) {
    return switch (JsonLines.read(line, fits)) {
      case null -> new ImportOutcome.PassedOver("blank lines");
      case JsonLines.Line.Bad(String reason) -> rejected(where, reason);
      case JsonLines.Line.Row(JsonNode fields) ->
          switch (ArticleReader.read(fields)) {
            case ArticleReader.Outcome.Accepted(Article article) -> told(where, article);
            case ArticleReader.Outcome.Rejected(String reason) -> rejected(where, reason);
          };
    };
  }

  private static ImportOutcome told(String where, Article article) {
    String apart = SupportedLanguages.whyApart(article);
    return apart == null ? new ImportOutcome.Accepted(article) : rejected(where, apart);
  }

  private static ImportOutcome rejected(String where, String reason) {
    return new ImportOutcome.Rejected(new Rejection(where, reason));
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
