package dev.backstory.annotate.quote;

/**
 * What a cue may attribute in its sentence.
 *
 * @param probability 0 to 1
 */
record Paraphrase(Cue cue, ContentSpan extent, double probability) {
  /** Whether both attribute some of the same words, or one attributes the cue of the other. */
  boolean conflicts(Paraphrase other) {
    return extent.first() < other.extent.last() && other.extent.first() < extent.last()
        || extent.contains(other.cue.first())
        || other.extent.contains(cue.first());
  }
}
