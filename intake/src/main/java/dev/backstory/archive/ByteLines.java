package dev.backstory.archive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

/** The lines of a stream as bytes; of one that is too long, no more is held than is allowed. */
final class ByteLines {
  private final InputStream in;
  private final int longest;
  private final byte[] buffer = new byte[1 << 16];
  private final ByteArrayOutputStream line = new ByteArrayOutputStream();
  private int at;
  private int end;
  private long taken;
  private boolean fits;

  ByteLines(InputStream in, int longest) {
    this.in = in;
    this.longest = longest;
  }

  /** Goes to the next line, if there is one. */
  boolean next() throws IOException {
    line.reset();
    fits = true;
    boolean any = false;
    while (fill()) {
      any = true;
      int feed = feed();
      keep(feed - at);
      boolean ended = feed < end;
      int next = ended ? feed + 1 : feed;
      taken += next - at;
      at = next;
      if (ended) {
        break;
      }
    }
    return any;
  }

  /** The line without its line feed; empty if it is too long. */
  byte[] line() {
    return fits ? line.toByteArray() : new byte[0];
  }

  /** Whether the line is no longer than allowed. */
  boolean fits() {
    return fits;
  }

  /** Bytes of the stream up to the end of the line, its line feed among them. */
  long taken() {
    return taken;
  }

  private void keep(int count) {
    fits &= line.size() + count <= longest;
    if (fits) {
      line.write(buffer, at, count);
    }
  }

  private int feed() {
    for (int i = at; i < end; i++) {
      if (buffer[i] == '\n') {
        return i;
      }
    }
    return end;
  }

  private boolean fill() throws IOException {
    if (at == end) {
      at = 0;
      end = Math.max(0, in.read(buffer, 0, buffer.length));
    }
    return at < end;
  }
}
