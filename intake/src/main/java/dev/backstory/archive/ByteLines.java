package dev.backstory.archive;

import dev.backstory.notation.Gunzip;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Predicate;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a stream as bytes; of one that is too long, no more is held than is allowed. Damage
 * of a packed stream stands in the place of the line that it breaks.
 */
final class ByteLines {
  private final InputStream in;
  private final int longest;
  private final Predicate<byte[]> whole;
  private final byte[] buffer = new byte[1 << 16];
  private final ByteArrayOutputStream line = new ByteArrayOutputStream();
  private int at;
  private int end;
  private long taken;
  private boolean fits;
  private boolean over;
  private @Nullable IOException met;
  private @Nullable IOException damage;

  /**
   * @param longest bytes of a line
   * @param whole tells whether a line that damage follows instead of a line feed is there to its
   *     end
   */
  ByteLines(InputStream in, int longest, Predicate<byte[]> whole) {
    this.in = in;
    this.longest = longest;
    this.whole = whole;
  }

  /**
   * Goes to the next line or damage, if there is one.
   *
   * @throws IOException if the disk fails
   */
  boolean next() throws IOException {
    line.reset();
    fits = true;
    damage = met;
    met = null;
    return damage != null || toNext();
  }

  private boolean toNext() throws IOException {
    try {
      return readLine();
    } catch (ZipException | EOFException e) {
      over = !(in instanceof Gunzip packed && packed.isBetweenMembers());
      if (whole.test(line())) {
        met = e;
      } else {
        damage = e;
      }
      return true;
    }
  }

  private boolean readLine() throws IOException {
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

  /** What is damaged here, if it is no line. */
  @Nullable IOException damage() {
    return damage;
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
      end = 0;
      end = over ? 0 : Math.max(0, in.read(buffer, 0, buffer.length));
    }
    return at < end;
  }
}
