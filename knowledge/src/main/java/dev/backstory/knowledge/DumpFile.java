package dev.backstory.knowledge;

import dev.backstory.notation.Gunzip;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.LongConsumer;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;

/** A file of lines, unpacked as it is read: gzip and bzip2 are recognised by their first bytes. */
public final class DumpFile {
  private static final int BUFFER = 1 << 18;
  private static final byte[] BZIP2 = {'B', 'Z', 'h'};

  private DumpFile() {}

  /**
   * Opens a file.
   *
   * @param progress hears how many bytes of the file, packed as it is, have been read
   */
  public static InputStream open(Path file, LongConsumer progress) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new KnowledgeException(file + ": cannot be read: no such file");
    }
    BufferedInputStream in =
        new BufferedInputStream(new CountedStream(Files.newInputStream(file), progress), BUFFER);
    in.mark(BZIP2.length);
    byte[] first = in.readNBytes(BZIP2.length);
    in.reset();
    if (Arrays.equals(first, BZIP2)) {
      return new BZip2CompressorInputStream(in, true);
    }
    return Gunzip.isPacked(in) ? new GzipCompressorInputStream(in, true) : in;
  }
}
