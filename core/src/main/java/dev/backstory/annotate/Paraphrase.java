package dev.backstory.annotate;

/**
 * What a cue may attribute in its sentence.
 *
 * @param probability 0 to 1
 */
record Paraphrase(Cue cue, Extent extent, double probability) {
  /** Whether both are about the same words. */
  boolean isAbout(Paraphrase other) {
    return extent.isAbout(other.extent, cue.clause());
  }
}
