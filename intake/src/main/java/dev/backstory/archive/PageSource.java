package dev.backstory.archive;

import dev.backstory.model.Rejection;
import dev.backstory.notation.Gunzip;
import dev.backstory.port.FilePosition;
import dev.backstory.port.ImportOutcome;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.function.Supplier;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/** A file that is one page. */
final class PageSource implements PieceSource {
  private final Path file;
  private final SeekableInput in;
  private final SavedPageReader pages;
  private boolean done;

  PageSource(Path file, SeekableInput in, SavedPageReader pages) {
    this.file = file;
    this.in = in;
    this.pages = pages;
  }

  @Override
  public @Nullable Piece next() throws IOException {
    if (done) {
      return null;
    }
    done = true;
    try {
      InputStream page = Gunzip.isPacked(in) ? Gunzip.all(in) : in;
      byte[] html = page.readNBytes(SavedPageReader.MAX_BYTES + 1);
      return piece(html.length, () -> pages.read(file.toString(), html, null, null));
    } catch (ZipException | EOFException e) {
      Rejection rejection = new Rejection(file.toString(), JsonLines.unreadable(e));
      return piece(0, () -> new ImportOutcome.Rejected(rejection));
    }
  }

  private Piece piece(int weight, Supplier<ImportOutcome> outcome) {
    return new Piece(new FilePosition(1, 0, 0), in.position(), weight, outcome);
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
