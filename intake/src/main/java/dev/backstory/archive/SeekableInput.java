package dev.backstory.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import org.jspecify.annotations.Nullable;

/** Bytes of a file, or of an array, from any place on; knows where it is. */
final class SeekableInput extends InputStream {
  private static final int BUFFER = 1 << 16;

  private final @Nullable SeekableByteChannel channel;
  private final ByteBuffer buffer;

  /** Of the first byte after the buffer. */
  private long end;

  private long marked;

  SeekableInput(SeekableByteChannel channel) throws IOException {
    this.channel = channel;
    this.buffer = ByteBuffer.allocate(BUFFER).limit(0);
    this.end = channel.position();
  }

  SeekableInput(byte[] bytes) {
    this.channel = null;
    this.buffer = ByteBuffer.wrap(bytes);
    this.end = bytes.length;
  }

  /** Of the next byte. */
  long position() {
    return end - buffer.remaining();
  }

  long size() throws IOException {
    return channel == null ? end : channel.size();
  }

  /** Goes on from there. */
  void seek(long position) throws IOException {
    long start = end - buffer.limit();
    if (channel == null || position >= start && position <= end) {
      buffer.position((int) (Math.min(position, end) - start));
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

  @Override
  public boolean markSupported() {
    return true;
  }

  @Override
  public void mark(int readLimit) {
    marked = position();
  }

  @Override
  public void reset() throws IOException {
    seek(marked);
  }

  @Override
  public int available() throws IOException {
    return (int) Math.min(Integer.MAX_VALUE, Math.max(0, size() - position()));
  }

  private boolean fill() throws IOException {
    if (buffer.hasRemaining() || channel == null) {
      return buffer.hasRemaining();
    }
    buffer.clear();
    int count = channel.read(buffer);
    buffer.flip();
    end += Math.max(0, count);
    return count > 0;
  }

  @Override
  public void close() throws IOException {
    if (channel != null) {
      channel.close();
    }
  }
}
