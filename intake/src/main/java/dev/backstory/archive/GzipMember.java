package dev.backstory.archive;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipException;

/**
 * One member of a gzip file (RFC 1952). Unlike the JDK's stream it ends where the member ends and
 * leaves its input at the byte after it, which is what a place in the file can be told by.
 */
final class GzipMember extends InputStream {
  private static final int DEFLATE = 8;
  private static final int HEADER_CHECKSUM = 2;
  private static final int EXTRA = 4;
  private static final int NAME = 8;
  private static final int COMMENT = 16;
  private static final int RESERVED = 0xe0;

  private final SeekableInput in;
  private final Inflater inflater = new Inflater(true);
  private final CRC32 checksum = new CRC32();
  private final byte[] packed = new byte[8192];
  private boolean ended;

  /**
   * Opens the member that begins where the input is.
   *
   * @throws ZipException if none does
   */
  GzipMember(SeekableInput in) throws IOException {
    this.in = in;
    try {
      header();
    } catch (IOException e) {
      inflater.end();
      throw e;
    }
  }

  private void header() throws IOException {
    if (octet() != 0x1f || octet() != 0x8b || octet() != DEFLATE) {
      throw new ZipException("not a gzip member");
    }
    int flags = octet();
    if ((flags & RESERVED) != 0) {
      throw new ZipException("unknown gzip flags");
    }
    skip(6); // time, effort, system
    if ((flags & EXTRA) != 0) {
      skip(octet() | octet() << 8);
    }
    skipText((flags & NAME) != 0);
    skipText((flags & COMMENT) != 0);
    skip((flags & HEADER_CHECKSUM) == 0 ? 0 : 2);
  }

  private void skip(int count) throws IOException {
    in.skipNBytes(count);
  }

  private void skipText(boolean present) throws IOException {
    while (present && octet() != 0) {
      continue;
    }
  }

  private int octet() throws IOException {
    int octet = in.read();
    if (octet < 0) {
      throw new EOFException("a truncated gzip member");
    }
    return octet;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    int count = 0;
    while (!ended && count == 0) {
      count = inflate(bytes, offset, length);
    }
    return count == 0 ? -1 : count;
  }

  private int inflate(byte[] bytes, int offset, int length) throws IOException {
    try {
      int count = inflater.inflate(bytes, offset, length);
      checksum.update(bytes, offset, count);
      if (inflater.finished()) {
        trailer();
      } else if (inflater.needsDictionary()) {
        throw new ZipException("a gzip member that needs a preset dictionary");
      } else if (count == 0) {
        more();
      }
      return count;
    } catch (DataFormatException e) {
      throw new ZipException("a damaged gzip member: " + e.getMessage());
    }
  }

  private void more() throws IOException {
    int count = in.read(packed, 0, packed.length);
    if (count < 0) {
      throw new EOFException("a truncated gzip member");
    }
    inflater.setInput(packed, 0, count);
  }

  private void trailer() throws IOException {
    ended = true;
    in.seek(in.position() - inflater.getRemaining());
    long stated = octet() | octet() << 8 | octet() << 16 | (long) octet() << 24;
    skip(4);
    if (stated != checksum.getValue()) {
      throw new ZipException("a damaged gzip member: checksum mismatch");
    }
  }

  @Override
  public void close() {
    inflater.end();
  }
}
