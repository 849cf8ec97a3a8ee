/**
 * What each paper says: its best quotation and what it alone reports. Public: the writer, for the
 * composer.
 */
@NullMarked
package dev.backstory.compose.section.papers;

import org.jspecify.annotations.NullMarked;
