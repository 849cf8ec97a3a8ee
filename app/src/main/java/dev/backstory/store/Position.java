package dev.backstory.store;

/**
 * How far a file has been read, so that reading can go on from there.
 *
 * @param number of the last piece that is done, from 1; 0 at the beginning
 * @param offset byte of the file from which it can be read again
 * @param before number of the last piece before that byte
 */
public record Position(long number, long offset, long before) {
  public static final Position START = new Position(0, 0, 0);

  public Position {
    if (before < 0 || number < before || offset < 0) {
      throw new IllegalArgumentException("no position: " + number + " " + offset + " " + before);
    }
  }
}
