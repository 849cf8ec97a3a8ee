/**
 * Who says what: cues, what they attribute, to whom, and whom pronouns and descriptions mean.
 * Public is the reader for the annotator, and what the trainers of its models need.
 */
@NullMarked
package dev.backstory.annotate.quote;

import org.jspecify.annotations.NullMarked;
