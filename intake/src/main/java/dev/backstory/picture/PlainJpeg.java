package dev.backstory.picture;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A JPEG file down to its tables and its dots (ITU-T T.81, annex B). */
final class PlainJpeg {
  /**
   * A progressive picture is decoded as a whole for each of its scans, and a scan takes a few
   * bytes; encoders make some ten.
   */
  private static final int MOST_SCANS = 64;

  private static final int START_OF_SCAN = 0xDA;
  private static final int END = 0xD9;
  private static final int COMMENT = 0xFE;
  private static final int FIRST_APPLICATION = 0xE0;
  private static final int ADOBE = 0xEE;

  private static final byte[] ADOBE_NAME = "Adobe".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] START = {(byte) 0xFF, (byte) 0xD8};

  /** Says that three components are luminance and two of colour. */
  private static final byte[] JFIF = {
    (byte) 0xFF, (byte) 0xE0, 0, 16, 'J', 'F', 'I', 'F', 0, 1, 1, 0, 0, 1, 0, 1, 0, 0
  };

  private final byte[] bytes;
  private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
  private boolean adobe;
  private int at = START.length;

  private PlainJpeg(byte[] bytes) {
    this.bytes = bytes;
  }

  /**
   * The same picture without what applications have added, but for the word of Adobe's on how its
   * colours are to be read.
   *
   * @throws IOException if it is damaged or has too many scans
   */
  static byte[] of(byte[] jpeg) throws IOException {
    return new PlainJpeg(jpeg).plain();
  }

  private byte[] plain() throws IOException {
    int marker = marker();
    while (marker != START_OF_SCAN) {
      take(marker);
      marker = marker();
    }
    requireFewScans();
    ByteArrayOutputStream plain = new ByteArrayOutputStream(bytes.length);
    plain.writeBytes(START);
    plain.writeBytes(adobe ? new byte[0] : JFIF);
    plain.writeBytes(kept.toByteArray());
    plain.write(bytes, at - 2, bytes.length - at + 2);
    return plain.toByteArray();
  }

  /** The next marker; what follows it is read next. */
  private int marker() throws IOException {
    if (next() != 0xFF) {
      throw new IOException("no marker where one should be");
    }
    int marker = next();
    while (marker == 0xFF) {
      marker = next();
    }
    if (marker == END) {
      throw new IOException("ends before its first scan");
    }
    return marker;
  }

  private int next() throws EOFException {
    if (at >= bytes.length) {
      throw new EOFException("ends before its first scan");
    }
    return bytes[at++] & 0xFF;
  }

  private void take(int marker) throws IOException {
    int from = at;
    int length = next() << 8 | next();
    if (length < 2 || from + length > bytes.length) {
      throw new EOFException("ends within a segment");
    }
    at = from + length;
    boolean colours = marker == ADOBE && isAdobe(from + 2);
    boolean added = marker >= FIRST_APPLICATION && marker < FIRST_APPLICATION + 16;
    if (colours || !added && marker != COMMENT) {
      adobe |= colours;
      kept.write(0xFF);
      kept.write(marker);
      kept.write(bytes, from, length);
    }
  }

  private boolean isAdobe(int from) {
    int to = from + ADOBE_NAME.length;
    return to <= bytes.length && Arrays.equals(bytes, from, to, ADOBE_NAME, 0, ADOBE_NAME.length);
  }

  /** Within a scan no byte of the value 255 is followed by any but 0 or a restart. */
  private void requireFewScans() throws IOException {
    int scans = 1;
    for (int i = at; i + 1 < bytes.length; i++) {
      if (bytes[i] == (byte) 0xFF && bytes[i + 1] == (byte) START_OF_SCAN) {
        scans++;
      }
    }
    if (scans > MOST_SCANS) {
      throw new IOException("more than " + MOST_SCANS + " scans");
    }
  }
}
