package dev.backstory.annotate.quote;

import org.jspecify.annotations.Nullable;

/**
 * Who is held to be the source of a cue.
 *
 * @param source null if nobody is named
 * @param probability of that choice among all noun phrases of the sentence and none of them, 0 to 1
 */
record FoundSource(@Nullable Source source, double probability) {}
