package dev.backstory.port;

/**
 * How far a file has been read, so that reading can go on from there.
 *
 * @param number of the last piece that is done, from 1; 0 at the beginning
 * @param offset byte of the file from which it can be read again
 * @param before number of the last piece before that byte
 */
public record FilePosition(long number, long offset, long before) {
  public static final FilePosition START = new FilePosition(0, 0, 0);

  public FilePosition {
    if (before < 0 || number < before || offset < 0) {
      throw new IllegalArgumentException("no position: " + number + " " + offset + " " + before);
    }
  }
}
