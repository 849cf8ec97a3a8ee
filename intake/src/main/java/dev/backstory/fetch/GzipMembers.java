package dev.backstory.fetch;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipException;

/**
 * Unpacks gzip (RFC 1952), one member after the other; what follows the last is passed over. The
 * JDK's own reader calls itself for every member, so that many empty ones overflow its stack.
 */
final class GzipMembers extends InputStream {
  private static final int BUFFER = 8_192;
  private static final int MAGIC = 0x8b1f;
  private static final int DEFLATE = 8;
  private static final int CHECKSUM = 2;
  private static final int EXTRA = 4;
  private static final int NAME = 8;
  private static final int COMMENT = 16;

  private final PushbackInputStream in;
  private final Inflater inflater = new Inflater(true);
  private final CRC32 sum = new CRC32();
  private final byte[] buffer = new byte[BUFFER];
  private int filled;
  private boolean ended;

  /**
   * @throws IOException if the bytes do not begin as gzip does
   */
  GzipMembers(InputStream in) throws IOException {
    this.in = new PushbackInputStream(in, BUFFER);
    if (!header()) {
      throw new ZipException("not gzip");
    }
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] into, int from, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    while (!ended) {
      int n = inflated(into, from, length);
      if (n > 0) {
        sum.update(into, from, n);
        return n;
      }
      if (inflater.finished()) {
        nextMember();
      } else {
        fill();
      }
    }
    return -1;
  }

  @Override
  public void close() throws IOException {
    ended = true;
    inflater.end();
    in.close();
  }

  private int inflated(byte[] into, int from, int length) throws IOException {
    try {
      return inflater.inflate(into, from, length);
    } catch (DataFormatException e) {
      throw new ZipException("damaged gzip: " + e.getMessage());
    }
  }

  private void fill() throws IOException {
    filled = in.read(buffer);
    if (filled < 0 || inflater.needsDictionary()) {
      throw new EOFException("truncated gzip");
    }
    inflater.setInput(buffer, 0, filled);
  }

  private void nextMember() throws IOException {
    int rest = inflater.getRemaining();
    in.unread(buffer, filled - rest, rest);
    boolean whole = number(4) == sum.getValue();
    whole &= number(4) == (inflater.getBytesWritten() & 0xffff_ffffL);
    if (!whole) {
      throw new ZipException("damaged gzip: checksum mismatch");
    }
    inflater.reset();
    sum.reset();
    ended = !header();
  }

  /** Passes over a member's header; false if there is none. */
  private boolean header() throws IOException {
    int first = in.read();
    if (first < 0 || (first | in.read() << 8) != MAGIC || in.read() != DEFLATE) {
      return false;
    }
    int flags = (int) number(1);
    in.skipNBytes(6); // time, system
    if ((flags & EXTRA) != 0) {
      in.skipNBytes(number(2));
    }
    skipText((flags & NAME) != 0);
    skipText((flags & COMMENT) != 0);
    in.skipNBytes((flags & CHECKSUM) != 0 ? 2 : 0);
    return true;
  }

  private void skipText(boolean there) throws IOException {
    while (there && number(1) != 0) {
      // up to its zero
    }
  }

  /** A little-endian number. */
  private long number(int bytes) throws IOException {
    long number = 0;
    for (int i = 0; i < bytes; i++) {
      int b = in.read();
      if (b < 0) {
        throw new EOFException("truncated gzip");
      }
      number |= (long) b << (8 * i);
    }
    return number;
  }
}
