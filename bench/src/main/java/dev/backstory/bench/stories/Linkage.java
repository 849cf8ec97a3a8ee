package dev.backstory.bench.stories;

/** A way from how alike two articles are to stories. */
interface Linkage {
  /** What can be asked for with one threshold after the other. */
  interface Stories {
    /** The number of each article's story. */
    int[] at(double threshold);
  }

  Stories of(Likeness likeness);
}
