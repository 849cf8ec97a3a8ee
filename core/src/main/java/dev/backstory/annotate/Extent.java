package dev.backstory.annotate;

/**
 * Tokens of one sentence that a cue may attribute.
 *
 * @param first the first of them
 * @param last behind the last of them
 * @param cut how many shorter extents begin with the same token
 * @param full whether none is longer
 */
record Extent(int first, int last, int cut, boolean full) {}
