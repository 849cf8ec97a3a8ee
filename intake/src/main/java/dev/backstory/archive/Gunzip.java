package dev.backstory.archive;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * Unpacks gzip, one member after the other; what follows the last and is none is passed over. The
 * JDK's stream calls itself for each member, so that many empty ones overflow its stack.
 */
final class Gunzip extends InputStream {
  private final SeekableInput in;
  private @Nullable GzipMember member;
  private boolean ended;

  /** Unpacks from where the input is; the first reading fails if no member begins there. */
  Gunzip(SeekableInput in) {
    this.in = in;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    while (!ended) {
      GzipMember open = member == null ? new GzipMember(in) : member;
      member = open;
      int count = open.read(bytes, offset, length);
      if (count >= 0) {
        return count;
      }
      close();
      ended = !FileKind.isPacked(in);
    }
    return -1;
  }

  @Override
  public void close() {
    if (member != null) {
      member.close();
    }
    member = null;
  }
}
