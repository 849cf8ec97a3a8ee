package dev.backstory.knowledge;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** The lines of a stream as bytes, one at a time, of bounded length. */
final class DumpLines implements Closeable {
  /** Bytes of the longest line that is kept: the largest entities of Wikidata have some 5 MB. */
  private static final int LONGEST = 32 << 20;

  private final InputStream in;
  private final byte[] buffer = new byte[1 << 16];
  private int at;
  private int end;
  private byte[] line = new byte[1 << 16];
  private int length;
  private boolean tooLong;

  DumpLines(InputStream in) {
    this.in = in;
  }

  /**
   * Reads the next line.
   *
   * @return whether there was one
   */
  boolean next() throws IOException {
    length = 0;
    tooLong = false;
    boolean any = false;
    while (fill()) {
      any = true;
      int from = at;
      while (at < end && buffer[at] != '\n') {
        at++;
      }
      keep(from, at);
      if (at < end) {
        at++;
        return true;
      }
    }
    return any;
  }

  private boolean fill() throws IOException {
    if (at == end) {
      at = 0;
      end = Math.max(0, in.read(buffer));
    }
    return at < end;
  }

  private void keep(int from, int to) {
    int size = to - from;
    if (tooLong || length + size > LONGEST) {
      tooLong = true;
      return;
    }
    if (length + size > line.length) {
      byte[] longer = new byte[Math.max(length + size, line.length * 2)];
      System.arraycopy(line, 0, longer, 0, length);
      line = longer;
    }
    System.arraycopy(buffer, from, line, length, size);
    length += size;
  }

  /** The line just read without white space and commas at its end; null if it was too long. */
  byte @Nullable [] bytes() {
    return tooLong ? null : line;
  }

  /** How many bytes of {@link #bytes} belong to the line. */
  int length() {
    int to = length;
    while (to > 0 && (line[to - 1] <= ' ' && line[to - 1] >= 0 || line[to - 1] == ',')) {
      to--;
    }
    return to;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
