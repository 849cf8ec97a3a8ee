/**
 * Files of articles, read piece by piece: JSON Lines, pages and web archives. What a piece comes to
 * is a value; nothing here keeps anything.
 */
@NullMarked
package dev.backstory.archive;

import org.jspecify.annotations.NullMarked;
