package dev.backstory.archive;

import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * The pieces of a file, one after the other. The same bytes give the same pieces, wherever reading
 * begins. What cannot be read is a piece that is rejected.
 */
public interface PieceSource extends Closeable {
  /**
   * The next piece, or null at the end.
   *
   * @throws IOException if the disk fails
   */
  @Nullable Piece next() throws IOException;
}
