package dev.backstory.archive;

import dev.backstory.model.Article;
import dev.backstory.model.Rejection;
import dev.backstory.notation.Gunzip;
import dev.backstory.pipeline.SupportedLanguages;
import dev.backstory.port.FilePosition;
import dev.backstory.port.ImportOutcome;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.Instant;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The lines of a file of JSON Lines, each an article. A packed file is unpacked from its start. */
final class LineSource implements PieceSource {
  private final Path file;
  private final SeekableInput in;
  private final boolean packed;
  private final ByteLines lines;
  private final Charset encoding;
  private final @Nullable Instant now;
  private final long offset;
  private long number;

  /**
   * @param now when the file is read, or null
   */
  LineSource(
      Path file, SeekableInput in, FilePosition from, Charset encoding, @Nullable Instant now)
      throws IOException {
    this.file = file;
    this.in = in;
    this.encoding = encoding;
    this.now = now;
    this.packed = Gunzip.isPacked(in);
    this.offset = packed ? 0 : from.offset();
    this.number = packed ? 0 : from.before();
    in.seek(offset);
    this.lines = JsonLines.lines(in, packed, encoding);
  }

  @Override
  public @Nullable Piece next() throws IOException {
    do {
      if (!lines.next()) {
        return null;
      }
      number++;
    } while (lines.damage() == null && isBlank(lines.line()));
    String where = file + ":" + number;
    IOException damage = lines.damage();
    return damage == null
        ? line(where, lines.line(), lines.fits())
        : piece(0, () -> rejected(where, JsonLines.unreadable(damage)));
  }

  private Piece line(String where, byte[] line, boolean fits) {
    return piece(line.length, () -> read(where, line, fits));
  }

  private Piece piece(int weight, Supplier<ImportOutcome> outcome) {
    return new Piece(end(), in.position(), weight, outcome);
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

  private ImportOutcome read(String where, byte[] line, boolean fits) {
    return switch (JsonLines.read(line, fits, encoding)) {
      case null -> new ImportOutcome.PassedOver("blank lines");
      case JsonLines.Line.Bad(String reason) -> rejected(where, reason);
      case JsonLines.Line.Row(JsonNode fields) ->
          switch (ArticleReader.read(fields, now)) {
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
