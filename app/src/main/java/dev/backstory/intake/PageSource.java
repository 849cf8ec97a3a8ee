package dev.backstory.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A file that is one page. */
final class PageSource implements PieceSource {
  private final Path file;
  private final SeekableInput in;
  private final PageReader pages;
  private boolean done;

  PageSource(Path file, SeekableInput in, PageReader pages) {
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
    InputStream page = FileKind.isPacked(in) ? new Gunzip(in) : in;
    byte[] html = page.readNBytes(PageReader.MAX_BYTES + 1);
    return new Piece(
        new Position(1, 0, 0),
        in.position(),
        html.length,
        () -> pages.read(file.toString(), html, null, null));
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
