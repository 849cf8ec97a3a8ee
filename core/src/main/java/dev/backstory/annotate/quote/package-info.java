/**
 * Who says what: cues, what they attribute and to whom, and whom pronouns and descriptions refer
 * to. Public: the reader, for the annotator, and what the trainers of its models need.
 */
@NullMarked
package dev.backstory.annotate.quote;

import org.jspecify.annotations.NullMarked;
