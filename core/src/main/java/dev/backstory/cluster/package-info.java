/**
 * Which article tells which story, in {@code story}; and whose reporting each article of a story
 * is, in {@code copy}. Here is only what both read their tables with.
 */
@NullMarked
package dev.backstory.cluster;

import org.jspecify.annotations.NullMarked;
