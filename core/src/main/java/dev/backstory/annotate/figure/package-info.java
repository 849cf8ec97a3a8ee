/**
 * Figures: their value and unit, what they count, and how they changed. Public: the finder, for the
 * annotator.
 */
@NullMarked
package dev.backstory.annotate.figure;

import org.jspecify.annotations.NullMarked;
