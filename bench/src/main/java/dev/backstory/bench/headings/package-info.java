/**
 * Headings of points that editors graded, and how the choice among headings is learnt from them.
 */
@NullMarked
package dev.backstory.bench.headings;

import org.jspecify.annotations.NullMarked;
