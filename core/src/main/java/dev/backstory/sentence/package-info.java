/**
 * The sentences of a story's articles with all annotations, and the words and marks by which they
 * are compared. Facts and pages look at a story through these; nothing here decides what a sentence
 * is good for.
 */
@NullMarked
package dev.backstory.sentence;

import org.jspecify.annotations.NullMarked;
