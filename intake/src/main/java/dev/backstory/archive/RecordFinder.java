package dev.backstory.archive;

import dev.backstory.notation.Gunzip;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.ZipException;

/** Finds where the next record of a damaged web archive begins. */
final class RecordFinder {
  private static final byte[] VERSION = "WARC/".getBytes(StandardCharsets.US_ASCII);
  private static final int DEFLATE = 8;

  private final SeekableInput in;

  RecordFinder(SeekableInput in) {
    this.in = in;
  }

  /** Goes to the first line from there on that begins as a record does, or to the end. */
  void plain(long from) throws IOException {
    in.seek(Math.max(0, from - 1));
    boolean first = from == 0;
    for (int octet = first ? '\n' : in.read(); octet >= 0; octet = in.read()) {
      if (octet == '\n') {
        long start = in.position();
        if (begins(in.readNBytes(VERSION.length))) {
          in.seek(start);
          return;
        }
        in.seek(start);
      }
    }
  }

  /** Whether a record begins at this byte; reading goes on behind its first letters. */
  boolean isRecord(long start) throws IOException {
    in.seek(start);
    return begins(in.readNBytes(VERSION.length));
  }

  /** Goes to the first gzip member from there on that holds a record, or to the end. */
  void packed(long from) throws IOException {
    in.seek(from);
    for (int octet = in.read(); octet >= 0; octet = in.read()) {
      if (octet == 0x1f) {
        long after = in.position();
        if (in.read() == 0x8b && in.read() == DEFLATE && holdsRecord(after - 1)) {
          in.seek(after - 1);
          return;
        }
        in.seek(after);
      }
    }
  }

  private boolean holdsRecord(long start) throws IOException {
    in.seek(start);
    try (Gunzip member = Gunzip.member(in)) {
      return begins(member.readNBytes(VERSION.length));
    } catch (ZipException | EOFException e) {
      return false;
    }
  }

  private static boolean begins(byte[] bytes) {
    return Arrays.equals(bytes, VERSION);
  }
}
