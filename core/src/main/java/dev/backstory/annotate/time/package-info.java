/**
 * Expressions of time, the days that they mean, and whether what is told with them lies behind or
 * ahead. Public is the resolver, for the annotator.
 */
@NullMarked
package dev.backstory.annotate.time;

import org.jspecify.annotations.NullMarked;
