package dev.backstory.bench.knowledge;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** A dump of made entities, written while it is read. */
final class MadeDump extends InputStream {
  private final int entities;
  private int number;
  private byte[] line = "[\n".getBytes(StandardCharsets.UTF_8);
  private int at;

  MadeDump(int entities) {
    this.entities = entities;
  }

  @Override
  public int read() {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] into, int offset, int length) {
    if (at == line.length) {
      if (number == entities) {
        return -1;
      }
      line = MadeEntities.line(number++).getBytes(StandardCharsets.UTF_8);
      at = 0;
    }
    int count = Math.min(length, line.length - at);
    System.arraycopy(line, at, into, offset, count);
    at += count;
    return count;
  }
}
