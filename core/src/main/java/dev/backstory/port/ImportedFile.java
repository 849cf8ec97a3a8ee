package dev.backstory.port;

/**
 * A file that is or was imported. Two files with the same bytes are the same.
 *
 * @param fingerprint of its bytes
 * @param bytes its size
 * @param place where it lies
 * @param position how far it has come
 * @param finished whether it is done
 * @param tally what its pieces up to there came to
 */
public record ImportedFile(
    String fingerprint,
    long bytes,
    String place,
    FilePosition position,
    boolean finished,
    ImportTally tally) {

  /** A file of which nothing is done. */
  public static ImportedFile of(String fingerprint, long bytes, String place) {
    return new ImportedFile(fingerprint, bytes, place, FilePosition.START, false, ImportTally.NONE);
  }

  /** The file so much further. */
  public ImportedFile at(FilePosition reached, boolean done, ImportTally more) {
    return new ImportedFile(fingerprint, bytes, place, reached, done, tally.plus(more));
  }
}
