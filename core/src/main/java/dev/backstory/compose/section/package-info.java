/**
 * One writer per section of the page. Public: the writers, for the composer, and the timeline and
 * differences, from which questions are made too.
 */
@NullMarked
package dev.backstory.compose.section;

import org.jspecify.annotations.NullMarked;
