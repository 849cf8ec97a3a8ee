package dev.backstory.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.ParsingException;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;

/** The records of a stretch of a web archive that is not packed, with bounds on their headers. */
final class RecordReader {
  private static final int BUFFER = 1 << 14;
  private static final int LARGEST_HEADER = 1 << 16;

  private final InputStream in;
  private final long size;
  private final ByteBuffer read = ByteBuffer.allocate(BUFFER).flip();
  private final WarcReader records;
  private long taken;
  private long bound;

  /**
   * @param size bytes of the stream, as far as known
   */
  RecordReader(InputStream in, long size) throws IOException {
    this.in = in;
    this.size = size;
    this.bound = LARGEST_HEADER;
    this.records = new WarcReader(new Channel(), read);
  }

  /**
   * The next record, whose body must be read or skipped before the one after it is asked for; null
   * at the end.
   *
   * @throws IOException and various runtime exceptions if there is something else
   */
  @Nullable WarcRecord next() throws IOException {
    bound = taken + LARGEST_HEADER;
    WarcRecord record = records.next().orElse(null);
    bound = Long.MAX_VALUE;
    if (record != null && (record.body().size() < 0 || record.body().size() > size - taken())) {
      throw new ParsingException("an invalid length of " + record.body().size() + " bytes");
    }
    return record;
  }

  /** Where the last record begins. */
  long start() {
    return records.position();
  }

  /** Bytes of the stream that have been used. */
  long taken() {
    return taken - read.remaining();
  }

  private final class Channel implements ReadableByteChannel {
    @Override
    public int read(ByteBuffer target) throws IOException {
      if (taken > bound) {
        throw new ParsingException("a header larger than " + LARGEST_HEADER + " bytes");
      }
      int at = target.position();
      int count = in.read(target.array(), target.arrayOffset() + at, target.remaining());
      if (count < 0) {
        // At an unexpected end the library leaves old bytes in its buffer, to be read again.
        target.limit(at);
        return count;
      }
      target.position(at + count);
      taken += count;
      return count;
    }

    @Override
    public boolean isOpen() {
      return true;
    }

    @Override
    public void close() {
      // The file is closed by whoever opened it.
    }
  }
}
