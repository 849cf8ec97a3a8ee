/**
 * One writer a section of the page. Public are the writers, for the composer, and the timeline and
 * differences, of which questions are made too.
 */
@NullMarked
package dev.backstory.compose.section;

import org.jspecify.annotations.NullMarked;
