/**
 * Files of articles, read piece by piece: JSON Lines, pages and web archives. The result of a piece
 * is a value; nothing here stores anything.
 */
@NullMarked
package dev.backstory.archive;

import org.jspecify.annotations.NullMarked;
