package dev.backstory.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;

/** A file's bytes from any place on; knows where it is. */
final class FileInput extends InputStream {
  private static final int BUFFER = 1 << 16;

  private final SeekableByteChannel channel;
  private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER);

  /** Of the first byte after the buffer. */
  private long end;

  FileInput(SeekableByteChannel channel) throws IOException {
    this.channel = channel;
    this.end = channel.position();
    buffer.limit(0);
  }

  /** Of the next byte. */
  long position() {
    return end - buffer.remaining();
  }

  long size() throws IOException {
    return channel.size();
  }

  /** Goes on from there. */
  void seek(long position) throws IOException {
    long start = end - buffer.limit();
    if (position >= start && position <= end) {
      buffer.position((int) (position - start));
      return;
    }
    channel.position(position);
    end = position;
    buffer.position(0).limit(0);
  }

  @Override
  public int read() throws IOException {
    return fill() ? buffer.get() & 0xff : -1;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (!fill()) {
      return -1;
    }
    int count = Math.min(length, buffer.remaining());
    buffer.get(bytes, offset, count);
    return count;
  }

  /** Without this, the JDK's gzip stream may take the end of a member for the end of the file. */
  @Override
  public int available() throws IOException {
    return (int) Math.min(Integer.MAX_VALUE, Math.max(0, size() - position()));
  }

  private boolean fill() throws IOException {
    if (buffer.hasRemaining()) {
      return true;
    }
    buffer.clear();
    int count = channel.read(buffer);
    buffer.flip();
    end += Math.max(0, count);
    return count > 0;
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
