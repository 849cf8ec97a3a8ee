package dev.backstory.notation;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/**
 * Unpacks gzip (RFC 1952), one member or all. The JDK's stream calls itself for every member, so
 * that many empty ones overflow its stack, and does not tell where a member ends. That of Commons
 * Compress does, but fills what it is given to read into before it returns, so that all that stands
 * shortly before some damage is lost with it, and takes for damage what follows the last member.
 * Here damage is told when everything before it has been read.
 */
public final class Gunzip extends InputStream {
  private static final int BUFFER = 8_192;
  private static final int MAGIC = 0x08_8b1f;
  private static final int CHECKSUM = 2;
  private static final int EXTRA = 4;
  private static final int NAME = 8;
  private static final int COMMENT = 16;
  private static final int RESERVED = 0xe0;

  private final InputStream in;
  private final boolean all;
  private final Inflater inflater = new Inflater(true);
  private final CRC32 sum = new CRC32();
  private final byte[] packed = new byte[BUFFER];
  private int filled;
  private boolean begun;
  private boolean inside;
  private boolean ended;
  private @Nullable IOException damage;

  private Gunzip(InputStream in, boolean all) {
    this.in = in;
    this.all = all;
  }

  /**
   * Whether a member begins where the input is, which stays there.
   *
   * @param in supports marks
   */
  public static boolean isPacked(InputStream in) throws IOException {
    in.mark(2);
    boolean packed = in.read() == 0x1f && in.read() == 0x8b;
    in.reset();
    return packed;
  }

  /**
   * Unpacks one member after the other; what follows the last is passed over. The first reading
   * fails if no member begins where the input is.
   *
   * @param in is left open when this is closed
   */
  public static Gunzip all(InputStream in) {
    return new Gunzip(in.markSupported() ? in : new BufferedInputStream(in, BUFFER), true);
  }

  /**
   * Unpacks one member, at whose end the input is at the byte behind it.
   *
   * @param in supports marks, and is left open when this is closed
   * @throws IOException if no member begins where the input is
   */
  public static Gunzip member(InputStream in) throws IOException {
    Gunzip member = new Gunzip(in, false);
    member.begin();
    return member;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] into, int from, int length) throws IOException {
    int count = 0;
    while (count == 0 && length > 0 && !ended) {
      if (damage != null) {
        tellDamage(damage);
      } else if (inside) {
        count = inflated(into, from, length);
      } else if (begun && !all) {
        ended = true;
      } else {
        begin();
      }
    }
    return count > 0 || length == 0 ? count : -1;
  }

  /**
   * Whether reading can go on with the member behind one that was read to its end, but has another
   * checksum than it states.
   */
  public boolean isBetweenMembers() {
    return all && begun && !inside && !ended;
  }

  @Override
  public void close() {
    ended = true;
    inflater.end();
  }

  private int inflated(byte[] into, int from, int length) throws IOException {
    long before = inflater.getBytesWritten();
    try {
      int count = inflater.inflate(into, from, length);
      sum.update(into, from, count);
      if (inflater.finished()) {
        trailer(count);
      } else if (count == 0) {
        fill();
      }
      return count;
    } catch (DataFormatException e) {
      int count = (int) (inflater.getBytesWritten() - before);
      return tellAfter(count, new ZipException("damaged gzip: " + e.getMessage()));
    }
  }

  /** What stands before the damage is handed over first. */
  private int tellAfter(int count, IOException met) throws IOException {
    if (count == 0) {
      throw met;
    }
    damage = met;
    return count;
  }

  private void tellDamage(IOException met) throws IOException {
    damage = null;
    throw met;
  }

  private void fill() throws IOException {
    if (inflater.needsDictionary()) {
      throw new ZipException("damaged gzip: a preset dictionary is needed");
    }
    in.mark(BUFFER);
    filled = in.read(packed);
    if (filled < 0) {
      throw new EOFException("truncated gzip");
    }
    inflater.setInput(packed, 0, filled);
  }

  /**
   * Compares what a member states of itself with what was read.
   *
   * @param count bytes that are handed over before any damage is told
   */
  private void trailer(int count) throws IOException {
    inside = false;
    in.reset();
    in.skipNBytes(filled - inflater.getRemaining());
    try {
      boolean whole = number(4) == sum.getValue();
      whole &= number(4) == (inflater.getBytesWritten() & 0xffff_ffffL);
      if (!whole) {
        throw new ZipException("damaged gzip: checksum mismatch");
      }
    } catch (ZipException | EOFException e) {
      tellAfter(count, e);
    }
  }

  private void begin() throws IOException {
    inside = header();
    if (!inside && !begun) {
      throw new ZipException("not gzip");
    }
    ended = !inside;
    begun = true;
    inflater.reset();
    sum.reset();
  }

  /** Passes over a member's header; false if there is none. */
  private boolean header() throws IOException {
    int first = in.read();
    if (first < 0 || (first | in.read() << 8 | in.read() << 16) != MAGIC) {
      return false;
    }
    long flags = number(1);
    if ((flags & RESERVED) != 0) {
      throw new ZipException("damaged gzip: unknown flags");
    }
    passOver(6); // time, effort, system
    passOver((flags & EXTRA) == 0 ? 0 : number(2));
    skipText((flags & NAME) != 0);
    skipText((flags & COMMENT) != 0);
    passOver((flags & CHECKSUM) == 0 ? 0 : 2);
    return true;
  }

  private void passOver(long count) throws IOException {
    for (long i = 0; i < count; i++) {
      number(1);
    }
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
