/**
 * Time expressions, the days they mean, and whether what they date is past or future. Public: the
 * resolver, for the annotator.
 */
@NullMarked
package dev.backstory.annotate.time;

import org.jspecify.annotations.NullMarked;
